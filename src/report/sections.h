// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a report says, section by section.
//
// What it is: buildReport(), from the value of an issue and its templates to the tree that both
//   writers walk; and the elements that templates ask for, each built whole from the input.
// Promises: pure. Every row of the input stands in its element once; nothing that is missing stops
//   it, it is said in its place. Sorting is by time, then entry number; a row whose time is
//   withheld stands behind the entry numbered before it, because no other place is known. What a
//   template gets wrong is said where it stands, and again among the gaps.
// Does not do: fonts, pages, HTML, files.
// Neighbours: report_input.h, document.h; template_section.h for one section; template_elements.cpp
//   names the elements; one sections_*.cpp for each part.
// Cost: one sort of the rows.
#pragma once

#include "report/document.h"
#include "report/report_input.h"
#include "report/template_set.h"

namespace casement::report {

struct BuiltReport {
    Document document;
    std::vector<TemplateProblem> problems;  // of the templates, in the order of the document
    std::vector<Block> gaps;  // the list among them, the problems in it
};

[[nodiscard]] BuiltReport buildReport(const ReportInput &input, const TemplateSet &templates);
// With the built-in templates.
[[nodiscard]] Document buildDocument(const ReportInput &input);

// The elements, each of its own file.
[[nodiscard]] std::vector<Block> coverFacts(const ReportInput &input);
[[nodiscard]] std::vector<Block> withheldByBasis(const ReportInput &input);
[[nodiscard]] std::vector<Block> sealLimits();
[[nodiscard]] std::vector<Block> severityHistory(const ReportInput &input);
[[nodiscard]] std::vector<Block> stateHistory(const ReportInput &input);
[[nodiscard]] std::vector<Block> peopleTable(const ReportInput &input);
[[nodiscard]] std::vector<Block> timelineTable(const ReportInput &input);
[[nodiscard]] std::vector<Block> undatedTable(const ReportInput &input);
[[nodiscard]] std::vector<Block> ruleRecords(const ReportInput &input);
[[nodiscard]] std::vector<Block> decisionRecords(const ReportInput &input);
[[nodiscard]] std::vector<Block> changesList(const ReportInput &input);
[[nodiscard]] std::vector<Block> evidenceTable(const ReportInput &input);
[[nodiscard]] std::vector<Block> checklistTable(const ReportInput &input);
[[nodiscard]] std::vector<Block> privilegeLog(const ReportInput &input);
[[nodiscard]] std::vector<Block> redactionSchedule(const ReportInput &input);
[[nodiscard]] std::vector<Block> gapList(const ReportInput &input);
[[nodiscard]] std::vector<Block> sealInFull(const ReportInput &input);

// "The issue shows 3 decisions, 2 of them in force; no checklist item; and …."
[[nodiscard]] QString registersSentence(const ReportInput &input);
// "overdue by 2 hours", "answered 5 minutes late"; empty for an item that is neither.
[[nodiscard]] QString overdueWords(const ChecklistItem &item, qint64 nowMs);

}  // namespace casement::report
