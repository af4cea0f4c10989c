// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"

#include <QTimeZone>

#include <algorithm>
#include <map>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWhenWidth = 66;
constexpr int kLetterWidth = 12;
constexpr int kMarkWidth = 78;
constexpr int kEntryWidth = 40;
constexpr qint64 kMsPerMinute = 60'000;

std::vector<Column> timelineColumns()
{
    return {{u"When"_s, kWhenWidth},
            {u"Function"_s, kLetterWidth, ColumnAlign::Start, true},
            {u"What"_s},
            {u"Mark"_s, kMarkWidth, ColumnAlign::Start, true},
            {u"Entry"_s, kEntryWidth, ColumnAlign::End, false, Tone::Quiet}};
}

// Where a row stands. Rows of unknown time take the time of the dated row with the next lower entry
// number, and stand behind everything of that minute that was recorded before them.
struct Place {
    qint64 ms = 0;
    ledger::Seq seq = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

struct PlacedRow {
    Place place;
    Row row;
    bool dated = false;
};

QString minutesText(qint64 minutes)
{
    const auto n = static_cast<quint64>(std::max<qint64>(minutes, 0));
    if (n < 120)
        return counted(n, u"minute"_s, u"minutes"_s);
    if (n < 48 * 60)
        return number(n / 60) + u" h "_s + number(n % 60) + u" min"_s;
    return number(n / (24 * 60)) + u" d "_s + number(n / 60 % 24) + u" h"_s;
}

QString shortMinutes(qint64 minutes)
{
    return minutes < 120 ? number(static_cast<quint64>(std::max<qint64>(minutes, 0))) + u" min"_s
                         : minutesText(minutes);
}

Prose changeProse(const QString &word, const Change &change, qint64 sameDayAsMs)
{
    Prose out{own(word + u' ' + clockOrDate(change.recordedMs, sameDayAsMs), Tone::Quiet)};
    if (!change.who.empty()) {
        out.push_back(own(u", "_s, Tone::Quiet));
        out = join(std::move(out), prose(change.who, Tone::Quiet));
    }
    if (!change.reason.empty()) {
        out.push_back(own(u": "_s, Tone::Quiet));
        out = join(std::move(out), prose(change.reason, Tone::Quiet));
    }
    out.push_back(own(u" (entry "_s + number(change.seq) + u')', Tone::Quiet));
    return out;
}

bool endsSentence(const Text &text)
{
    return !text.back().isWithheld() && text.back().shown.trimmed().endsWith(u'.');
}

Prose headlineProse(const TimelineItem &item)
{
    const Tone tone = item.struck ? Tone::Struck : Tone::Plain;
    Prose out;
    if (!item.kind.isEmpty())
        out.push_back(own(item.kind + u". "_s, item.struck ? Tone::Struck : Tone::Strong));
    if (!item.title.empty()) {
        out = join(std::move(out), prose(item.title, item.struck ? Tone::Struck : Tone::Strong));
        if (!item.text.empty())
            out.push_back(own(endsSentence(item.title) ? u" "_s : u". "_s));
    }
    for (const FormerText &former : item.former) {
        out = join(std::move(out), prose(former.text, Tone::Struck));
        out.push_back(own(u" "_s));
    }
    out = join(std::move(out), prose(item.text, tone));
    if (item.title.empty() && item.text.empty())
        out.push_back(own(u"No text."_s, Tone::Quiet));
    if (!item.who.empty()) {
        out.push_back(own(u" \u2014 "_s, Tone::Quiet));
        out = join(std::move(out), prose(item.who, Tone::Quiet));
    }
    return out;
}

Cell whatCell(const TimelineItem &item)
{
    const qint64 day = item.recordedMs.value_or(0);
    Cell cell{headlineProse(item)};
    if (!item.reason.empty())
        cell.push_back(join(Prose{own(u"Because: "_s, Tone::Quiet)}, prose(item.reason)));
    for (const FormerText &former : item.former)
        cell.push_back(changeProse(u"Amended"_s, former.change, day));
    if (item.struck)
        cell.push_back(changeProse(u"Struck"_s, *item.struck, day));
    if (item.lateMinutes) {
        const QString at = item.recordedMs ? u"Recorded "_s
                + clockOrDate(*item.recordedMs,
                              item.occurred ? item.occurred->ms : *item.recordedMs)
                                           : u"Recorded later"_s;
        Prose late{own(at + (item.lateReason.empty() ? u"; no reason is given."_s : u": "_s),
                       Tone::Quiet)};
        cell.push_back(join(std::move(late), prose(item.lateReason, Tone::Quiet)));
    }
    return cell;
}

Cell markCell(const TimelineItem &item)
{
    Cell cell;
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
        return {item.toldTime.empty() ? Prose{own(u"no time"_s, Tone::Quiet)}
                                      : prose(item.toldTime)};
    QString offset;
    const QString clock = momentText(*item.occurred, &offset);
    Cell cell{{own(clock)}};
    if (!offset.isEmpty())
        cell.push_back({own(offset, Tone::Quiet)});
    return cell;
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
    const quint64 count = run.last - run.first + 1;
    const QString entries =
        count == 1 ? number(run.first) : number(run.first) + u'\u2013' + number(run.last);
    return {RowKind::Plain,
            {{{own(u"–"_s, Tone::Quiet)}},
             {},
             {{entryPlaceholder(run.basis, count)}},
             {{own(run.basis)}},
             {{own(entries)}}}};
}

Row silenceRow(const Silence &silence)
{
    const QString length =
        minutesText((silence.toMs - silence.fromMs) / kMsPerMinute) + u" without an entry"_s;
    if (!silence.explained)
        return {RowKind::Aside, {{{own(length + u"; not explained."_s, Tone::Quiet)}}}};
    Prose out{own(length + u": "_s, Tone::Quiet)};
    out = join(std::move(out), prose(silence.explained->reason, Tone::Quiet));
    out.push_back(own(u" (explained "_s + clockOrDate(silence.explained->recordedMs, silence.toMs)
                          + u", entry "_s + number(silence.explained->seq) + u')',
                      Tone::Quiet));
    return {RowKind::Aside, {{out}}};
}

Row dayRow(qint64 ms)
{
    return {RowKind::Group, {{{own(dayText(ms), Tone::Strong)}}}};
}

// Neighbouring runs on one basis are one run, however the plan listed them.
std::vector<WithheldEntries> merged(std::vector<WithheldEntries> runs)
{
    std::ranges::sort(runs, {}, &WithheldEntries::first);
    std::vector<WithheldEntries> out;
    for (const WithheldEntries &run : runs) {
        if (!out.empty() && out.back().basis == run.basis && out.back().last + 1 == run.first)
            out.back().last = run.last;
        else
            out.push_back(run);
    }
    return out;
}

std::vector<PlacedRow> placedRows(const ReportInput &input)
{
    std::map<ledger::Seq, qint64> knownTimes;
    for (const TimelineItem &item : input.timeline) {
        if (item.occurred)
            knownTimes.emplace(item.seq, item.occurred->ms);
    }
    const auto timeBefore = [&](ledger::Seq seq) {
        const auto after = knownTimes.lower_bound(seq);
        return after == knownTimes.begin() ? std::numeric_limits<qint64>::min()
                                           : std::prev(after)->second;
    };
    std::vector<PlacedRow> rows;
    for (const TimelineItem &item : input.timeline) {
        const bool dated = item.occurred.has_value();
        const qint64 ms = dated ? item.occurred->ms : timeBefore(item.seq);
        rows.push_back({{ms, item.seq}, itemRow(item), dated});
    }
    for (const WithheldEntries &run : merged(input.withheldEntries))
        rows.push_back({{timeBefore(run.first), run.first}, withheldRow(run), false});
    // A silence ends where the next row begins, so it stands just before that row.
    for (const Silence &silence : input.silences)
        rows.push_back({{silence.toMs, 0}, silenceRow(silence), false});
    std::ranges::stable_sort(rows, {}, &PlacedRow::place);
    return rows;
}

Prose legend(const ReportInput &input)
{
    std::map<QString, QString> letters;
    for (const auto *items : {&input.timeline, &input.undated}) {
        for (const TimelineItem &item : *items) {
            if (!item.functionLetter.isEmpty() && !item.function.isEmpty())
                letters.emplace(item.functionLetter, item.function);
        }
    }
    QStringList parts;
    for (const auto &[letter, word] : letters)
        parts += letter + u' ' + word;
    return parts.isEmpty() ? Prose{} : Prose{own(u"Functions: "_s + parts.join(u" · "_s) + u'.')};
}

}  // namespace

