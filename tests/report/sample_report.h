// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Inputs for the tests of reports: one case with a little of everything, and variations of it.
#pragma once

#include "report/report_input.h"

namespace casement::report::test {

// Issue 2 for Policy of a made-up impersonation case.
[[nodiscard]] ReportInput sampleReport();

// The same as a first issue for Legal, with nothing withheld and two privileged entries.
[[nodiscard]] ReportInput legalReport();

// A case without a single entry on its timeline.
[[nodiscard]] ReportInput emptyReport();

// `rows` events, each with the word "marker" and its number.
[[nodiscard]] ReportInput longReport(int rows);

// A row at minutes after 2026-03-04 10:00 UTC.
[[nodiscard]] TimelineItem rowAt(ledger::Seq seq, int minutes, const QString &text);

}  // namespace casement::report::test
