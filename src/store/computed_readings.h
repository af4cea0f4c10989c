// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The readings of a case, computed from its entries alone.
//
// What it is: ReadingsFold, the fold of readingsOf() over a ledger, in memory.
// Promises: what an erased entry no longer says, no reading says.
// Does not do: read the store; whoever reads the entries anyway hands them over.
// Neighbours: readings_check compares this with what is stored.
// Cost: about 200 bytes an entry.
#pragma once

#include "casefile/case_summary.h"
#include "store/case_row.h"

#include <QStringList>

#include <map>

namespace casement::store {

// One look of one line.
struct LookKey {
    ledger::Seq seq = 0;
    ledger::Seq fromSeq = 0;
    friend auto operator<=>(const LookKey &, const LookKey &) = default;
};

struct ComputedReadings {
    std::map<LookKey, casefile::TimelineRow> timeline;
    std::map<LookKey, QStringList> tags;
    std::map<ledger::Seq, Bytes32> words;  // wordsHash of what is searched
    std::map<ledger::Seq, Bytes32> blobs;
    std::map<casefile::Lane, casefile::CaseSummary> summaries;
};

// Keeps a million texts comparable without keeping them.
[[nodiscard]] Bytes32 wordsHash(const QString &words);
// Of what search finds the entry by; nothing where it has no words. Needs nothing of the entries
// before it, so any core may compute it.
[[nodiscard]] std::optional<Bytes32> wordsHashOf(const casefile::EntryValue &value,
                                                 const std::vector<ledger::Field> &fields);

class ReadingsFold {
public:
    ReadingsFold();

    // The next entry; one that was erased is left out. Errors: Damaged where it contradicts those
    // before it.
    [[nodiscard]] Result<> add(const casefile::EntryValue &value,
                               const std::optional<Bytes32> &words);
    [[nodiscard]] const ComputedReadings &readings() const { return m_out; }

private:
    [[nodiscard]] Result<std::optional<casefile::TimelineRow>> current(ledger::Seq seq) const;
    void apply(const casefile::TimelineChange &change, const std::optional<QStringList> &newTags);
    void addToSummary(const casefile::EntryValue &value, const casefile::TimelineChange &change);

    ComputedReadings m_out;
    std::map<ledger::Seq, ledger::Seq> m_current;  // line to the entry its look is from
    std::map<casefile::EntryKind, std::map<QString, casefile::EntryValue>> m_subjects;
};

}  // namespace casement::store
