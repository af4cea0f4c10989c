// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/time_words.h"

#include "base/clock.h"
#include "gui/zone_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(casement::gui::TimeWords)
};

}  // namespace

QString TimeWords::nameOf(ZoneChoice choice, const QTimeZone &mine)
{
    switch (choice) {
    case ZoneChoice::Utc:
        return u"UTC"_s;
    case ZoneChoice::Told:
        //: Times are shown in the zone each of them was reported in.
        return Words::tr("as told");
    case ZoneChoice::Mine:
        break;
    }
    return zoneWord(mine, SystemClock().nowMs());
}

QString TimeWords::zoneName() const
{
    return nameOf(m_choice, m_mine);
}

QTimeZone TimeWords::zoneFor(int offsetMinutes) const
{
    switch (m_choice) {
    case ZoneChoice::Told:
        return QTimeZone::fromSecondsAheadOfUtc(offsetMinutes * 60);
    case ZoneChoice::Mine:
        return m_mine;
    case ZoneChoice::Utc:
        break;
    }
    return QTimeZone::UTC;
}

QString TimeWords::clock(qint64 ms, int offsetMinutes) const
{
    QString time = casefile::clockText(ms, zoneFor(offsetMinutes));
    if (m_choice == ZoneChoice::Told)
        time += u' ' + casefile::offsetCode(offsetMinutes);
    return time;
}

QDate TimeWords::date(qint64 ms, int offsetMinutes) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, zoneFor(offsetMinutes)).date();
}

QString shortDate(QDate date, int thisYear)
{
    const QLocale locale;
    //: Day and month beside a time, as QLocale takes it.
    const QString form = date.year() == thisYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy");
    return locale.toString(date, form);
}

QString durationWords(qint64 ms)
{
    const casefile::DurationParts p = casefile::durationParts(ms);
    if (p.days > 0 && p.hours > 0)
        return Words::tr("%1 d %2 h").arg(number(quint64(p.days)), number(quint64(p.hours)));
    if (p.days > 0)
        return Words::tr("%1 d").arg(number(quint64(p.days)));
    if (p.hours > 0 && p.minutes > 0)
        return Words::tr("%1 h %2 min").arg(QString::number(p.hours), QString::number(p.minutes));
    if (p.hours > 0)
        return Words::tr("%1 h").arg(p.hours);
    if (p.minutes > 0)
        return Words::tr("%1 min").arg(p.minutes);
    return Words::tr("%1 s").arg(p.seconds);
}

QString sinceWords(qint64 ms)
{
    const casefile::DurationParts p = casefile::durationParts(std::max<qint64>(ms, 0));
    if (p.days > 0)
        return Words::tr("%1 d").arg(number(quint64(p.days)));
    if (p.hours > 0)
        return Words::tr("%1 h").arg(p.hours);
    if (p.minutes > 0)
        return Words::tr("%1 min").arg(p.minutes);
    return Words::tr("now");
}

QString lateWords(qint64 ms)
{
    return Words::tr("%1 late").arg(durationWords(ms));
}

QString silenceWords(qint64 ms)
{
    return Words::tr("%1 without an entry").arg(durationWords(ms));
}

QString number(quint64 value)
{
    return QLocale().toString(value);
}

}  // namespace casement::gui
