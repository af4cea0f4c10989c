// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Recorder: moving an entry, and what tells of it, to the other lane.

#include "casefile/rules.h"
#include "desk/inside/door.h"
#include "desk/recorder.h"
#include "store/timeline.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;

namespace {

// The positions on a decision, the custody of evidence and the notes about an entry, which stand in
// the lane that it leaves.
Result<std::vector<ledger::Seq>> followers(Desk &desk, Door &door, ledger::Seq target,
                                           casefile::Lane to)
{
    store::TimelineFilter filter;
    filter.kinds = {EntryKind::Position, EntryKind::Custody, EntryKind::Note};
    filter.lanes = {to == casefile::Lane::Facts ? casefile::Lane::Privileged
                                                : casefile::Lane::Facts};
    const auto rows = store::Timeline(desk.store()).index(door.row().caseId, filter);
    if (!rows)
        return failure(rows.error());
    std::vector<ledger::Seq> found;
    for (const store::RowRef &row : *rows) {
        const auto entry = door.entry(row.seq);
        if (!entry && entry.error().field == u"erased")
            continue;
        if (!entry)
            return failure(entry.error());
        if (row.seq != target && entry->target() == target)
            found.push_back(row.seq);
    }
    return found;
}

}  // namespace

Result<Recorded> Recorder::moveLane(ledger::Seq target, const casefile::LaneChoice &to,
                                    const QString &reason)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const auto row = door->timelineRow(target);
    if (!row)
        return failure(row.error());
    if (*row && !casefile::mayChangeLane((*row)->kind))
        return failure(ErrorKind::Refused, QString::number(target), casefile::kRuleLaneKind,
                       casefile::codeOf((*row)->kind));
    auto targets = followers(m_desk, *door, target, to.lane);
    if (!targets)
        return failure(targets.error());
    targets->push_back(target);
    std::ranges::sort(*targets);
    const casefile::LaneDraft draft{to.lane, std::move(*targets), reason};
    // Whichever way it goes, it tells of what was privileged.
    auto recorded = door->append(
        draft, {casefile::LaneChoice(casefile::Lane::Privileged, to.privilege, to.counsel), {}});
    if (!recorded)
        return recorded;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

}  // namespace casement::desk
