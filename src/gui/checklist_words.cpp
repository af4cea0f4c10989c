// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist_words.h"

#include "desk/display_words.h"
#include "desk/item_words.h"
#include "gui/bidi.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Item;
using casefile::ItemState;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::Checklist)
};

constexpr qint64 kMinuteMs = 60'000;

// The clock of the same day, else the date: a row has room for one of them.
QString whenWords(qint64 ms, const ChecklistMoment &moment)
{
    const QDate date = moment.times.date(ms, 0);
    const QDate today = moment.times.date(moment.nowMs, 0);
    return date == today ? leftToRight(moment.times.clock(ms, 0)) : shortDate(date, today.year());
}

// The day as well, and the zone: for ears and tooltips.
QString wholeTime(qint64 ms, const ChecklistMoment &moment)
{
    const QDate date = moment.times.date(ms, 0);
    const int year = moment.times.date(moment.nowMs, 0).year();
    return u"%1 %2 %3"_s.arg(shortDate(date, year), leftToRight(moment.times.clock(ms, 0)),
                             moment.times.zoneName());
}

// Whole minutes, so that the words change once a minute.
qint64 minutesTo(qint64 dueMs, qint64 nowMs)
{
    const qint64 span = dueMs - nowMs;
    return span < 0 ? -((-span) / kMinuteMs) : (span + kMinuteMs - 1) / kMinuteMs;
}

QString dueSentence(const Item &item, const ChecklistMoment &moment)
{
    if (isAnswered(item) || !item.dueMs)
        return {};
    if (moment.closed)
        return Words::tr("left open");
    const qint64 minutes = minutesTo(*item.dueMs, moment.nowMs);
    if (minutes == 0)
        return Words::tr("due now");
    if (minutes < 0)
        return lateWords(-minutes * kMinuteMs);
    return Words::tr("due in %1").arg(durationWords(minutes * kMinuteMs));
}

}  // namespace

bool isAnswered(const Item &item)
{
    return casefile::isSettled(item.state);
}

bool isLate(const Item &item, const ChecklistMoment &moment)
{
    return !isAnswered(item) && !moment.closed && item.dueMs
        && minutesTo(*item.dueMs, moment.nowMs) < 0;
}

QString itemTimeWords(const Item &item, const ChecklistMoment &moment)
{
    if (isAnswered(item))
        return item.lastMs > 0 ? whenWords(item.lastMs, moment) : QString();
    if (moment.closed)
        return Words::tr("left open");
    if (!item.dueMs)
        return {};
    const qint64 minutes = minutesTo(*item.dueMs, moment.nowMs);
    if (minutes == 0)
        return Words::tr("due now");
    if (minutes < 0)
        return lateWords(-minutes * kMinuteMs);
    //: Behind an item: how long until it is due.
    return Words::tr("in %1").arg(durationWords(minutes * kMinuteMs));
}

QString itemMarkWords(const Item &item)
{
    if (isAnswered(item))
        return {};
    if (item.state == ItemState::InProgress)
        return item.required ? Words::tr("required, in progress") : Words::tr("in progress");
    return item.required ? Words::tr("required") : QString();
}

QString itemNote(const Item &item)
{
    const QString reason = isolated(desk::visibleLine(item.reason));
    if (item.state == ItemState::Waived)
        return Words::tr("Waived: %1").arg(reason);
    if (item.state == ItemState::Blocked)
        return Words::tr("Blocked: %1").arg(reason);
    return {};
}

QString itemNeeds(const Item &item, const ItemList &items)
{
    QStringList parts;
    if (!item.owner.isEmpty())
        parts << isolated(desk::visibleLine(item.owner));
    for (const QString &words : {desk::needsWords(item), desk::afterWords(items, item)}) {
        if (!words.isEmpty())
            parts << isolated(words);
    }
    return parts.join(u" · "_s);
}

QString itemSentence(const Item &item, const ItemList &items, const ChecklistMoment &moment)
{
    QStringList parts{desk::wordOf(item.function), isolated(desk::visibleLine(item.title))};
    if (item.required)
        parts << Words::tr("required");
    const QString note = itemNote(item);
    parts << (note.isEmpty() ? desk::wordOf(item.state).toLower()
                             : QString(note.first(1).toLower() + note.sliced(1)));
    if (isAnswered(item))
        parts << Words::tr("recorded %1").arg(wholeTime(item.lastMs, moment));
    else if (const QString due = dueSentence(item, moment); !due.isEmpty())
        parts << due;
    if (!item.owner.isEmpty())
        parts << Words::tr("owner %1").arg(isolated(desk::visibleLine(item.owner)));
    for (const QString &words : {desk::needsWords(item), desk::afterWords(items, item)}) {
        if (!words.isEmpty())
            parts << isolated(words);
    }
    return parts.join(u", "_s);
}

// Every input and every item that comes first, settled ones too.
static QStringList linkLines(const Item &item, const ItemList &items)
{
    QStringList lines;
    for (const casefile::ItemInput &input : item.inputs)
        lines << Words::tr("Needs %1, %2")
                     .arg(isolated(desk::visibleLine(input.name)),
                          isolated(desk::givenWords(input)));
    for (const QString &id : item.after) {
        const auto other = std::ranges::find(items, id, &Item::id);
        if (other != items.end())
            lines << Words::tr("After %1, %2")
                         .arg(isolated(desk::visibleLine(other->title)),
                              desk::wordOf(other->state).toLower());
    }
    return lines;
}

QString itemDetails(const Item &item, const ItemList &items, const ChecklistMoment &moment)
{
    QStringList lines{desk::visibleLine(item.title)};
    const QString note = itemNote(item);
    lines << (note.isEmpty() ? desk::wordOf(item.state) : note);
    if (item.required)
        lines << Words::tr("Required: the case closes only when this is done or waived.");
    if (item.dueMs)
        lines << Words::tr("Due %1").arg(wholeTime(*item.dueMs, moment));
    if (isAnswered(item))
        lines << Words::tr("Recorded %1").arg(wholeTime(item.lastMs, moment));
    else if (isLate(item, moment))
        lines << dueSentence(item, moment);
    if (!item.inputWords.isEmpty())
        lines << Words::tr("What helps: %1").arg(isolated(desk::visibleLine(item.inputWords)));
    lines += linkLines(item, items);
    if (!item.owner.isEmpty())
        lines << Words::tr("Owner: %1").arg(isolated(desk::visibleLine(item.owner)));
    return lines.join(u'\n');
}

}  // namespace casement::gui
