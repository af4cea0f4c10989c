// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Withheld positions as a table: which entries, what of them, on what basis and why, how many.
//
// What it is: the one table that the redaction schedule and the changes since an issue share.
// Promises: every run of entries stands in it once.
// Neighbours: sections_withheld.cpp, sections_changes.cpp.
#pragma once

#include "report/document.h"
#include "report/report_records.h"

namespace casement::report {

[[nodiscard]] Table redactionTable(const QString &caption,
                                   const std::vector<Redaction> &redactions);

}  // namespace casement::report
