// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One row about a case: what lists, chips and clocks need without reading the case.
//
// What it is: CaseSummary, and summaryAfter(), the delta that an append applies to it.
// Promises: summaryAfter() folded over all entries of a lane, from CaseSummary{}, gives the row
// that
//   is stored; verify does exactly that and compares. One row a (case, lane): an entry is counted
//   in the row of its own lane, and so is who is waited for; title, state, severity and items stand
//   in the facts row, because rules.h lets only facts entries change them. combined() is what
//   somebody sees who may read both.
// Does not do: the case's id and number (no entry says them); whoever keeps the row sets them.
// Neighbours: store keeps one column or one array a member; encodeCounts() makes arrays columns.
// Cost: constant an entry, but for items and positions, which read the (few) others of the case.
#pragma once

#include "casefile/timeline_row.h"

#include <array>

namespace casement::casefile {

inline constexpr size_t kEntryKindCount = 27;
inline constexpr size_t kFunctionCount = 10;

struct CaseSummary {
    // Set by whoever stores the row; summaryAfter() leaves them alone.
    QString caseId;
    QString number;

    quint64 entries = 0;  // of this lane
    qint64 openedMs = 0;  // recorded time of the first entry of the lane
    qint64 lastRecordedMs = 0;  // highest seen, not the last: a clock may step back
    QString title;
    QString type;
    std::optional<Severity> severity;
    std::optional<CaseState> state;
    QString outcome;
    quint64 lateAfterMs = 0;
    Seq lastSealSeq = 0;  // 0: never sealed (entry 0 is genesis)
    quint64 seals = 0;
    quint64 issues = 0;  // numbers spent

    // Counts over the timeline as it stands, struck rows included: they are shown.
    std::array<quint64, kEntryKindCount> rowsByKind{};
    std::array<quint64, kFunctionCount> rowsByFunction{};
    quint64 rows = 0;
    quint64 keyMoments = 0;
    quint64 late = 0;
    quint64 undated = 0;
    quint64 unverified = 0;
    quint64 amended = 0;
    quint64 struck = 0;

    quint64 items = 0;
    quint64 itemsDone = 0;  // done or waived
    quint64 requiredOpen = 0;  // required and neither done nor waived
    std::optional<qint64> nextDueMs;  // earliest due among the open ones

    std::array<quint64, kFunctionCount> waitingFor{};  // positions asked of each and not given
    std::optional<qint64> nextAnswerMs;  // until when the first of them is asked for

    [[nodiscard]] std::vector<Function> waitedFor() const;
    friend bool operator==(const CaseSummary &, const CaseSummary &) = default;
};

// Whether summaryAfter() asks for the entries before on other subjects of its kind.
[[nodiscard]] bool countsBySubject(EntryKind kind);

// The row of a lane after `entry`, whose timeline change is `change`: the entry counts in its own
// lane, a line in the lane where it stands. Call it for each lane of lanesTouched(). `before`
// holds, where the kind counts by subject, the last entry of each subject of that kind before this
// one, in any order.
[[nodiscard]] CaseSummary summaryAfter(CaseSummary summary, Lane lane, const EntryValue &entry,
                                       const TimelineChange &change,
                                       const std::vector<EntryValue> &before);

[[nodiscard]] std::vector<Lane> lanesTouched(const EntryValue &entry, const TimelineChange &change);

// Both lanes as one: head from the facts row, counts added up.
[[nodiscard]] CaseSummary combined(const CaseSummary &facts, const CaseSummary &privileged);

// An array of counts as "3,0,12,…" and back; false where the text is not of that form. A text with
// fewer of them is of an earlier program, and the later ones are 0.
[[nodiscard]] QByteArray encodeCounts(std::span<const quint64> counts);
[[nodiscard]] bool decodeCounts(QByteArrayView text, std::span<quint64> counts);

}  // namespace casement::casefile
