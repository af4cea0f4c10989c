// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sections.h"
#include "report/template_names.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

using Input = ReportInput;

std::vector<NamedElement> allElements()
{
    return {
        {u"cover_facts"_s, u"case, audience, issue, privilege and seal, one a line"_s, coverFacts},
        {u"withheld_by_basis"_s, u"what is withheld, counted by basis"_s, withheldByBasis},
        {u"seal_limits"_s, u"what a seal does not prove"_s,
         [](const Input &) { return sealLimits(); }},
        {u"severity_history"_s, u"the severities the case had"_s, severityHistory},
        {u"state_history"_s, u"the states the case had"_s, stateHistory},
        {u"people"_s, u"people by role"_s, peopleTable},
        {u"timeline"_s, u"the timeline, with withheld entries and silences in their places"_s,
         timelineTable},
        {u"undated"_s, u"entries without a usable time"_s, undatedTable},
        {u"rule"_s, u"of each decision the rule, the choice, options and the risk"_s, ruleRecords},
        {u"decisions"_s, u"each decision in full, with positions and how it read before"_s,
         decisionRecords},
        {u"changes"_s, u"what this issue has that the last one for the audience had not"_s,
         changesList},
        {u"evidence"_s, u"evidence with its hashes and its custody"_s, evidenceTable},
        {u"checklist"_s, u"the items of the checklist, by function"_s, checklistTable},
        {u"privilege_log"_s, u"privileged entries, without what they say"_s, privilegeLog},
        {u"redaction_schedule"_s, u"every position that is withheld"_s, redactionSchedule},
        {u"gap_list"_s, u"what this record lacks"_s, gapList},
        {u"seal_in_full"_s, u"the signed note, its size and its root in both spellings"_s,
         sealInFull},
    };
}

std::vector<NamedSection> allSections()
{
    const auto always = [](const Input &) { return true; };
    const auto forPolicy = [](const Input &i) { return i.audience == Audience::Policy; };
    const auto isChanged = [](const Input &i) { return i.changes.has_value(); };
    const auto hasUndated = [](const Input &i) { return !i.undated.empty(); };
    const auto hasPrivileged = [](const Input &i) { return !i.privileged.empty(); };
    const QStringList cover{u"cover_facts"_s, u"withheld_by_basis"_s, u"seal_limits"_s};
    return {
        {u"cover"_s, u"Cover"_s, true, cover, always},
        {u"rule"_s, u"Rule, options and error"_s, false, {}, forPolicy},
        {u"summary"_s, u"Scope and summary"_s, false, {}, always},
        {u"changes"_s, u"What changed"_s, false, {}, isChanged},
        {u"people"_s, u"People by role"_s, false, {}, always},
        {u"timeline"_s, u"Timeline"_s, false, {}, always},
        {u"undated"_s, u"Undated entries"_s, false, {}, hasUndated},
        {u"decisions"_s, u"Decisions"_s, false, {}, always},
        {u"evidence"_s, u"Evidence and custody"_s, false, {}, always},
        {u"checklist"_s, u"Checklist by function"_s, false, {}, always},
        {u"gaps"_s, u"Gaps in this record"_s, true, {u"gap_list"_s}, always},
        {u"privilege"_s, u"Privilege log"_s, false, {}, hasPrivileged},
        {u"redactions"_s, u"Redaction schedule"_s, true, {u"redaction_schedule"_s}, always},
        {u"method"_s, u"Method"_s, true, {}, always},
        {u"verify"_s, u"How to verify"_s, true, {u"seal_in_full"_s}, always},
    };
}

template <typename Named> const Named *named(const std::vector<Named> &all, QStringView name)
{
    const auto at = std::ranges::find(all, name, &Named::name);
    return at == all.end() ? nullptr : &*at;
}

}  // namespace

const std::vector<NamedElement> &templateElements()
{
    static const std::vector<NamedElement> elements = allElements();
    return elements;
}

const std::vector<NamedSection> &templateSections()
{
    static const std::vector<NamedSection> sections = allSections();
    return sections;
}

const NamedElement *templateElement(QStringView name)
{
    return named(templateElements(), name);
}

const NamedSection *templateSection(QStringView name)
{
    return named(templateSections(), name);
}

}  // namespace casement::report
