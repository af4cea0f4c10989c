// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an entry of a kind cannot be understood without.
//
// Neighbours: entry_value.cpp alone.
#pragma once

#include "casefile/entry_value.h"

namespace casement::casefile {

// Reads the state by the vocabulary of the entry's kind. Errors: Damaged, as readEntry().
[[nodiscard]] Result<void> completeEntry(EntryValue &entry);

}  // namespace casement::casefile
