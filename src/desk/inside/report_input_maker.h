// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case under a disclosure plan, as the value that report renders.
//
// What it is: makeReportInput(), which words entries as the audience may read them.
// Promises: reads texts only through the plan: what the plan withholds is not in the value.
// Does not do: layout, files.
// Neighbours: report_reading.h has the facts, the door and the parts; disclosure_plan.h,
//   report/report_input.h.
// Cost: linear in the entries, but for a logarithm.
#pragma once

#include "desk/inside/report_reading.h"

namespace casement::desk {

[[nodiscard]] report::ReportInput makeReportInput(const ReportFacts &facts,
                                                  const DisclosurePlan &plan);

}  // namespace casement::desk
