// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/cases.h"

#include "casefile/case_number.h"
#include "store/case_row_io.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"
#include "store/summary_row_io.h"

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::CaseSummary;
using casefile::Lane;

namespace {

struct LaneRow {
    CaseRow row;
    quint64 size = 0;
    Lane lane = Lane::Facts;
    CaseSummary summary;
};

LaneRow readLane(Row &row)
{
    LaneRow out{readCase(row), row.count("size"_L1), row.code("lane"_L1, casefile::laneFromCode),
                readSummary(row)};
    out.summary.caseId = out.row.id;
    out.summary.number = out.row.number;
    return out;
}

Error noSuchCase(const QString &subject)
{
    return {ErrorKind::NotFound, subject, u"case"_s, {}, {}, 0};
}

}  // namespace

Cases::Cases(Store &store) : m_db(store.connection()) { }

Result<std::vector<ListedCase>> Cases::list(quint64 offset, quint64 limit)
{
    const qint64 most = limit == 0 ? -1 : static_cast<qint64>(limit);
    std::vector<ListedCase> cases;
    const Result<> done = forEachRow(m_db.run(sql::kListCases, most, offset), [&cases](Row &row) {
        LaneRow lane = readLane(row);
        if (!cases.empty() && cases.back().row.caseId == lane.row.caseId)
            cases.back().summary = casefile::combined(cases.back().summary, lane.summary);
        else
            cases.push_back({std::move(lane.row), lane.size, std::move(lane.summary)});
        return row.result();
    });
    if (!done)
        return failure(done.error());
    return cases;
}

Result<quint64> Cases::count()
{
    return firstRow(m_db.run(sql::kCaseCount), [](Row &row) { return row.count("n"_L1); })
        .transform([](const std::optional<quint64> &n) { return n.value_or(0); });
}

Result<CaseRow> Cases::find(const QString &numberOrId)
{
    // Not every id is a number; then only the id is looked for.
    const QString number = casefile::parseCaseNumber(numberOrId).value_or(u""_s);
    const auto found = allRows(m_db.run(sql::kCaseByName, number, numberOrId), readCase);
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(noSuchCase(numberOrId));
    if (found->size() > 1)
        return failure(ErrorKind::Ambiguous, numberOrId, u"case"_s, numberOrId,
                       found->front().number + u", "_s + found->back().number);
    return found->front();
}

Result<CaseRow> Cases::row(CaseId caseId)
{
    const auto found = firstRow(m_db.run(sql::kCase, caseId), readCase);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(noSuchCase(QString::number(static_cast<qint64>(caseId))));
    return **found;
}

Result<CaseSummary> Cases::summary(CaseId caseId)
{
    const Result<CaseRow> named = row(caseId);
    if (!named)
        return failure(named.error());
    const Result<CaseSummary> facts = loadSummary(m_db, caseId, Lane::Facts);
    if (!facts)
        return facts;
    const Result<CaseSummary> privileged = loadSummary(m_db, caseId, Lane::Privileged);
    if (!privileged)
        return privileged;
    CaseSummary both = privileged->entries == 0 ? *facts : casefile::combined(*facts, *privileged);
    both.caseId = named->id;
    both.number = named->number;
    return both;
}

Result<CaseHead> Cases::head(CaseId caseId)
{
    return loadHead(m_db, caseId).transform([](const LoadedHead &loaded) { return loaded.head; });
}

}  // namespace casement::store
