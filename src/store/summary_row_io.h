// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A CaseSummary to and from its table.
//
// What it is: the one place that knows which column holds which member.
// Promises: caseId and number are not columns; whoever reads sets them from the case.
// Neighbours: Cases reads, AppendTransaction writes, readings_check compares by column.
#pragma once

#include "casefile/case_summary.h"
#include "store/case_row.h"
#include "store/connection.h"

namespace casement::store {

[[nodiscard]] casefile::CaseSummary readSummary(Row &row);

// CaseSummary{} where the case has no entry in this lane yet.
[[nodiscard]] Result<casefile::CaseSummary> loadSummary(Connection &db, CaseId caseId,
                                                        casefile::Lane lane);
[[nodiscard]] Result<> saveSummary(Connection &db, CaseId caseId, casefile::Lane lane,
                                   const casefile::CaseSummary &summary);

// Every column with its value as text, in the order of the table.
[[nodiscard]] QList<std::pair<QString, QString>>
summaryColumns(const casefile::CaseSummary &summary);

}  // namespace casement::store
