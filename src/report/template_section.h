// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One section of a report, from its template.
//
// What it is: SectionRenderer, which checks a template, runs it, reads it as blocks and sees that
//   what every report has is in it.
// Promises: nothing that fails stops the report or goes without words: it is said in its place, and
//   in `problems`. A template of a user that cannot be taken at all costs an optional section its
//   contents; in place of a mandatory one the built-in template stands.
// Neighbours: sections.cpp puts the sections in order; template_check, _engine and _markup are the
//   steps.
// Cost: about a millisecond a section, besides its elements.
#pragma once

#include "report/template_engine.h"
#include "report/template_set.h"

namespace casement::report {

struct RenderedSection {
    Section section;  // without blocks: there is nothing to print
    std::vector<TemplateProblem> problems;
};

class SectionRenderer {
public:
    SectionRenderer(const TemplateSet &templates, TemplateEngine &engine)
        : m_templates(templates), m_engine(engine)
    {
    }

    [[nodiscard]] RenderedSection render(const QString &section, const ReportInput &input);

private:
    RenderedSection renderText(const NamedSection &section, const QString &text,
                               const ReportInput &input);

    const TemplateSet &m_templates;
    TemplateEngine &m_engine;
};

}  // namespace casement::report
