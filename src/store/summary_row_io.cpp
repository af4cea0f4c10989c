// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/summary_row_io.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::CaseSummary;

namespace {

// The columns after case_id and lane, as they are bound.
QList<std::pair<QString, QVariant>> columnsOf(const CaseSummary &summary)
{
    const auto code = [](const auto &value) {
        return Connection::bound(value.transform([](auto each) { return casefile::codeOf(each); }));
    };
    const auto bound = [](const auto &value) { return Connection::bound(value); };
    return {{u"entries"_s, bound(summary.entries)},
            {u"opened_ms"_s, bound(summary.openedMs)},
            {u"last_recorded_ms"_s, bound(summary.lastRecordedMs)},
            {u"title"_s, bound(summary.title)},
            {u"type"_s, bound(summary.type)},
            {u"severity"_s, code(summary.severity)},
            {u"state"_s, code(summary.state)},
            {u"outcome"_s, bound(summary.outcome)},
            {u"late_after_ms"_s, bound(summary.lateAfterMs)},
            {u"last_seal_seq"_s, bound(summary.lastSealSeq)},
            {u"seals"_s, bound(summary.seals)},
            {u"issues"_s, bound(summary.issues)},
            {u"rows_by_kind"_s, bound(casefile::encodeCounts(summary.rowsByKind))},
            {u"rows_by_function"_s, bound(casefile::encodeCounts(summary.rowsByFunction))},
            {u"rows"_s, bound(summary.rows)},
            {u"key_moments"_s, bound(summary.keyMoments)},
            {u"late"_s, bound(summary.late)},
            {u"undated"_s, bound(summary.undated)},
            {u"unverified"_s, bound(summary.unverified)},
            {u"amended"_s, bound(summary.amended)},
            {u"struck"_s, bound(summary.struck)},
            {u"items"_s, bound(summary.items)},
            {u"items_done"_s, bound(summary.itemsDone)},
            {u"required_open"_s, bound(summary.requiredOpen)},
            {u"next_due_ms"_s, bound(summary.nextDueMs)},
            {u"waiting_for"_s, bound(casefile::encodeCounts(summary.waitingFor))},
            {u"next_answer_ms"_s, bound(summary.nextAnswerMs)}};
}

void readCounts(Row &row, QLatin1StringView column, std::span<quint64> counts)
{
    const QByteArray text = row.bytes(column);
    if (!casefile::decodeCounts(text, counts))
        row.refuse(column, QString::fromLatin1(text), u"a list of counts"_s);
}

}  // namespace

CaseSummary readSummary(Row &row)
{
    CaseSummary out;
    out.entries = row.count("entries"_L1);
    out.openedMs = row.integer("opened_ms"_L1);
    out.lastRecordedMs = row.integer("last_recorded_ms"_L1);
    out.title = row.text("title"_L1);
    out.type = row.text("type"_L1);
    out.severity = row.codeOrNull("severity"_L1, casefile::severityFromCode);
    out.state = row.codeOrNull("state"_L1, casefile::caseStateFromCode);
    out.outcome = row.text("outcome"_L1);
    out.lateAfterMs = row.count("late_after_ms"_L1);
    out.lastSealSeq = row.count("last_seal_seq"_L1);
    out.seals = row.count("seals"_L1);
    out.issues = row.count("issues"_L1);
    readCounts(row, "rows_by_kind"_L1, out.rowsByKind);
    readCounts(row, "rows_by_function"_L1, out.rowsByFunction);
    out.rows = row.count("rows"_L1);
    out.keyMoments = row.count("key_moments"_L1);
    out.late = row.count("late"_L1);
    out.undated = row.count("undated"_L1);
    out.unverified = row.count("unverified"_L1);
    out.amended = row.count("amended"_L1);
    out.struck = row.count("struck"_L1);
    out.items = row.count("items"_L1);
    out.itemsDone = row.count("items_done"_L1);
    out.requiredOpen = row.count("required_open"_L1);
    out.nextDueMs = row.integerOrNull("next_due_ms"_L1);
    readCounts(row, "waiting_for"_L1, out.waitingFor);
    out.nextAnswerMs = row.integerOrNull("next_answer_ms"_L1);
    return out;
}

Result<CaseSummary> loadSummary(Connection &db, CaseId caseId, casefile::Lane lane)
{
    return firstRow(db.run(sql::kSummary, caseId, casefile::codeOf(lane)), readSummary)
        .transform(
            [](const std::optional<CaseSummary> &found) { return found.value_or(CaseSummary{}); });
}

Result<> saveSummary(Connection &db, CaseId caseId, casefile::Lane lane, const CaseSummary &summary)
{
    QVariantList values{Connection::bound(caseId), Connection::bound(casefile::codeOf(lane))};
    for (const auto &[name, value] : columnsOf(summary))
        values.append(value);
    return db.runWith(sql::kSetSummary, values).transform([](const Query &) { });
}

QList<std::pair<QString, QString>> summaryColumns(const CaseSummary &summary)
{
    QList<std::pair<QString, QString>> out;
    for (const auto &[name, value] : columnsOf(summary))
        out.append({name, value.isNull() ? u"NULL"_s : value.toString()});
    return out;
}

}  // namespace casement::store
