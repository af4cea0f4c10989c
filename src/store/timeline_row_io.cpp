// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/timeline_row_io.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;
using casefile::TimelineRow;

TimelineRow readTimelineRow(Row &row)
{
    TimelineRow out;
    out.occurredMs = row.integer("occurred"_L1);
    out.seq = row.count("seq"_L1);
    out.fromSeq = row.count("from_seq"_L1);
    out.toSeq = row.integerOrNull("to_seq"_L1).transform([](qint64 seq) {
        return static_cast<ledger::Seq>(seq);
    });
    out.kind = row.code("kind"_L1, casefile::entryKindFromCode);
    out.function = row.codeOrNull("function"_L1, casefile::functionFromCode);
    out.author = row.bytes32("author"_L1);
    out.lane = row.code("lane"_L1, casefile::laneFromCode);
    out.recordedMs = row.integer("recorded"_L1);
    out.flags = casefile::RowFlags::fromInt(static_cast<quint32>(row.count("flags"_L1)));
    return out;
}

Result<> addTimelineRow(Connection &db, CaseId caseId, const TimelineRow &row)
{
    const auto function =
        row.function.transform([](casefile::Function each) { return casefile::codeOf(each); });
    return db.exec(sql::kAddRow, caseId, row.occurredMs, row.seq, row.fromSeq,
                   casefile::codeOf(row.kind), function, row.author, casefile::codeOf(row.lane),
                   row.recordedMs, static_cast<qint64>(row.flags.toInt()));
}

Result<> endTimelineRow(Connection &db, CaseId caseId, const casefile::RowEnd &end)
{
    const auto done =
        db.run(sql::kEndRow, end.toSeq, caseId, end.row.occurredMs, end.row.seq, end.row.fromSeq);
    if (!done)
        return failure(done.error());
    if (done->changedRows() != 1)
        return failure(ErrorKind::Damaged, db.path(), u"timeline"_s,
                       u"no current row of line %1"_s.arg(end.row.seq));
    return {};
}

Result<std::optional<TimelineRow>> currentTimelineRow(Connection &db, CaseId caseId,
                                                      ledger::Seq seq)
{
    return firstRow(db.run(sql::kCurrentRow, caseId, seq), readTimelineRow);
}

}  // namespace casement::store
