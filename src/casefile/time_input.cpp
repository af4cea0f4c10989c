// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_input.h"

#include "casefile/time_text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
// A clock time this far ahead of now is meant as today's; further ahead it was yesterday's.
constexpr qint64 kAheadMs = kHourMs;

Error notATime(QStringView text)
{
    return Error{ErrorKind::BadInput,
                 {},
                 u"time"_s,
                 text.toString(),
                 u"14:05, -12m, T+90m, yesterday 9:30, 2024-05-01 14:05 +02:00"_s,
                 0};
}

const QRegularExpression &relativePattern()
{
    static const QRegularExpression pattern(u"^(T)?([+-])(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?"
                                            "(?:(\\d{1,6})m(?:in)?)?(?:(\\d{1,6})s)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &clockPattern()
{
    static const QRegularExpression pattern(
        u"^(?:(today|yesterday) )?(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
        "(?: ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        u"^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
        "(?: ?(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

// "Z", "UTC", "+0200", "+02:00", "+02". Nothing where out of range.
std::optional<int> readOffset(const QString &text)
{
    if (text.startsWith(u'+') || text.startsWith(u'-')) {
        QString code = text;
        if (code.size() == 3)
            code += u":00"_s;
        else if (!code.contains(u':'))
            code.insert(3, u':');
        return code == u"-00:00" ? 0 : offsetFromCode(code);
    }
    return 0;
}

// Milliseconds of ".5", ".123456": what is finer is cut off.
int millisecondsOf(const QString &digits)
{
    return digits.isEmpty() ? 0 : digits.leftJustified(3, u'0').left(3).toInt();
}

struct WallClock {
    QDate date;
    QTime time;
    QString offset;  // as typed, or empty for the zone's
    Precision precision = Precision::Exact;
};

Result<OccurredTime> occurredAt(const WallClock &wall, const TimeContext &context, QStringView text)
{
    if (!wall.date.isValid() || !wall.time.isValid())
        return failure(notATime(text));
    OccurredTime occurred;
    occurred.precision = wall.precision;
    if (!wall.offset.isEmpty()) {
        occurred.offsetMinutes = readOffset(wall.offset);
        if (!occurred.offsetMinutes)
            return failure(notATime(text));
        occurred.ms = QDateTime(wall.date, wall.time, QTimeZone::utc()).toMSecsSinceEpoch()
            - *occurred.offsetMinutes * kMinuteMs;
        return occurred;
    }
    const auto instant = instantOf(wall.date, wall.time, context.zone);
    if (!instant)
        return failure(instant.error());
    occurred.ms = *instant;
    occurred.offsetMinutes =
        context.zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(*instant, context.zone)) / 60;
    return occurred;
}

OccurredTime inZone(qint64 ms, const TimeContext &context)
{
    OccurredTime occurred;
    occurred.ms = ms;
    occurred.precision = Precision::Exact;
    occurred.offsetMinutes =
        context.zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, context.zone)) / 60;
    return occurred;
}

Result<OccurredTime> parseRelative(const QRegularExpressionMatch &match, const TimeContext &context,
                                   QStringView text)
{
    qint64 amount = 0;
    constexpr qint64 units[] = {kDayMs, kHourMs, kMinuteMs, kSecondMs};
    bool hasAmount = false;
    for (int i = 0; i < 4; ++i) {
        amount += match.capturedView(3 + i).toLongLong() * units[i];
        hasAmount |= match.hasCaptured(3 + i);
    }
    const bool fromStart = match.hasCaptured(1);
    if (!hasAmount || (fromStart && !context.caseStartMs))
        return failure(notATime(text));
    const qint64 start = fromStart ? *context.caseStartMs : context.nowMs;
    return inZone(match.capturedView(2) == u"-" ? start - amount : start + amount, context);
}

QDate dayOf(qint64 ms, const WallClock &wall, const TimeContext &context)
{
    const auto offset = wall.offset.isEmpty() ? std::nullopt : readOffset(wall.offset);
    if (offset)
        return QDateTime::fromMSecsSinceEpoch(ms + *offset * kMinuteMs, QTimeZone::utc()).date();
    return QDateTime::fromMSecsSinceEpoch(ms, context.zone).date();
}

Result<OccurredTime> parseClock(const QRegularExpressionMatch &match, const TimeContext &context,
                                QStringView text)
{
    const QString day = match.captured(1).toLower();
    // "9" alone is a number; "yesterday 9" is a time.
    if (day.isEmpty() && !match.hasCaptured(3))
        return failure(notATime(text));
    WallClock wall;
    wall.time = QTime(match.capturedView(2).toInt(), match.capturedView(3).toInt(),
                      match.capturedView(4).toInt(), millisecondsOf(match.captured(5)));
    wall.offset = match.captured(6);
    const QDate today = dayOf(context.nowMs, wall, context);
    wall.date = day == u"yesterday" ? today.addDays(-1) : today;
    auto occurred = occurredAt(wall, context, text);
    const bool isAhead = occurred && *occurred->ms > context.nowMs + kAheadMs;
    const bool isOver = occurred && *occurred->ms <= context.nowMs;
    if (day.isEmpty() && (context.due ? isOver : isAhead)) {
        wall.date = today.addDays(context.due ? 1 : -1);
        occurred = occurredAt(wall, context, text);
    }
    return occurred;
}

Result<OccurredTime> parseDate(const QRegularExpressionMatch &match, const TimeContext &context,
                               QStringView text)
{
    WallClock wall;
    wall.date = QDate(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                      match.capturedView(3).toInt());
    wall.time = QTime(0, 0);
    if (match.hasCaptured(4)) {
        wall.time = QTime(match.capturedView(4).toInt(), match.capturedView(5).toInt(),
                          match.capturedView(6).toInt(), millisecondsOf(match.captured(7)));
    } else {
        wall.precision = Precision::About;
    }
    wall.offset = match.captured(8);
    return occurredAt(wall, context, text);
}

}  // namespace

