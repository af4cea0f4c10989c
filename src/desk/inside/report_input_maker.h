// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case under a disclosure plan, as the value that report renders.
//
// What it is: makeReportInput(), which words entries as the audience may read them.
// Promises: reads texts only through the plan: what the plan withholds is not in the value.
// Does not do: layout, files.
// Neighbours: disclosure_plan.h, report/report_input.h.
// Cost: linear in the entries shown.
#pragma once

#include "desk/disclosure_plan.h"
#include "desk/sealer.h"
#include "report/report_input.h"
#include "store/case_row.h"

namespace casement::desk {

struct ReportFacts {
    store::CaseRow row;
    casefile::CaseFile file;  // at the sealed size
    std::vector<casefile::EntryValue> entries;  // by seq, up to the sealed size
    std::vector<casefile::TimelineRow> rows;  // as of the seal, every look that still stands
    Sealed seal;
    quint64 number = 1;
    qint64 generatedMs = 0;
};

[[nodiscard]] report::ReportInput makeReportInput(const ReportFacts &facts,
                                                  const DisclosurePlan &plan);

}  // namespace casement::desk
