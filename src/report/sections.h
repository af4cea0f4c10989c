// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a report says, section by section.
//
// What it is: buildDocument(), from the value of an issue to the tree that both writers walk. Legal
//   reads summary, changes, people, timeline, decisions, evidence, checklist, gaps, privilege log;
//   Policy reads the rule with options and error first, then decisions, then the timeline. The
//   redaction schedule, the method and how to verify end both.
// Promises: pure. Every row of the input stands in the document once; nothing that is missing stops
//   it, it is said in its place. Sorting is by time, then entry number; a row whose time is
//   withheld stands behind the entry numbered before it, because no other place is known.
// Does not do: fonts, pages, HTML, files.
// Neighbours: report_input.h, document.h; one sections_*.cpp for each part.
// Cost: one sort of the rows.
#pragma once

#include "report/document.h"
#include "report/report_input.h"

namespace casement::report {

[[nodiscard]] Document buildDocument(const ReportInput &input);

// The parts, each of its own file.
[[nodiscard]] std::vector<Block> coverBlocks(const ReportInput &input);
[[nodiscard]] Section ruleSection(const ReportInput &input);
[[nodiscard]] Section summarySection(const ReportInput &input);
// Precondition: input.changes.
[[nodiscard]] Section changesSection(const ReportInput &input);
[[nodiscard]] Section peopleSection(const ReportInput &input);
[[nodiscard]] Section timelineSection(const ReportInput &input);
[[nodiscard]] Section undatedSection(const ReportInput &input);
[[nodiscard]] Section decisionsSection(const ReportInput &input);
[[nodiscard]] Section evidenceSection(const ReportInput &input);
[[nodiscard]] Section checklistSection(const ReportInput &input);
[[nodiscard]] Section gapsSection(const ReportInput &input);
[[nodiscard]] Section privilegeSection(const ReportInput &input);
[[nodiscard]] Section redactionSection(const ReportInput &input);
[[nodiscard]] Section methodSection(const ReportInput &input);
[[nodiscard]] Section verifySection(const ReportInput &input);

// "overdue by 2 hours", "answered 5 minutes late"; empty for an item that is neither.
[[nodiscard]] QString overdueWords(const ChecklistItem &item, qint64 nowMs);

}  // namespace casement::report