Result<qint64> instantOf(QDate date, QTime time, const QTimeZone &zone)
{
    const QString typed = date.toString(u"yyyy-MM-dd"_s) + u' ' + time.toString(u"HH:mm:ss"_s);
    const QDateTime first(date, time, zone, QDateTime::TransitionResolution::PreferBefore);
    const QDateTime second(date, time, zone, QDateTime::TransitionResolution::PreferAfter);
    // A skipped hour has no reading that gives the typed clock time back.
    if (!first.isValid() || first.time() != time || first.date() != date) {
        return failure(ErrorKind::BadInput, {}, u"time"_s, typed,
                       QString::fromUtf8(zone.id()) + u": skipped by a clock change"_s);
    }
    if (first.toMSecsSinceEpoch() != second.toMSecsSinceEpoch()) {
        const auto iso = [&zone](const QDateTime &reading) {
            return isoOffset(reading.toMSecsSinceEpoch(), zone.offsetFromUtc(reading) / 60);
        };
        return failure(ErrorKind::Ambiguous, {}, u"time"_s, typed,
                       iso(first) + u" | "_s + iso(second));
    }
    return first.toMSecsSinceEpoch();
}

Result<OccurredTime> parseTime(QStringView text, const TimeContext &context)
{
    const QString typed = text.toString().simplified();
    if (typed.compare(u"now", Qt::CaseInsensitive) == 0)
        return inZone(context.nowMs, context);
    if (const auto match = relativePattern().match(typed); match.hasMatch())
        return parseRelative(match, context, text);
    if (const auto match = clockPattern().match(typed); match.hasMatch())
        return parseClock(match, context, text);
    if (const auto match = datePattern().match(typed); match.hasMatch())
        return parseDate(match, context, text);
    return failure(notATime(text));
}

}  // namespace casement::casefile
