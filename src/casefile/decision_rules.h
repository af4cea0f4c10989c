// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The rules of decisions and positions: what rules.h asks of them.
//
// What it is: whether a decision may be made, revised or ended, and a position taken on it.
// Neighbours: rules.cpp alone calls these; rules.h names the refusals.
#pragma once

#include "casefile/case_file.h"

namespace casement::casefile {

[[nodiscard]] Result<void> checkDecision(const EntryValue &entry, const CaseFile &caseFile);
[[nodiscard]] Result<void> checkPosition(const EntryValue &entry, const CaseFile &caseFile);

}  // namespace casement::casefile
