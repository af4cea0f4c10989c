// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/timeline_row.h"

#include "report/prose.h"

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhenWidth = 66;
constexpr int kLetterWidth = 12;
constexpr int kMarkWidth = 78;
constexpr int kEntryWidth = 40;
constexpr qint64 kMsPerMinute = 60'000;

QString shortMinutes(qint64 minutes)
{
    const auto n = static_cast<quint64>(std::max<qint64>(minutes, 0));
    if (n < 120)
        return number(n) + u" min"_s;
    if (n < quint64(48) * 60)
        return number(n / 60) + u" h "_s + number(n % 60) + u" min"_s;
    return number(n / (quint64(24) * 60)) + u" d "_s + number(n / 60 % 24) + u" h"_s;
}

// What stands before the words of the case: our headline and its title, each a sentence.
Prose headProse(const TimelineItem &item)
{
    const Tone plain = item.struck ? Tone::Struck : Tone::Plain;
    const Tone strong = item.struck ? Tone::Struck : Tone::Strong;
    Prose out;
    if (!item.kind.isEmpty()) {
        const bool leads = !item.title.empty() || !item.text.empty();
        const QString stop = leads ? u": "_s : item.told.isEmpty() ? u"."_s : u". "_s;
        out.push_back(own(item.kind + stop, strong));
    }
    if (!item.title.empty()) {
        out = join(std::move(out), prose(item.title, item.kind.isEmpty() ? strong : plain));
        if (!item.text.empty() || !item.former.empty()) {
            out = ended(std::move(out));
            out.push_back(own(u" "_s));
        }
    }
    return out;
}

Prose headlineProse(const TimelineItem &item)
{
    const Tone plain = item.struck ? Tone::Struck : Tone::Plain;
    Prose out = headProse(item);
    for (const FormerText &former : item.former) {
        if (former.text.empty())
            continue;
        out = join(std::move(out), prose(former.text, Tone::Struck));
        out.push_back(own(u" "_s));
    }
    out = join(std::move(out), prose(item.text, plain));
    if (!item.told.isEmpty()) {
        const bool follows = !item.title.empty() || !item.text.empty();
        if (follows)
            out = ended(std::move(out));
        out.push_back(own((follows ? u" "_s : QString()) + item.told, plain));
    }
    if (item.kind.isEmpty() && item.title.empty() && item.text.empty())
        out.push_back(own(u"No text."_s, Tone::Quiet));
    if (!item.who.empty()) {
        out.push_back(own(u" \u2014 "_s, Tone::Quiet));
        out = join(std::move(out), prose(item.who, Tone::Quiet));
    }
    return out;
}

Prose lateProse(const TimelineItem &item)
{
    const QString at = item.recordedMs ? u"Recorded "_s
            + whenWords(*item.recordedMs, item.occurred ? item.occurred->ms : *item.recordedMs)
                                       : u"Recorded later"_s;
    if (item.lateReason.empty())
        return {own(at + u"; no reason is given."_s, Tone::Quiet)};
    return ended(join({own(at + u": "_s, Tone::Quiet)}, prose(item.lateReason, Tone::Quiet)));
}

Cell whatCell(const TimelineItem &item)
{
    const qint64 day = item.recordedMs.value_or(0);
    Cell cell{headlineProse(item)};
    if (!item.reason.empty())
        cell.push_back(join(Prose{own(u"Because: "_s, Tone::Quiet)}, prose(item.reason)));
    for (const FormerText &former : item.former)
        cell.push_back(changeProse(former.how, former.change, day));
    if (item.struck)
        cell.push_back(changeProse(u"Struck"_s, *item.struck, day));
    if (item.lateMinutes)
        cell.push_back(lateProse(item));
    if (!item.privilege.isEmpty())
        cell.push_back({own(u"Privileged: "_s, Tone::Quiet), ofCase(item.privilege, Tone::Quiet),
                        own(u"."_s, Tone::Quiet)});
    return cell;
}

Cell markCell(const TimelineItem &item)
{
    Cell cell;
    if (!item.privilege.isEmpty())
        cell.push_back({own(u"PRIVILEGED"_s, Tone::Alert)});
    if (item.lateMinutes)
        cell.push_back({own(u"LATE +"_s + shortMinutes(*item.lateMinutes), Tone::Alert)});
    if (item.struck)
        cell.push_back({own(u"STRUCK"_s, Tone::Alert)});
    if (item.unverified)
        cell.push_back({own(u"UNVERIFIED"_s, Tone::Alert)});
    return cell;
}

Cell whenCell(const TimelineItem &item)
{
    if (!item.timeBasis.isEmpty())
        return {prose(withheldText(item.timeBasis))};
    if (!item.occurred)
        return {proseOr(item.toldTime, u"no time"_s)};
    QString offset;
    const QString clock = momentText(*item.occurred, &offset);
    Cell cell{{own(clock)}};
    if (!offset.isEmpty())
        cell.push_back({own(offset, Tone::Quiet)});
    return cell;
}

}  // namespace

std::vector<Column> timelineColumns()
{
    return {{u"When"_s, kWhenWidth},
            {u"Function"_s, kLetterWidth, ColumnAlign::Start, true},
            {u"What"_s},
            {u"Mark"_s, kMarkWidth, ColumnAlign::Start, true},
            {u"Entry"_s, kEntryWidth, ColumnAlign::End, false, Tone::Quiet}};
}

Row itemRow(const TimelineItem &item)
{
    return {RowKind::Plain,
            {whenCell(item),
             {{own(item.functionLetter)}},
             whatCell(item),
             markCell(item),
             {{own(number(item.seq))}}}};
}

Row withheldRow(const WithheldEntries &run)
{
    return {RowKind::Plain,
            {{{own(u"–"_s, Tone::Quiet)}},
             {},
             {{entryPlaceholder(run.basis, run.last - run.first + 1)}},
             {{own(run.basis)}},
             {{own(runsText({{run.first, run.last}}))}}}};
}

Row silenceRow(const Silence &silence, bool whole)
{
    const QString length = durationWords((silence.toMs - silence.fromMs) / kMsPerMinute)
        + (whole ? u" without an entry"_s : u" without an entry that this issue shows"_s);
    if (!silence.explained)
        return {
            RowKind::Aside,
            {{{own(length + (whole ? u"; nobody explained it."_s : u"; no explanation shown."_s),
                   Tone::Quiet)}}}};
    const Change &change = *silence.explained;
    Prose out{own(length + u". Explained "_s + whenWords(change.recordedMs, silence.toMs)
                      + u" (entry "_s + number(change.seq) + u"): "_s,
                  Tone::Quiet)};
    return {RowKind::Aside, {{ended(join(std::move(out), prose(change.reason, Tone::Quiet)))}}};
}

Row dayRow(qint64 ms)
{
    return {RowKind::Group, {{{own(dayText(ms), Tone::Strong)}}}};
}

}  // namespace casement::report
