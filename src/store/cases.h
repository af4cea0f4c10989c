// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The cases of a desk.
//
// What it is: what lists and look-ups read: case rows, heads and summaries.
// Promises: one summary a case and lane, as it stood after the newest entry.
// Does not do: create or change a case: AppendTransaction does.
// Neighbours: casefile/case_summary.h makes the summaries.
// Cost: 10,000 cases list in tens of milliseconds; findCase and head are one look-up.
#pragma once

#include "casefile/case_summary.h"
#include "store/case_row.h"
#include "store/store.h"

#include <vector>

namespace casement::store {

// A summary and the case it is of.
struct ListedCase {
    CaseRow row;
    quint64 size = 0;
    casefile::CaseSummary summary;
};

class Cases {
public:
    explicit Cases(Store &store);

    // Open before closed, then by severity, then newest entry first. `limit` 0: all.
    [[nodiscard]] Result<std::vector<ListedCase>> list(quint64 offset = 0, quint64 limit = 0);
    [[nodiscard]] Result<quint64> count();

    // By number (with or without CASE-, in any letter case) or by id. Errors: NotFound, Ambiguous.
    [[nodiscard]] Result<CaseRow> find(const QString &numberOrId);
    [[nodiscard]] Result<CaseRow> row(CaseId caseId);
    [[nodiscard]] Result<casefile::CaseSummary> summary(CaseId caseId);

    // Errors: Damaged where size, root and frontier do not belong together.
    [[nodiscard]] Result<CaseHead> head(CaseId caseId);

private:
    Connection &m_db;
};

}  // namespace casement::store
