// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// HOW-TO-VERIFY.txt: the page of plain text that lies beside every issue.
//
// What it is: what the files are, how to check them with Casement, and what can be checked without
//   it. Promises: plain UTF-8, LF, at most 80 columns (the case's own words aside); equal inputs
//   give equal bytes; nothing of the case in it but its number, the issue and the seal.
// Neighbours: desk/issuer writes the file; docs/verify-by-hand.md explains the same at length.
#pragma once

#include "report/report_input.h"

namespace casement::report {

[[nodiscard]] QByteArray howToVerify(const ReportInput &input);

}  // namespace casement::report
