// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"

#include <QDateTime>

#include <cstdlib>

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QDateTime at(qint64 ms, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone);
}

// True in the second of two hours that read alike: the same reading was already shown when the
// clock was still ahead.
bool isSecondReading(const QDateTime &time)
{
    const QTimeZone zone = time.timeZone();
    const int now = zone.offsetFromUtc(time);
    // No clock change on record moved a clock back by more than three hours at once.
    const int before = zone.offsetFromUtc(time.addSecs(-3 * 60 * 60));
    if (before <= now)
        return false;
    return zone.offsetFromUtc(time.addSecs(now - before)) == before;
}

QString withReading(const QDateTime &time, const QString &text)
{
    return isSecondReading(time) ? text + u" (2nd)"_s : text;
}

QString isoDateTime(const QDateTime &time)
{
    const bool isWhole = time.time().msec() == 0;
    return time.toString(isWhole ? u"yyyy-MM-ddTHH:mm:ss"_s : u"yyyy-MM-ddTHH:mm:ss.zzz"_s);
}

}  // namespace

QString clockText(qint64 ms, const QTimeZone &zone)
{
    const QDateTime time = at(ms, zone);
    return withReading(time, time.toString(u"HH:mm"_s));
}

QString clockSecondsText(qint64 ms, const QTimeZone &zone)
{
    const QDateTime time = at(ms, zone);
    return withReading(time, time.toString(u"HH:mm:ss"_s));
}

QString dateText(qint64 ms, const QTimeZone &zone)
{
    return at(ms, zone).toString(u"yyyy-MM-dd"_s);
}

QString dateClockText(qint64 ms, const QTimeZone &zone)
{
    return dateText(ms, zone) + u' ' + clockText(ms, zone);
}

QString isoUtc(qint64 ms)
{
    return isoDateTime(at(ms, QTimeZone::utc())) + u'Z';
}

QString isoOffset(qint64 ms, int offsetMinutes)
{
    return isoDateTime(at(ms + offsetMinutes * kMinuteMs, QTimeZone::utc()))
        + offsetCode(offsetMinutes);
}

QString occurredText(const OccurredTime &occurred)
{
    if (!occurred.ms)
        return occurred.text.isEmpty() ? u"time unknown"_s : occurred.text;
    const int offset = occurred.offsetMinutes.value_or(0);
    const QDateTime told = at(*occurred.ms + offset * kMinuteMs, QTimeZone::utc());
    const QString clock = told.time().second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s;
    QString text = told.toString(u"yyyy-MM-dd "_s + clock) + u' '
        + (offset == 0 ? u"UTC"_s : offsetCode(offset));
    switch (occurred.precision.value_or(Precision::Exact)) {
    case Precision::Exact:
        return text;
    case Precision::About:
        return u"about "_s + text;
    case Precision::Before:
        return u"before "_s + text;
    case Precision::Unknown:
        return u"time unknown"_s;
    }
    return text;
}

DurationParts durationParts(qint64 ms)
{
    const qint64 amount = std::abs(ms);
    return {amount / kDayMs, static_cast<int>(amount % kDayMs / kHourMs),
            static_cast<int>(amount % kHourMs / kMinuteMs),
            static_cast<int>(amount % kMinuteMs / kSecondMs)};
}

QString durationText(qint64 ms)
{
    const DurationParts parts = durationParts(ms);
    const auto pair = [](qint64 more, QStringView unit, qint64 rest, QStringView restUnit) {
        const QString text = QString::number(more) + u' ' + unit;
        return rest == 0 ? text : QString(text % u' ' % QString::number(rest) % u' ' % restUnit);
    };
    if (parts.days > 0)
        return pair(parts.days, u"d", parts.hours, u"h");
    if (parts.hours > 0)
        return pair(parts.hours, u"h", parts.minutes, u"min");
    if (parts.minutes > 0)
        return pair(parts.minutes, u"min", 0, {});
    return pair(parts.seconds, u"s", 0, {});
}

QString lateText(qint64 ms)
{
    return durationText(ms) + u" late"_s;
}

}  // namespace casement::casefile
