// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/timeline.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"
#include "store/timeline_row_io.h"
#include "store/timeline_sql.h"

#include <algorithm>
#include <map>

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::RowFlag;
using casefile::TimelineRow;

namespace {

RowRef readRef(Row &row)
{
    return {row.integer("occurred"_L1), static_cast<quint32>(row.count("seq"_L1)),
            static_cast<quint32>(row.count("from_seq"_L1))};
}

struct CountedGroup {
    casefile::EntryKind kind;
    std::optional<casefile::Function> function;
    casefile::RowFlags flags;
    quint64 rows;
};

CountedGroup readGroup(Row &row)
{
    return {row.code("kind"_L1, casefile::entryKindFromCode),
            row.codeOrNull("function"_L1, casefile::functionFromCode),
            casefile::RowFlags::fromInt(static_cast<quint32>(row.count("flags"_L1))),
            row.count("n"_L1)};
}

TimelineCounts sumOf(const std::vector<CountedGroup> &groups)
{
    TimelineCounts counts;
    std::map<casefile::Function, quint64> byFunction;
    std::map<casefile::EntryKind, quint64> byKind;
    for (const CountedGroup &group : groups) {
        counts.all += group.rows;
        byKind[group.kind] += group.rows;
        if (group.function)
            byFunction[*group.function] += group.rows;
        if (group.flags.testFlag(RowFlag::KeyMoment))
            counts.keyMoments += group.rows;
        if (group.flags.testFlag(RowFlag::Late))
            counts.late += group.rows;
        if (group.flags.testFlag(RowFlag::Undated))
            counts.undated += group.rows;
    }
    counts.byFunction.assign(byFunction.begin(), byFunction.end());
    counts.byKind.assign(byKind.begin(), byKind.end());
    return counts;
}

}  // namespace

Timeline::Timeline(Store &store) : m_db(store.connection()) { }

Result<Timeline::Rows> Timeline::before(CaseId caseId, const TimelineFilter &filter,
                                        std::optional<RowPlace> end, int limit)
{
    const auto sql = timelineSql(caseId, filter, end, RowOrder::Descending, limit);
    if (!sql)
        return Rows();
    return allRows(m_db.runWith(sql->text, sql->values), readTimelineRow).transform([](Rows rows) {
        std::ranges::reverse(rows);
        return rows;
    });
}

Result<Timeline::Rows> Timeline::after(CaseId caseId, const TimelineFilter &filter,
                                       std::optional<RowPlace> begin, int limit)
{
    const auto sql = timelineSql(caseId, filter, begin, RowOrder::Ascending, limit);
    if (!sql)
        return Rows();
    return allRows(m_db.runWith(sql->text, sql->values), readTimelineRow);
}

Result<std::vector<RowRef>> Timeline::index(CaseId caseId, const TimelineFilter &filter)
{
    auto sql = timelineSql(caseId, filter, std::nullopt, RowOrder::Ascending, -1);
    if (!sql)
        return std::vector<RowRef>();
    sql->text.replace(QStringLiteral(CASEMENT_TIMELINE_COLUMNS),
                      u"t.occurred, t.seq, t.from_seq"_s);
    return allRows(m_db.runWith(sql->text, sql->values), readRef);
}

Result<Timeline::Rows> Timeline::rows(CaseId caseId, const std::vector<RowRef> &refs)
{
    Rows found;
    found.reserve(refs.size());
    for (const RowRef &ref : refs) {
        const auto row =
            firstRow(m_db.run(sql::kRow, caseId, ref.occurredMs, static_cast<qint64>(ref.seq),
                              static_cast<qint64>(ref.fromSeq)),
                     readTimelineRow);
        if (!row)
            return failure(row.error());
        if (!*row)
            return failure(ErrorKind::Damaged, m_db.path(), u"timeline"_s,
                           u"no row %1 from %2"_s.arg(ref.seq).arg(ref.fromSeq));
        found.push_back(**row);
    }
    return found;
}

Result<TimelineRow> Timeline::row(CaseId caseId, ledger::Seq seq, std::optional<ledger::Seq> asOf)
{
    const Result<Rows> looks = history(caseId, seq);
    if (!looks)
        return failure(looks.error());
    const auto stands = [asOf](const TimelineRow &look) {
        if (!asOf)
            return !look.toSeq;
        return look.fromSeq <= *asOf && (!look.toSeq || *look.toSeq > *asOf);
    };
    const auto found = std::ranges::find_if(*looks, stands);
    if (found == looks->end())
        return failure(ErrorKind::NotFound, QString::number(seq), u"timeline"_s);
    return *found;
}

Result<Timeline::Rows> Timeline::history(CaseId caseId, ledger::Seq seq)
{
    return allRows(m_db.run(sql::kLine, caseId, seq), readTimelineRow);
}

Result<TimelineCounts> Timeline::counts(CaseId caseId, std::optional<ledger::Seq> asOf)
{
    const TimelineSql stands = standsSql(asOf);
    const QString text = u"SELECT t.kind, t.function, t.flags, count(*) AS n FROM timeline AS t "
                         "WHERE t.case_id = ? AND "_s
        + stands.text + u" GROUP BY t.kind, t.function, t.flags"_s;
    return allRows(m_db.runWith(text, QVariantList{Connection::bound(caseId)} + stands.values),
                   readGroup)
        .transform(sumOf);
}

}  // namespace casement::store
