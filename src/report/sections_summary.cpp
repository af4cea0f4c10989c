// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

QString ledgerSentence(const ReportInput &input)
{
    const quint64 hidden = input.seal.size - std::min(input.entriesShown, input.seal.size);
    QString text = u"At the seal the case's ledger held "_s
        + counted(input.seal.size, u"entry"_s, u"entries"_s) + u". This issue "_s;
    if (hidden == 0)
        return text + u"shows all of them."_s;
    return text + u"shows "_s + number(input.entriesShown) + u" and withholds "_s + number(hidden)
        + u" whole. What is withheld inside shown entries is counted on the cover."_s;
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
    table.rowHeader = 0;
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
    Section section{u"summary"_s, u"Summary"_s, {}, true};
    section.blocks.push_back(
        Paragraph{{own(ledgerSentence(input) + u' ' + timelineSentence(input))}});
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
                               {{own(number(person.entries))}}}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section filesSection(const ReportInput &input)
{
    Section section{u"files"_s, u"Files in evidence"_s, {}, false};
    Table table;
    table.caption = u"Files in evidence"_s;
    table.columns = {{u"Name and SHA-256"_s},
                     {u"With this issue"_s, 84},
                     {u"Size"_s, 80, ColumnAlign::End},
                     {u"Entry"_s, 44, ColumnAlign::End, false, Tone::Quiet}};
    for (const Attachment &file : input.attachments) {
        Cell name{prose(file.name)};
        if (file.name.empty())
            name = {{own(u"without a name"_s, Tone::Quiet)}};
        const bool measured = !file.pointerOnly && file.bytesBasis.isEmpty();
        if (!file.bytesBasis.isEmpty())
            name.push_back(prose(withheldText(file.bytesBasis)));
        if (measured)
            name.push_back({own(QString::fromLatin1(toHex(file.sha256)), Tone::Code)});
        const QString delivered = file.pointerOnly ? u"not held: a pointer only"_s
            : file.withThisIssue                   ? u"yes"_s
                                                   : u"no"_s;
        table.rows.push_back({RowKind::Plain,
                              {std::move(name),
                               {{own(delivered)}},
                               {{measured ? own(sizeText(file.size)) : own(u"–"_s, Tone::Quiet)}},
                               {{own(number(file.seq))}}}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

}  // namespace casement::report
