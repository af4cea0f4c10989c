// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_value.h"

#include <algorithm>
#include <limits>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// A row whose entry was struck prints struck through wherever a template puts it.
Prose struckIf(const TimelineItem &item, const Text &text)
{
    return prose(text, item.struck ? Tone::Struck : Tone::Plain);
}

Prose whenProse(const TimelineItem &item)
{
    if (!item.timeBasis.isEmpty())
        return prose(withheldText(item.timeBasis));
    if (!item.occurred)
        return prose(item.toldTime);
    QString offset;
    const QString text = dayText(item.occurred->ms) + u", "_s + momentText(*item.occurred, &offset);
    return {own(offset.isEmpty() ? text : text + u" ("_s + offset + u')')};
}

NamedList formerList()
{
    NameScope row;
    row.values = {
        proseOf<FormerText>(u"text"_s, u"the words it had before"_s,
                            [](const FormerText &f) { return prose(f.text, Tone::Struck); }),
        timeOf<FormerText>(u"recorded"_s, u"when they were replaced"_s,
                           [](const FormerText &f) { return std::optional(f.change.recordedMs); }),
        proseOf<FormerText>(u"who"_s, u"by whom"_s,
                            [](const FormerText &f) { return prose(f.change.who); }),
        proseOf<FormerText>(u"reason"_s, u"why"_s,
                            [](const FormerText &f) { return prose(f.change.reason); }),
        numberOf<FormerText>(u"entry"_s, u"the entry that did it"_s,
                             [](const FormerText &f) { return std::optional(f.change.seq); }),
    };
    return listOf<TimelineItem>(u"former"_s, u"what stood there before amendments, oldest first"_s,
                                &TimelineItem::former, std::move(row));
}

NameScope timelineRow()
{
    using Item = TimelineItem;
    NameScope row;
    row.values = {
        proseOf<Item>(u"when"_s, u"when it happened"_s, whenProse),
        words<Item>(u"function"_s, u"the function it came from"_s,
                    [](const Item &i) { return i.function; }),
        words<Item>(u"kind"_s, u"what it is, where it is not a plain event"_s,
                    [](const Item &i) { return i.kind; }),
        proseOf<Item>(u"title"_s, u"its title"_s,
                      [](const Item &i) { return struckIf(i, i.title); }),
        proseOf<Item>(u"text"_s, u"its words"_s, [](const Item &i) { return struckIf(i, i.text); }),
        proseOf<Item>(u"reason"_s, u"the reason given in it"_s,
                      [](const Item &i) { return struckIf(i, i.reason); }),
        proseOf<Item>(u"who"_s, u"whom it is attributed to"_s,
                      [](const Item &i) { return prose(i.who); }),
        numberOf<Item>(u"late"_s, u"by how many minutes it was recorded late"_s,
                       [](const Item &i) {
                           return i.lateMinutes ? std::optional(static_cast<quint64>(
                                                      std::max<qint64>(*i.lateMinutes, 0)))
                                                : std::nullopt;
                       }),
        proseOf<Item>(u"late_reason"_s, u"the reason given for that"_s,
                      [](const Item &i) { return prose(i.lateReason); }),
        words<Item>(u"struck"_s, u"“yes” where it was struck"_s,
                    [](const Item &i) { return i.struck ? u"yes"_s : QString(); }),
        words<Item>(u"unverified"_s, u"“yes” where it is marked unverified"_s,
                    [](const Item &i) { return i.unverified ? u"yes"_s : QString(); }),
        words<Item>(u"key"_s, u"“yes” where it is a key moment"_s,
                    [](const Item &i) { return i.keyMoment ? u"yes"_s : QString(); }),
        numberOf<Item>(u"entry"_s, u"its number in the ledger"_s,
                       [](const Item &i) { return std::optional(i.seq); }),
    };
    row.lists.push_back(formerList());
    return row;
}

// In the order of the table: by time; a time that is withheld has the place of no time, the last.
std::vector<TemplateRow> timelineRows(TemplateRow outer)
{
    const auto &items = static_cast<const ReportInput *>(outer)->timeline;
    std::vector<const TimelineItem *> sorted;
    sorted.reserve(items.size());
    for (const TimelineItem &item : items)
        sorted.push_back(&item);
    std::ranges::sort(sorted, {}, [](const TimelineItem *item) {
        const qint64 never = std::numeric_limits<qint64>::max();
        return std::pair(item->occurred ? item->occurred->ms : never, item->seq);
    });
    return {sorted.begin(), sorted.end()};
}

NameScope personRow()
{
    NameScope row;
    row.values = {
        words<Person>(u"role"_s, u"the role"_s, [](const Person &p) { return p.role; }),
        words<Person>(u"function"_s, u"the function"_s, [](const Person &p) { return p.function; }),
        proseOf<Person>(u"name"_s, u"the name, where it is shown"_s,
                        [](const Person &p) { return prose(p.name); }),
        numberOf<Person>(u"entries"_s, u"entries of theirs that this issue shows"_s,
                         [](const Person &p) { return std::optional(p.entries); }),
    };
    return row;
}

NameScope withheldRow()
{
    using Count = WithheldCount;
    NameScope row;
    row.values = {
        words<Count>(u"basis"_s, u"the code of the basis"_s,
                     [](const Count &c) { return c.basis; }),
        words<Count>(u"meaning"_s, u"what the code means"_s,
                     [](const Count &c) { return basisMeaning(c.basis); }),
        numberOf<Count>(u"entries"_s, u"entries withheld whole"_s,
                        [](const Count &c) { return std::optional(c.entries); }),
        numberOf<Count>(u"fields"_s, u"whole fields of shown entries"_s,
                        [](const Count &c) { return std::optional(c.fields); }),
        numberOf<Count>(u"words"_s, u"single words of shown texts"_s,
                        [](const Count &c) { return std::optional(c.words); }),
        numberOf<Count>(u"authors"_s, u"authors of shown entries"_s,
                        [](const Count &c) { return std::optional(c.authors); }),
    };
    return row;
}

NameScope stepRow()
{
    NameScope row;
    row.values = {
        timeOf<Step>(u"recorded"_s, u"when"_s,
                     [](const Step &s) { return std::optional(s.recordedMs); }),
        words<Step>(u"word"_s, u"what it became"_s, [](const Step &s) { return s.word; }),
        proseOf<Step>(u"reason"_s, u"why"_s, [](const Step &s) { return prose(s.reason); }),
        proseOf<Step>(u"who"_s, u"by whom"_s, [](const Step &s) { return prose(s.who); }),
        numberOf<Step>(u"entry"_s, u"the entry that says so"_s,
                       [](const Step &s) { return std::optional(s.seq); }),
    };
    return row;
}

}  // namespace

std::vector<NamedList> templateLists()
{
    NamedList timeline{u"timeline"_s, u"entries with a time, by time"_s, timelineRows,
                       timelineRow()};
    return {
        std::move(timeline),
        listOf<ReportInput>(u"undated"_s, u"entries without one"_s, &ReportInput::undated,
                            timelineRow()),
        listOf<ReportInput>(u"people"_s, u"people by role"_s, &ReportInput::people, personRow()),
        listOf<ReportInput>(u"withheld"_s, u"what is withheld, by basis"_s, &ReportInput::withheld,
                            withheldRow()),
        listOf<ReportInput>(u"severities"_s, u"the severities the case had"_s,
                            &ReportInput::severities, stepRow()),
        listOf<ReportInput>(u"states"_s, u"the states the case had"_s, &ReportInput::states,
                            stepRow()),
    };
}

}  // namespace casement::report