Section timelineSection(const ReportInput &input)
{
    Section section{u"timeline"_s, u"Timeline"_s, {}, true};
    const QString late =
        counted(static_cast<quint64>(input.lateThresholdMinutes), u"minute"_s, u"minutes"_s);
    section.blocks.push_back(Paragraph{
        {own(u"Times are when it happened, in UTC, to the minute; a time that was told in "
             u"another zone stands below in that zone. Entries recorded more than "_s
             + late + u" later are marked. Seal: size "_s + number(input.seal.size) + u", root "_s),
         own(unbroken(rootShort(input.seal.root)), Tone::Code), own(u"."_s)},
        ParagraphStyle::Note});
    if (const Prose letters = legend(input); !letters.empty())
        section.blocks.push_back(Paragraph{letters, ParagraphStyle::Note});
    if (!input.withheldEntries.empty()) {
        section.blocks.push_back(
            Paragraph{{own(u"An entry withheld whole stands behind the shown entry numbered before "
                           u"it. Its place says only that, not when it happened."_s)},
                      ParagraphStyle::Note});
    }
    Table table{u"Timeline"_s, timelineColumns(), {}, 0};
    std::optional<QString> day;
    for (PlacedRow &placed : placedRows(input)) {
        if (placed.dated && day != dayText(placed.place.ms)) {
            day = dayText(placed.place.ms);
            table.rows.push_back(dayRow(placed.place.ms));
        }
        table.rows.push_back(std::move(placed.row));
    }
    if (table.rows.empty()) {
        section.blocks.push_back(
            Paragraph{{own(u"This issue shows no dated entry."_s)}, ParagraphStyle::Body});
    } else {
        section.blocks.push_back(std::move(table));
    }
    return section;
}

Section undatedSection(const ReportInput &input)
{
    Section section{u"undated"_s, u"Undated entries"_s, {}, false};
    section.blocks.push_back(
        Paragraph{{own(u"These entries carry no time of their own, or one that cannot be. They "
                       u"stand in the order in which they were recorded."_s)},
                  ParagraphStyle::Note});
    Table table{u"Undated entries"_s, timelineColumns(), {}, 0};
    std::vector<TimelineItem> items = input.undated;
    std::ranges::sort(items, {}, &TimelineItem::seq);
    for (const TimelineItem &item : items)
        table.rows.push_back(itemRow(item));
    section.blocks.push_back(std::move(table));
    return section;
}

}  // namespace casement::report
