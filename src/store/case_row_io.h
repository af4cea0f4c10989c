// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case's row to and from its table.
//
// What it is: the one place that knows which column holds which member of CaseRow and CaseHead.
// Promises: a head whose size, root and frontier contradict each other is Damaged.
// Neighbours: Cases reads, AppendTransaction writes.
#pragma once

#include "store/case_row.h"
#include "store/connection.h"

namespace casement::store {

struct LoadedHead {
    CaseHome home = CaseHome::Here;
    CaseHead head;
};

[[nodiscard]] CaseRow readCase(Row &row);
[[nodiscard]] Result<LoadedHead> loadHead(Connection &db, CaseId caseId);
[[nodiscard]] QLatin1StringView codeOf(CaseHome home);

}  // namespace casement::store
