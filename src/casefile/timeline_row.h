// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The timeline as a projection: which rows an entry begins and ends.
//
// What it is: TimelineRow, one line of the timeline as it stood over a span of the ledger, and
//   timelineChanges(), the rule by which appending an entry changes the rows.
// Promises: rows are a pure function of the entries; "as of N" is fromSeq <= N and N < toSeq (or no
//   toSeq). An amend, strike or pin ends one row and begins another with the same seq.
// Does not do: text; a reader fetches the entries it shows (entry `seq`, and `fromSeq` where it
//   differs) and gap rows are the view's.
// Neighbours: store keeps the rows in table `timeline`, inside the append's transaction.
// Cost: constant per entry.
#pragma once

#include "casefile/words.h"
#include "ledger/entry.h"

#include <QFlags>

#include <limits>
#include <optional>

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

struct TimelineRow {
    qint64 occurredMs = kUndatedMs;
    ledger::Seq seq = 0;  // the entry that began this line of the timeline
    ledger::Seq fromSeq = 0;  // the entry that made it look as it does
    std::optional<ledger::Seq> toSeq;  // the entry that replaced this look
    EntryKind kind = EntryKind::Event;
    std::optional<Function> function;
    Bytes32 author{};
    Lane lane = Lane::Facts;
    qint64 recordedMs = 0;
    RowFlags flags;
    friend bool operator==(const TimelineRow &, const TimelineRow &) = default;
};

}  // namespace casement::casefile
