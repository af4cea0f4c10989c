// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A row of which a report says only that it changes another one.
//
// What it is: outlineOf(): kind, what it does to which entry, and when.
// Promises: no word of the entry, and not for which function it was written.
// Neighbours: disclosure_plan.h (isOutline()), report_input_maker.cpp.
#pragma once

#include "casefile/timeline_row.h"
#include "desk/disclosure_plan.h"
#include "report/report_input.h"

namespace casement::desk {

// Precondition: plan.isOutline(row.seq).
[[nodiscard]] report::TimelineItem outlineOf(const casefile::TimelineRow &row,
                                             const casefile::EntryValue &value,
                                             const DisclosurePlan &plan);

}  // namespace casement::desk
