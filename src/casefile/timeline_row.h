// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The timeline as a projection: which rows an entry begins and ends.
//
// What it is: TimelineRow, one line of the timeline as it stood over a span of the ledger, and
//   timelineChanges(), the rule by which appending an entry changes the rows.
// Promises: rows are a pure function of the entries; "as of N" is fromSeq <= N and N < toSeq (or no
//   toSeq). An amend, strike or pin ends one row and begins another with the same seq; a lane entry
//   does so for each line that it moves.
// Does not do: text; a reader fetches the entries it shows (entry `seq`, and `fromSeq` where it
//   differs) and gap rows are the view's.
// Neighbours: store keeps the rows in table `timeline`, inside the append's transaction.
// Cost: constant per entry.
#pragma once

#include "casefile/entry_value.h"

#include <QFlags>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace casement::casefile {

enum class RowFlag : quint32 {
    Late = 1,  // recorded later than the case's threshold after it happened
    KeyMoment = 2,  // decision, pinned, state or severity change, seal
    Amended = 4,
    Struck = 8,
    Undated = 16,  // no time, or one that cannot be (before 1970, far in the future)
    Unverified = 32,
    Pinned = 64,
};
Q_DECLARE_FLAGS(RowFlags, RowFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowFlags)

// Undated rows sort behind all dated ones.
inline constexpr qint64 kUndatedMs = std::numeric_limits<qint64>::max();

// The late threshold of a ledger whose genesis names none.
inline constexpr quint64 kDefaultLateAfterMs = 10 * 60 * 1000;

struct TimelineRow {
    qint64 occurredMs = kUndatedMs;
    ledger::Seq seq = 0;  // the entry that began this line of the timeline
    ledger::Seq fromSeq = 0;  // the entry that made it look as it does
    std::optional<ledger::Seq> toSeq;  // the entry that replaced this look
    EntryKind kind = EntryKind::Event;
    std::optional<Function> function;
    Bytes32 author{};
    Lane lane = Lane::Facts;  // where it stands, not where it was recorded
    qint64 recordedMs = 0;
    RowFlags flags;
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

// How one entry changes the rows.
struct RowEnd {
    TimelineRow row;  // the look that ends, as it stood (toSeq not yet set)
    ledger::Seq toSeq = 0;
    friend bool operator==(const RowEnd &, const RowEnd &) = default;
};

struct TimelineChange {
    std::vector<RowEnd> ends;
    std::vector<TimelineRow> begins;
    friend bool operator==(const TimelineChange &, const TimelineChange &) = default;
};

// Answers what the projection holds before the entry: the row of `seq` that has no toSeq.
using RowLookup = std::function<Result<std::optional<TimelineRow>>(ledger::Seq seq)>;

// The rule. Kinds with a row of their own: case, event, note, status, severity, evidence, decision,
// position, item (but for items that came with the case type), custody, seal, issue_done,
// issue_void, transfer, erase, sitrep, handover and receipt. Amend, strike and pin change the row
// of their target, lane the rows of all; genesis, key, person, gap and issue_plan have none. Where
// no time was told, an entry stands at its recorded time; where it was said to be unknown, or
// cannot be, it is Undated. Errors: Damaged where an amend, strike or pin names no row; whatever
// `current` answers.
[[nodiscard]] Result<TimelineChange> timelineChanges(const EntryValue &entry, quint64 lateAfterMs,
                                                     const RowLookup &current);

// What the rule says about a time: not before 1970-01-02 (unset clocks), not more than 24 hours
// after `recordedMs`.
[[nodiscard]] bool isLikelyTime(qint64 occurredMs, qint64 recordedMs);
// The kinds that tell of the past and so can be late: event and decision. The others tell of what
// is done by recording them, or (case, evidence, custody) of a time that is no delay of anybody's.
[[nodiscard]] bool canBeLate(EntryKind kind);
// How much later than it happened an entry was recorded, where that is over the threshold.
[[nodiscard]] std::optional<qint64> lateByMs(const OccurredTime &occurred, qint64 recordedMs,
                                             quint64 lateAfterMs);

}  // namespace casement::casefile
