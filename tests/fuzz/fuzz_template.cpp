// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a template of a section: something is printed or its absence is said, what every
// report has is in it, and words of the case are never anything else than that.
#include "report/template_section.h"

#include <algorithm>
#include <cstdlib>

using namespace casement;
using namespace casement::report;
using namespace Qt::StringLiterals;

namespace {

const QString kCaseWord = u"\u0416marker\u0416"_s;  // in no template's own words

void require(bool holds)
{
    if (!holds)
        std::abort();
}

ReportInput input()
{
    const Text words{{kCaseWord + u" {{ case.number }}\n# a"_s, {}}, {{}, u"R1-PII"_s}};
    ReportInput input;
    input.caseTitle = words;
    input.outcome = words;
    input.closed = true;
    input.people = {{words, u"Role"_s, u"Policy"_s, 1}};
    TimelineItem row;
    row.text = words;
    row.former = {{words, {}}};
    input.timeline = {row, row};
    return input;
}

void check(const Run &run)
{
    require(run.fromCase || !run.text.contains(kCaseWord));
}

void check(const Prose &prose)
{
    for (const Run &run : prose)
        check(run);
}

void check(const Block &block)
{
    if (const auto *heading = std::get_if<Heading>(&block))
        check(heading->prose);
    else if (const auto *paragraph = std::get_if<Paragraph>(&block))
        check(paragraph->prose);
    else if (const auto *bullets = std::get_if<Bullets>(&block))
        std::ranges::for_each(bullets->items, [](const Prose &prose) { check(prose); });
    else if (const auto *verbatim = std::get_if<Verbatim>(&block))
        require(!verbatim->text.contains(kCaseWord));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ReportInput facts = input();
    static TemplateEngine engine;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (QString::fromUtf8(bytes).contains(kCaseWord))
        return 0;
    for (const QString &name : {u"summary"_s, u"verify"_s, u"cover"_s}) {
        const TemplateSet set = TemplateSet::withFiles({{name + u".txt"_s, bytes}});
        const RenderedSection rendered = SectionRenderer(set, engine).render(name, facts);
        require(rendered.problems.size() < 6000);
        require(!rendered.section.blocks.empty() || !rendered.problems.empty());
        require(!rendered.section.title.contains(kCaseWord));
        for (const Block &block : rendered.section.blocks)
            check(block);
        for (const TemplateProblem &problem : rendered.problems)
            require(!sentenceOf(problem).contains(kCaseWord));
    }
    return 0;
}
