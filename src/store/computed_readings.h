// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The readings of a case, computed from its entries alone.
//
// What it is: the fold of readingsOf() over a ledger, in memory.
// Promises: what an erased entry no longer says, no reading says.
// Neighbours: readings_check compares this with what is stored.
// Cost: about 200 bytes an entry.
#pragma once

#include "casefile/case_summary.h"
#include "store/case_row.h"
#include "store/store.h"

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

// Errors: Damaged where an entry cannot be read.
[[nodiscard]] Result<ComputedReadings> computeReadings(Store &store, CaseId caseId);

}  // namespace casement::store
