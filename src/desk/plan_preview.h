// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an issue would withhold, without issuing it.
//
// What it is: previewPlan(), the plan of a request over the case as it stands.
// Promises: nothing is appended, written or spent; issueReport() of the same request makes the same
//   plan, but for the entries that it appends itself.
// Neighbours: issuer.h; `casementctl issue --dry-run`, the window's preview.
#pragma once

#include "desk/disclosure_plan.h"

namespace casement::desk {

// Errors: NotFound, BadInput (a rule of the plan file), Damaged, IoFailed.
[[nodiscard]] Result<DisclosurePlan> previewPlan(Desk &desk, const IssueRequest &request);

}  // namespace casement::desk
