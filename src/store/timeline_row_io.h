// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A TimelineRow to and from its table.
//
// What it is: the one place that knows which column holds which member.
// Neighbours: Timeline reads, AppendTransaction writes, readings_check compares.
#pragma once

#include "casefile/timeline_row.h"
#include "store/case_row.h"
#include "store/connection.h"

namespace casement::store {

[[nodiscard]] casefile::TimelineRow readTimelineRow(Row &row);

[[nodiscard]] Result<> addTimelineRow(Connection &db, CaseId caseId,
                                      const casefile::TimelineRow &row);
[[nodiscard]] Result<> endTimelineRow(Connection &db, CaseId caseId, const casefile::RowEnd &end);
[[nodiscard]] Result<std::optional<casefile::TimelineRow>>
currentTimelineRow(Connection &db, CaseId caseId, ledger::Seq seq);

}  // namespace casement::store
