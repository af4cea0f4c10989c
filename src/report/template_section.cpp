// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_section.h"

#include "report/template_markup.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

void append(std::vector<TemplateProblem> &to, const std::vector<TemplateProblem> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

void say(RenderedSection &rendered, const TemplateProblem &problem)
{
    rendered.section.blocks.emplace_back(noticeOf(problem));
    rendered.problems.push_back(problem);
}

// What every report has stands in it, whatever the template says.
void addElements(RenderedSection &rendered, const NamedSection &section,
                 const std::set<QString> &printed, const ReportInput &input)
{
    for (const QString &name : section.elements) {
        if (printed.contains(name))
            continue;
        say(rendered,
            {section.name, 0, name,
             u"it leaves out “%1”, which every report has; it stands here"_s.arg(name)});
        std::vector<Block> blocks = templateElement(name)->blocks(input);
        std::ranges::move(blocks, std::back_inserter(rendered.section.blocks));
    }
}

}  // namespace

// Without blocks where the template prints nothing.
RenderedSection SectionRenderer::renderText(const NamedSection &section, const QString &text,
                                            const ReportInput &input)
{
    RenderedSection out{{section.name, section.title, {}, false}, {}};
    const CheckedTemplate checked = checkTemplate(section.name, text, input);
    append(out.problems, checked.problems);
    const TemplateContext context = templateContext(checked.used, input);
    const auto printed = m_engine.render(checked.program, context.names);
    if (!printed) {
        say(out,
            {section.name, 0, {}, u"it could not be filled in (%1)"_s.arg(printed.error().got)});
        addElements(out, section, {}, input);
        return out;
    }
    Markup markup = blocksOf(
        {section.name, section.name == "cover"_L1, *printed, &checked, &context.values, &input});
    append(out.problems, markup.problems);
    if (!markup.title.isEmpty())
        out.section.title = markup.title;
    out.section.blocks = std::move(markup.blocks);
    if (!out.section.blocks.empty())
        addElements(out, section, markup.printed, input);
    return out;
}

RenderedSection SectionRenderer::render(const QString &name, const ReportInput &input)
{
    const NamedSection &section = *templateSection(name);
    const SectionTemplate &text = m_templates.of(name);
    RenderedSection out{{name, section.title, {}, false}, {}};
    QString why = text.unusable;
    if (why.isEmpty()) {
        out = renderText(section, text.text, input);
        if (!out.section.blocks.empty())
            return out;
        why = text.text.trimmed().isEmpty() ? u"it is empty"_s : u"it prints nothing"_s;
    }
    if (section.mandatory && text.ofUser) {
        const TemplateProblem problem{
            name, 0, {}, why + u", so the section stands here as the program has it"_s};
        out = renderText(section, TemplateSet::builtIn().of(name).text, input);
        out.section.blocks.emplace(out.section.blocks.begin(), noticeOf(problem));
        out.problems.push_back(problem);
    } else if (!text.unusable.isEmpty()) {
        say(out, {name, 0, {}, why});
        addElements(out, section, {}, input);
    } else if (section.hasContent(input)) {
        out.problems.push_back(
            {name, 0, {}, why + u", so the section “%1” is left out"_s.arg(section.title)});
    }
    return out;
}

}  // namespace casement::report
