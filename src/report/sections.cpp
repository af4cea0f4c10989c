// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sections.h"

#include "report/prose.h"
#include "report/template_section.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kCover("cover");
constexpr QLatin1StringView kGaps("gaps");

QString pageHeader(const ReportInput &input)
{
    return u"Issue "_s + number(input.issueNumber) + u" · for "_s + audienceWord(input.audience)
        + (input.privilegeClaimed ? u" · privileged"_s : u" · not privileged"_s)
        + (input.draft ? u" · DRAFT"_s : QString());
}

QString withheldTotal(const ReportInput &input)
{
    quint64 entries = 0;
    quint64 parts = 0;
    for (const WithheldCount &count : input.withheld) {
        entries += count.entries;
        parts += count.fields + count.words + count.authors;
    }
    if (entries == 0 && parts == 0)
        return u"Nothing is withheld from this issue."_s;
    return u"Withheld from this issue: "_s + counted(entries, u"whole entry"_s, u"whole entries"_s)
        + u", "_s + counted(parts, u"part of a shown entry"_s, u"parts of shown entries"_s) + u'.';
}

Document frame(const ReportInput &input)
{
    Document document;
    document.title = input.caseNumber + u", issue "_s + number(input.issueNumber);
    document.language = u"en"_s;
    document.generatedMs = input.generatedMs;
    document.pageHeader = pageHeader(input);
    document.stampPrefix = stampPrefix(input);
    document.sealShort = input.draft
        ? u"not sealed"_s
        : u"seal "_s + number(input.seal.size) + u" · "_s + rootShort(input.seal.root);
    document.withheldTotal = withheldTotal(input);
    return document;
}

// A user's order, with what every report has and it leaves out.
void complete(std::vector<OrderedSection> &order, const ReportInput &input,
              std::vector<TemplateProblem> &problems)
{
    for (const NamedSection &section : templateSections()) {
        if (section.name == kCover
            || std::ranges::contains(order, section.name, &OrderedSection::name))
            continue;
        if (section.mandatory) {
            order.push_back({section.name, false});
            problems.push_back(
                {u"order"_s, 0, section.name,
                 u"it leaves out “%1”, which every report has; it stands at the end"_s.arg(
                     section.name)});
        } else if (section.hasContent(input)) {
            problems.push_back({u"order"_s, 0, section.name,
                                u"it leaves out the section “%1”"_s.arg(section.title)});
        }
    }
}

// The gaps hold what every other section found, so they are rendered last, and once more where
// their own template has a problem.
RenderedSection gapsSection(SectionRenderer &renderer, ReportInput input, BuiltReport &built)
{
    const auto withGaps = [&](const std::vector<TemplateProblem> &found) {
        for (const TemplateProblem &problem : found)
            input.gaps.push_back({sentenceOf(problem), {}});
    };
    withGaps(built.problems);
    RenderedSection out = renderer.render(kGaps, input);
    if (!out.problems.empty()) {
        withGaps(out.problems);
        out = renderer.render(kGaps, input);
    }
    built.gaps = gapList(input);
    return out;
}

}  // namespace

BuiltReport buildReport(const ReportInput &input, const TemplateSet &templates)
{
    BuiltReport built{frame(input), templates.problems(), {}};
    std::vector<OrderedSection> order = templates.order(input.audience);
    std::erase_if(order, [](const OrderedSection &each) { return each.name == kCover; });
    complete(order, input, built.problems);
    TemplateEngine engine;
    SectionRenderer renderer(templates, engine);
    const auto take = [&](RenderedSection rendered) {
        built.problems.insert(built.problems.end(), rendered.problems.begin(),
                              rendered.problems.end());
        return std::move(rendered.section);
    };
    built.document.cover = take(renderer.render(kCover, input)).blocks;
    std::vector<Section> &sections = built.document.sections;
    for (const OrderedSection &each : order) {
        Section section{each.name, {}, {}, false};
        if (each.name != kGaps)
            section = take(renderer.render(each.name, input));
        section.startsPage = each.startsPage;
        sections.push_back(std::move(section));
    }
    Section &gaps = *std::ranges::find(sections, kGaps, &Section::anchor);
    const bool gapsStartPage = gaps.startsPage;
    gaps = take(gapsSection(renderer, input, built));
    gaps.startsPage = gapsStartPage;
    std::erase_if(sections, [](const Section &section) { return section.blocks.empty(); });
    return built;
}

Document buildDocument(const ReportInput &input)
{
    return buildReport(input, TemplateSet::builtIn()).document;
}

}  // namespace casement::report
