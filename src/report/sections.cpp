// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sections.h"

#include "report/prose.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

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

void addRegisters(Document &document, const ReportInput &input)
{
    document.sections.push_back(evidenceSection(input));
    document.sections.push_back(checklistSection(input));
    document.sections.push_back(gapsSection(input));
    if (!input.privileged.empty())
        document.sections.push_back(privilegeSection(input));
    document.sections.push_back(redactionSection(input));
    document.sections.push_back(methodSection(input));
    document.sections.push_back(verifySection(input));
}

}  // namespace

Document buildDocument(const ReportInput &input)
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
    document.cover = coverBlocks(input);
    const bool ruleFirst = input.audience == Audience::Policy;
    if (ruleFirst)
        document.sections.push_back(ruleSection(input));
    document.sections.push_back(summarySection(input));
    if (input.changes)
        document.sections.push_back(changesSection(input));
    document.sections.push_back(peopleSection(input));
    if (ruleFirst)
        document.sections.push_back(decisionsSection(input));
    document.sections.push_back(timelineSection(input));
    if (!input.undated.empty())
        document.sections.push_back(undatedSection(input));
    if (!ruleFirst)
        document.sections.push_back(decisionsSection(input));
    addRegisters(document, input);
    return document;
}

}  // namespace casement::report
