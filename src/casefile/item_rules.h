// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// May this item be recorded?
//
// Neighbours: rules.h, which asks here for the kind item.
#pragma once

#include "casefile/case_file.h"

namespace casement::casefile {

[[nodiscard]] Result<void> checkItem(const EntryValue &entry, const CaseFile &caseFile,
                                     const RowLookup &current);

}  // namespace casement::casefile
