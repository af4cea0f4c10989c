// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Whether what the store derived from a ledger still says what the ledger says.
//
// What it is: compares the stored timeline rows, tags, search text, blob uses and summaries of a
//   case with those computed anew from its entries.
// Promises: every row that differs is named: its table, its key and, where it exists on both sides,
//   its column. Reads only.
// Does not do: read or check the entries (verify them first), repair.
// Neighbours: desk's verifier; AppendTransaction keeps the readings with the same functions.
// Cost: grows with the case, in time and in memory (computed_readings.h).
#pragma once

#include "store/computed_readings.h"
#include "store/store.h"

#include <vector>

namespace casement::store {

struct ReadingDifference {
    QString table;  // "timeline", "case_summary", "entry_search", "entry_tag", "case_ledger"
    QString key;  // "seq 12 from 14"
    QString column;  // empty where the whole row is missing or too many
    QString stored;  // as text, empty where there is no row
    QString computed;
    friend bool operator==(const ReadingDifference &, const ReadingDifference &) = default;
};

// At most `limit` differences. Errors: Damaged where a row cannot be read.
[[nodiscard]] Result<std::vector<ReadingDifference>>
checkReadings(Store &store, CaseId caseId, const ComputedReadings &computed, int limit = 100);

}  // namespace casement::store
