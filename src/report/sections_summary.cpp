// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

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

QString registersSentence(const ReportInput &input)
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

std::vector<Block> severityHistory(const ReportInput &input)
{
    return {stepTable(u"Severity"_s, input.severities)};
}

std::vector<Block> stateHistory(const ReportInput &input)
{
    return {stepTable(u"State"_s, input.states)};
}

std::vector<Block> peopleTable(const ReportInput &input)
{
    if (input.people.empty())
        return {Paragraph{{own(u"This issue names nobody and no role."_s)}}};
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
    return {std::move(table)};
}

}  // namespace casement::report
