// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a template printed, read as blocks.
//
// What it is: blocksOf(), the last step: lines and their first characters become headings,
//   paragraphs, bullets, facts and fixed-width text; references become runs and blocks.
// Promises: only the template's own words are read as markup. A value is a run, whatever its words
//   look like; words of the case stay marked as such, placeholders stay placeholders, also where
//   they stand in fixed-width text (which then is a paragraph, because Verbatim has no runs).
//   However often a long value is asked for, what comes out is bounded.
// Neighbours: template_section.cpp; docs/report-templates.md says the markup in words.
// Cost: linear in what comes out.
#pragma once

#include "report/template_check.h"

namespace casement::report {

struct MarkupInput {
    QString section;
    bool isCover = false;  // its first heading is the report's title
    QString text;  // what the engine printed
    const CheckedTemplate *checked = nullptr;
    const std::vector<Prose> *values = nullptr;
    const ReportInput *report = nullptr;
};

struct Markup {
    QString title;  // of the section; empty: the template gives none
    std::vector<Block> blocks;
    std::set<QString> printed;  // elements
    std::vector<TemplateProblem> problems;
};

[[nodiscard]] Markup blocksOf(const MarkupInput &input);

// The paragraph that stands where something failed.
[[nodiscard]] Paragraph noticeOf(const TemplateProblem &problem);

}  // namespace casement::report
