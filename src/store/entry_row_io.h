// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A StoredEntry from its table.
//
// What it is: the one place that knows which column holds which member.
// Neighbours: Entries; AppendTransaction, which writes the same columns.
#pragma once

#include "store/connection.h"
#include "store/entries.h"

namespace casement::store {

[[nodiscard]] StoredEntry readStoredEntry(Row &row);
// Errors: NotFound.
[[nodiscard]] Result<StoredEntry> loadEntry(Connection &db, CaseId caseId, ledger::Seq seq);

}  // namespace casement::store
