// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

#include <map>

namespace casement::report {

using namespace Qt::StringLiterals;
using casefile::ItemState;

namespace {

constexpr qint64 kMsPerMinute = 60'000;

bool isSettled(const ChecklistItem &item)
{
    return casefile::isSettled(item.state);
}

QString stateText(const ChecklistItem &item)
{
    switch (item.state) {
    case ItemState::Open:
        return u"open"_s;
    case ItemState::InProgress:
        return u"in progress"_s;
    case ItemState::Done:
        return u"done"_s;
    case ItemState::Waived:
        return u"waived"_s;
    case ItemState::Blocked:
        return u"blocked"_s;
    }
    return {};
}

Prose inputProse(const NeededInput &input)
{
    Prose out = join({own(u"Needs: "_s, Tone::Quiet)}, prose(input.name));
    if (!input.isGiven()) {
        out.push_back(own(u", which is missing."_s, Tone::Quiet));
        return out;
    }
    out.push_back(
        own(input.ref ? u". Given with entry "_s + number(*input.ref) : u". Given"_s, Tone::Quiet));
    if (!input.given.empty())
        out = join(join(std::move(out), {own(u": "_s, Tone::Quiet)}),
                   prose(input.given, Tone::Quiet));
    return ended(std::move(out));
}

Cell whatCell(const ChecklistItem &item)
{
    Cell cell{proseOr(item.title, u"Without a title."_s)};
    if (!item.reason.empty())
        cell.push_back(join({own(u"Because: "_s, Tone::Quiet)}, prose(item.reason)));
    if (!item.needs.empty())
        cell.push_back(join({own(u"Hint: "_s, Tone::Quiet)}, prose(item.needs, Tone::Quiet)));
    for (const NeededInput &input : item.inputs)
        cell.push_back(inputProse(input));
    if (!isSettled(item)) {
        for (const Text &other : item.after)
            cell.push_back(
                ended(join({own(u"Waits for: "_s, Tone::Quiet)}, prose(other, Tone::Quiet))));
    }
    return cell;
}

Cell stateCell(const ChecklistItem &item, qint64 nowMs)
{
    if (!item.standingBasis.isEmpty())
        return {prose(withheldText(item.standingBasis))};
    Cell cell{{own(stateText(item), Tone::Strong)}};
    if (isSettled(item))
        cell.push_back({own(dateClock(item.changedMs), Tone::Quiet)});
    const QString overdue = overdueWords(item, nowMs);
    if (!overdue.isEmpty())
        cell.push_back({own(overdue, Tone::Alert)});
    return cell;
}

Cell dueCell(const ChecklistItem &item)
{
    if (!item.standingBasis.isEmpty())
        return {prose(withheldText(item.standingBasis))};
    return {{item.dueMs ? own(dateClock(*item.dueMs)) : own(u"no time set"_s, Tone::Quiet)}};
}

QString tally(const std::vector<ChecklistItem> &items)
{
    quint64 done = 0;
    quint64 waived = 0;
    quint64 required = 0;
    quint64 hidden = 0;
    for (const ChecklistItem &item : items) {
        hidden += item.standingBasis.isEmpty() ? 0 : 1;
        done += item.state == ItemState::Done ? 1 : 0;
        waived += item.state == ItemState::Waived ? 1 : 0;
        required += item.required && !isSettled(item) ? 1 : 0;
    }
    const quint64 open = items.size() - done - waived - hidden;
    QString text = u"Of "_s + counted(items.size(), u"item"_s, u"items"_s) + u", "_s + number(done)
        + (done == 1 ? u" is done, "_s : u" are done, "_s) + number(waived)
        + (waived == 1 ? u" is waived and "_s : u" are waived and "_s) + number(open)
        + (open == 1 ? u" is not done"_s : u" are not done"_s);
    if (hidden > 0)
        text += u", and how "_s + number(hidden) + u" stand is withheld"_s;
    if (open == 0)
        return text + u'.';
    return text + u"; of those not done, "_s + number(required)
        + (required == 1 ? u" is required."_s : u" are required."_s);
}

}  // namespace

QString overdueWords(const ChecklistItem &item, qint64 nowMs)
{
    if (!item.dueMs)
        return {};
    const qint64 until = isSettled(item) ? item.changedMs : nowMs;
    const qint64 late = (until - *item.dueMs) / kMsPerMinute;
    if (late <= 0)
        return {};
    const QString words = durationWords(late);
    return isSettled(item) ? QString(u"answered "_s + words + u" late"_s)
                           : QString(u"overdue by "_s + words);
}

std::vector<Block> checklistTable(const ReportInput &input)
{
    std::vector<Block> blocks;
    if (input.checklist.empty()) {
        blocks.push_back(Paragraph{{own(u"This issue shows no checklist."_s)}});
        return blocks;
    }
    blocks.push_back(Paragraph{{own(tally(input.checklist))}});
    Table table;
    table.caption = u"Checklist by function"_s;
    table.columns = {{u"Item"_s},
                     {u"Owner"_s, 66},
                     {u"Due"_s, 62},
                     {u"State"_s, 78},
                     {u"Entry"_s, 34, ColumnAlign::End, false, Tone::Quiet}};
    QStringList functions;
    std::map<QString, std::vector<const ChecklistItem *>> byFunction;
    for (const ChecklistItem &item : input.checklist) {
        if (!byFunction.contains(item.function))
            functions += item.function;
        byFunction[item.function].push_back(&item);
    }
    table.rows.reserve(input.checklist.size() + byFunction.size());
    for (const QString &function : functions) {
        const QString whose = function.isEmpty() ? u"Function withheld"_s : function;
        table.rows.push_back({RowKind::Group, {{{own(whose, Tone::Strong)}}}});
        for (const ChecklistItem *item : byFunction[function]) {
            Cell what = whatCell(*item);
            if (!item->required && item->standingBasis.isEmpty())
                what.push_back({own(u"Not required to close the case."_s, Tone::Quiet)});
            table.rows.push_back({RowKind::Plain,
                                  {std::move(what),
                                   {proseOr(item->owner, u"nobody"_s)},
                                   dueCell(*item),
                                   stateCell(*item, input.generatedMs),
                                   {{own(number(item->seq))}}}});
        }
    }
    blocks.push_back(std::move(table));
    return blocks;
}

}  // namespace casement::report
