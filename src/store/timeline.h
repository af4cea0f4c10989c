// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The timeline of a case, a page at a time.
//
// What it is: reads of the projection that AppendTransaction keeps: pages by key, an index of every
//   row for random access, rows by key, and counts for the chips.
// Promises: rows ascend by (occurred, seq); every read may be "as of" an entry and then shows
// exactly
//   what stood there. One line of the timeline is one row.
// Does not do: text (Entries has it) and gap rows (the view's).
// Neighbours: casefile/timeline_row.h, Search (the words of a filter).
// Cost: a page without a filter, or of key moments, does not grow with the case; other filters,
//   index() and counts() read the case's rows once (tens of milliseconds at a million).
#pragma once

#include "casefile/timeline_row.h"
#include "store/case_row.h"
#include "store/store.h"

#include <QString>

#include <optional>
#include <vector>

namespace casement::store {

enum class Dated { All, DatedOnly, UndatedOnly };

// Each member narrows; an empty list or value does not.
struct TimelineFilter {
    bool keyMomentsOnly = false;
    bool lateOnly = false;
    Dated dated = Dated::All;
    std::vector<casefile::EntryKind> kinds;
    std::vector<casefile::Function> functions;
    std::vector<casefile::Lane> lanes;
    std::optional<Bytes32> author;
    QString tag;
    QString text;  // words, as Search understands them
    std::optional<qint64> fromMs;  // occurred at or after
    std::optional<qint64> toMs;  // occurred before
    std::optional<ledger::Seq> asOf;
    friend bool operator==(const TimelineFilter &, const TimelineFilter &) = default;
};

// A place between rows: where a page begins or ends.
struct RowPlace {
    qint64 occurredMs = casefile::kUndatedMs;
    ledger::Seq seq = 0;
    friend auto operator<=>(const RowPlace &, const RowPlace &) = default;
};

struct RowRef {
    qint64 occurredMs = casefile::kUndatedMs;
    quint32 seq = 0;
    quint32 fromSeq = 0;
    friend auto operator<=>(const RowRef &, const RowRef &) = default;
};

struct TimelineCounts {
    quint64 all = 0;
    quint64 keyMoments = 0;
    quint64 late = 0;
    quint64 undated = 0;
    std::vector<std::pair<casefile::Function, quint64>> byFunction;
    std::vector<std::pair<casefile::EntryKind, quint64>> byKind;
    friend bool operator==(const TimelineCounts &, const TimelineCounts &) = default;
};

class Timeline {
public:
    explicit Timeline(Store &store);

    using Rows = std::vector<casefile::TimelineRow>;

    // The last `limit` rows before `end` (the very last ones without it), ascending.
    [[nodiscard]] Result<Rows> before(CaseId caseId, const TimelineFilter &filter,
                                      std::optional<RowPlace> end, int limit);
    // The first `limit` rows after `begin` (the very first ones without it), ascending.
    [[nodiscard]] Result<Rows> after(CaseId caseId, const TimelineFilter &filter,
                                     std::optional<RowPlace> begin, int limit);
    // Every row under the filter, in order.
    [[nodiscard]] Result<std::vector<RowRef>> index(CaseId caseId, const TimelineFilter &filter);
    // The rows of these places, in the order given; a row that is not there is Damaged.
    [[nodiscard]] Result<Rows> rows(CaseId caseId, const std::vector<RowRef> &refs);
    // How line `seq` looks, or looked as of an entry. Errors: NotFound.
    [[nodiscard]] Result<casefile::TimelineRow> row(CaseId caseId, ledger::Seq seq,
                                                    std::optional<ledger::Seq> asOf = {});
    // Every look line `seq` ever had, oldest first.
    [[nodiscard]] Result<Rows> history(CaseId caseId, ledger::Seq seq);
    [[nodiscard]] Result<TimelineCounts> counts(CaseId caseId, std::optional<ledger::Seq> asOf);

private:
    Connection &m_db;
};

}  // namespace casement::store
