// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The last issue for an audience, and what it withheld.
//
// What it is: readFormerIssue(), which makes its disclosure plan again from the ledger.
// Promises: the plan is the one it was made by, or none: its hash is the one that stands in the
//   issue_plan entry. A plan made by other rules, or with a file of its own, is not guessed.
// Neighbours: report_changes.cpp tells the two plans apart.
// Cost: every entry of before that issue is read once; nothing where there is no such issue.
#pragma once

#include "desk/inside/report_reading.h"
#include "store/store.h"

namespace casement::desk {

// `file` has the case with issue `number` under way. Errors: Damaged, IoFailed.
[[nodiscard]] Result<std::optional<FormerIssue>> readFormerIssue(store::Store &store,
                                                                 const store::CaseRow &row,
                                                                 const casefile::CaseFile &file,
                                                                 Audience audience, quint64 number);

}  // namespace casement::desk
