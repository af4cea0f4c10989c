// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A disclosure plan, made from what the desk holds.
//
// What it is: makePlan(), which reads a case up to a size into a settled plan, with the entries as
//   values for whoever makes the report of it.
// Neighbours: issue_material.h, plan_preview.cpp, former_issue.h.
// Cost: reads every entry once, and every attachment that an issue may deliver once.
#pragma once

#include "desk/disclosure_plan.h"
#include "store/case_row.h"
#include "store/store.h"

namespace casement::desk {

struct MadePlan {
    DisclosurePlan plan;
    std::vector<casefile::EntryValue> values;  // by seq
};

// `file` is the fold of the first `size` entries. Errors: BadInput (a rule of the plan file),
// Damaged, IoFailed; Cancelled where `goOn` says no.
[[nodiscard]] Result<MadePlan> makePlan(store::Store &store, const store::CaseRow &row,
                                        const casefile::CaseFile &file, quint64 size,
                                        const IssueRequest &request,
                                        const std::function<bool()> &goOn = {});

}  // namespace casement::desk
