// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is said of an entry that a search found.
//
// What it is: hit(), which reads the entry, finds the text of it that holds the words, and the line
//   of the timeline it belongs to.
// Promises: an entry that was erased is no hit.
// Neighbours: search.cpp asks for as many as it shows.
// Cost: one entry and one timeline row a hit; the history of a line only where it was changed.
#pragma once

#include "desk/search.h"
#include "store/case_row.h"
#include "store/store.h"

#include <QStringList>

#include <map>
#include <set>

namespace casement::desk {

class FoundEntries {
public:
    FoundEntries(store::Store &store, QStringList pieces)
        : m_store(store), m_pieces(std::move(pieces))
    {
    }

    // The entries that give this case its title are no hits: the case itself is one.
    void skipCaseEntries(store::CaseId caseId) { m_skipped.insert(caseId); }
    // Nor are those that bring somebody's name into each case: the person is one.
    void skipEnrolments() { m_skipsEnrolments = true; }

    [[nodiscard]] Result<std::optional<SearchHit>> hit(store::CaseId caseId, ledger::Seq seq);

private:
    [[nodiscard]] bool skips(store::CaseId caseId, const casefile::EntryValue &entry) const;
    [[nodiscard]] Result<> place(store::CaseId caseId, const casefile::EntryValue &entry,
                                 SearchHit &hit);
    [[nodiscard]] Result<bool> isAmendedAfter(store::CaseId caseId, ledger::Seq line,
                                              ledger::Seq seq);
    [[nodiscard]] Result<const casefile::CaseSummary *> summary(store::CaseId caseId);

    store::Store &m_store;
    QStringList m_pieces;
    std::set<store::CaseId> m_skipped;
    bool m_skipsEnrolments = false;
    std::map<store::CaseId, casefile::CaseSummary> m_summaries;
};

}  // namespace casement::desk
