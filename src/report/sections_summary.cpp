// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

QString scopeText(const ReportInput &input)
{
    const quint64 hidden = input.seal.size - std::min(input.entriesShown, input.seal.size);
    QString text = u"This is issue "_s + number(input.issueNumber) + u" of the report on case "_s
        + input.caseNumber + u", made for "_s + audienceWord(input.audience) + u" at "_s
        + dateClock(input.generatedMs) + u". It tells of the case as it stood when its ledger of "_s
        + counted(input.seal.size, u"entry"_s, u"entries"_s) + u" was sealed. It shows "_s;
    if (hidden == 0)
        return text + u"all of them."_s;
    return text + number(input.entriesShown) + u" of them and withholds "_s + number(hidden)
        + u" whole. What is withheld inside shown entries is counted on the cover and listed in "
          u"the redaction schedule."_s;
}

QString severityWords(const ReportInput &input)
{
    if (!input.severityBasis.isEmpty())
        return u" and its severity is withheld. "_s;
    return input.severity.isEmpty()
        ? u" and no severity was set. "_s
        : QString(u" and its severity was “"_s + input.severity.toLower() + u"”. "_s);
}

Prose standingProse(const ReportInput &input)
{
    QString text;
    if (!input.caseType.isEmpty())
        text += u"The case is of the type “"_s + input.caseType + u"”. "_s;
    if (!input.stateBasis.isEmpty())
        return {own(text + u"Its state at the seal is withheld"_s + severityWords(input))};
    text += input.state.isEmpty()
        ? u"At the seal no state was recorded"_s
        : QString(u"At the seal its state was “"_s + input.state.toLower() + u'”');
    text += severityWords(input);
    if (!input.closed)
        return {own(text + u"It was not closed, so no outcome is recorded."_s)};
    if (input.outcome.empty())
        return {own(text + u"It was closed; no outcome is recorded."_s)};
    return ended(join({own(text + u"It was closed with this outcome: "_s)}, prose(input.outcome)));
}

// "no decision", "one decision, which is in force", "3 decisions, 2 of them in force".
QString someOf(quint64 all, const QString &one, const QString &many, quint64 part,
               const QString &isPart, const QString &isNot, const QString &areThem)
{
    if (all == 0)
        return u"no "_s + one;
    if (all == 1)
        return u"one "_s + one + u", which "_s + (part == 1 ? isPart : isNot);
    return number(all) + u' ' + many + u", "_s + (part == 0 ? u"none"_s : number(part))
        + u" of them "_s + areThem;
}

QString registersText(const ReportInput &input)
{
    const auto inForce = static_cast<quint64>(std::ranges::count(
        input.decisions, casefile::DecisionState::InForce, &DecisionRecord::state));
    const auto settled = static_cast<quint64>(std::ranges::count_if(
        input.checklist, [](const auto &item) { return casefile::isSettled(item.state); }));
    const auto delivered = static_cast<quint64>(
        std::ranges::count(input.evidence, true, &EvidenceItem::withThisIssue));
    return u"The issue shows "_s
        + someOf(input.decisions.size(), u"decision"_s, u"decisions"_s, inForce, u"is in force"_s,
                 u"is no longer in force"_s, u"in force"_s)
        + u"; "_s
        + someOf(input.checklist.size(), u"checklist item"_s, u"checklist items"_s, settled,
                 u"is done or waived"_s, u"is not done"_s, u"done or waived"_s)
        + u"; and "_s
        + someOf(input.evidence.size(), u"piece of evidence"_s, u"pieces of evidence"_s, delivered,
                 u"comes with it as a file"_s, u"does not come with it as a file"_s,
                 u"delivered with it"_s)
        + u'.';
}

QString timelineSentence(const ReportInput &input)
{
    std::optional<qint64> first;
    std::optional<qint64> last;
    quint64 dated = 0;
    for (const TimelineItem &item : input.timeline) {
        if (!item.occurred)
            continue;
        ++dated;
        first = first ? std::min(*first, item.occurred->ms) : item.occurred->ms;
        last = last ? std::max(*last, item.occurred->ms) : item.occurred->ms;
    }
    if (dated == 0)
        return u"The timeline has no dated entry."_s;
    const QString many = counted(dated, u"dated entry"_s, u"dated entries"_s);
    QString span = u", of "_s + dateClock(*first);
    if (first != last)
        span = u", from "_s + dateClock(*first) + u" to "_s + dateClock(*last);
    const QString undated = input.undated.empty()
        ? QString()
        : u", and "_s + counted(input.undated.size(), u"undated one"_s, u"undated ones"_s);
    return u"The timeline has "_s + many + span + undated + u'.';
}

Table stepTable(const QString &what, const std::vector<Step> &steps)
{
    Table table;
    table.caption = u"History of the "_s + what.toLower();
    table.columns = {{u"Recorded"_s, 112},
                     {what, 96},
                     {u"Reason"_s},
                     {u"Entry"_s, 44, ColumnAlign::End, false, Tone::Quiet}};
    table.rows.reserve(steps.size());
    for (const Step &step : steps) {
        Prose reason = prose(step.reason);
        if (!step.who.empty()) {
            if (!reason.empty())
                reason.push_back(own(u" \u2014 "_s, Tone::Quiet));
            reason = join(std::move(reason), prose(step.who, Tone::Quiet));
        }
        table.rows.push_back({RowKind::Plain,
                              {{{own(dateClock(step.recordedMs))}},
                               {{own(step.word, Tone::Strong)}},
                               {std::move(reason)},
                               {{own(number(step.seq))}}}});
    }
    return table;
}

}  // namespace

Section summarySection(const ReportInput &input)
{
    Section section{u"summary"_s, u"Scope and summary"_s, {}, input.audience == Audience::Legal};
    section.blocks.push_back(Paragraph{{own(scopeText(input))}});
    section.blocks.push_back(Paragraph{standingProse(input)});
    section.blocks.push_back(
        Paragraph{{own(timelineSentence(input) + u' ' + registersText(input))}});
    if (!input.severities.empty()) {
        section.blocks.push_back(Heading{3, {own(u"Severity"_s)}, u"severity"_s});
        section.blocks.push_back(stepTable(u"Severity"_s, input.severities));
    }
    if (!input.states.empty()) {
        section.blocks.push_back(Heading{3, {own(u"State"_s)}, u"state"_s});
        section.blocks.push_back(stepTable(u"State"_s, input.states));
    }
    return section;
}

Section peopleSection(const ReportInput &input)
{
    Section section{u"people"_s, u"People by role"_s, {}, false};
    if (input.people.empty()) {
        section.blocks.push_back(
            Paragraph{{own(u"This issue names nobody and no role."_s)}, ParagraphStyle::Body});
        return section;
    }
    Table table;
    table.caption = u"People by role"_s;
    table.columns = {{u"Role"_s, 130},
                     {u"Function"_s, 120},
                     {u"Name"_s},
                     {u"Entries shown"_s, 84, ColumnAlign::End}};
    for (const Person &person : input.people) {
        Prose name = prose(person.name);
        if (name.empty())
            name = {own(u"shown by role"_s, Tone::Quiet)};
        table.rows.push_back({RowKind::Plain,
                              {{{own(person.role)}},
                               {{own(person.function)}},
                               {std::move(name)},
                               {{own(person.entries == 0 ? u"–"_s : number(person.entries))}}}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

}  // namespace casement::report
