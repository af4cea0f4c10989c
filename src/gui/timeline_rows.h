// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which row of the timeline stands where: entries, silences between them, the undated bin.
//
// What it is: an immutable list of rows over the index of a case; entries are held as keys, the
//   rows in between ("47 minutes without an entry", "No time known") are virtual.
// Promises: pure; a silence stands only between two shown entries, several in one place are one
//   row that names the longest; undated entries come last, under their heading.
// Does not do: texts (TimelineModel keeps those it shows).
// Neighbours: TimelineFeed builds it off the GUI thread, TimelineModel answers from it.
// Cost: 24 bytes an entry; a row is found by binary search among the virtual ones.
#pragma once

#include "casefile/gaps.h"
#include "desk/case_reader.h"

#include <memory>
#include <vector>

namespace casement::gui {

// A pause of the case and the entries on both sides of it, shown or not.
struct Silence {
    casefile::TimelineGap gap;
    ledger::Seq before = 0;
    ledger::Seq after = 0;
    friend bool operator==(const Silence &, const Silence &) = default;
};

// Those of a whole case, from its keys in order.
[[nodiscard]] std::vector<Silence> silencesAmong(const std::vector<desk::RowKey> &keys);

struct SilenceRow {
    Silence silence;
    int more = 0;  // shorter silences in the same place
    bool explained = false;
    QString explanation;

    [[nodiscard]] qint64 length() const { return silence.gap.endMs - silence.gap.beginMs; }
    friend bool operator==(const SilenceRow &, const SilenceRow &) = default;
};

class TimelineRows {
public:
    enum class Kind { Entry, Silence, UndatedHeading };

    TimelineRows() = default;
    // `keys` ascending; `silences` of the whole case, ascending.
    TimelineRows(std::vector<desk::RowKey> keys, std::span<const Silence> silences,
                 std::span<const casefile::ExplainedGap> explained);

    [[nodiscard]] int size() const { return int(m_keys.size() + m_virtual.size()); }
    [[nodiscard]] const std::vector<desk::RowKey> &keys() const { return m_keys; }
    [[nodiscard]] Kind kindAt(int row) const;
    // Precondition: kindAt(row) is Entry, or Silence.
    [[nodiscard]] const desk::RowKey &keyAt(int row) const;
    [[nodiscard]] const SilenceRow &silenceAt(int row) const;

    // The row of an entry; -1 where it is not shown.
    [[nodiscard]] int rowOf(const desk::RowKey &key) const;
    [[nodiscard]] int rowOfSeq(ledger::Seq seq) const;
    // The row of the first entry at or after this place, else of the last entry; -1: none.
    [[nodiscard]] int nearestRow(const desk::RowKey &key) const;
    // The entry row at or next to `row` in a direction (+1, -1); -1: none.
    [[nodiscard]] int entryRowFrom(int row, int step) const;

    // The entry recorded last among these; 0 where there is none.
    [[nodiscard]] ledger::Seq newest() const { return m_newest; }
    // How many entries stand below `row` and were recorded after entry `seq`.
    [[nodiscard]] qsizetype newerBelow(int row, ledger::Seq seq) const;

private:
    struct Virtual {
        qsizetype before = 0;  // index of the key that follows
        Kind kind = Kind::Silence;
        SilenceRow row;
    };

    void placeSilences(std::span<const Silence> silences,
                       std::span<const casefile::ExplainedGap> explained, qsizetype dated);
    // How many virtual rows stand before `row`, and whether it is one itself.
    [[nodiscard]] std::pair<qsizetype, bool> virtualsBefore(int row) const;
    [[nodiscard]] int rowOfIndex(qsizetype index) const;

    std::vector<desk::RowKey> m_keys;
    std::vector<Virtual> m_virtual;
    ledger::Seq m_newest = 0;
};

// One stretch of rows in which two lists differ: `removed` of the old at `at` became `inserted`.
struct RowsChange {
    int at = 0;
    int removed = 0;
    int inserted = 0;
    friend bool operator==(const RowsChange &, const RowsChange &) = default;
};

// The same entry may look different (fromSeq); it is still the same row.
[[nodiscard]] RowsChange difference(const TimelineRows &before, const TimelineRows &after);

}  // namespace casement::gui
