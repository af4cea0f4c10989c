// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_input.h"
#include "casefile/timeline_row.h"
#include "intake/told_time.h"

#include <QDateTime>

#include <cstdlib>

namespace casement::intake {

using casefile::OccurredTime;
using casefile::Precision;

namespace {

constexpr qint64 kMinuteMs = 60 * 1000;
constexpr qint64 kDayMs = 24 * 60 * kMinuteMs;

bool isUtc(const ToldZone &zone)
{
    return zone.offsetMinutes == 0 && zone.iana.isEmpty();
}

class Resolver {
public:
    Resolver(const ToldTime &told, const TimeSurroundings &where) : m_told(told), m_where(where) { }

    ResolvedTime resolve()
    {
        if (m_told.warning)
            m_result.warnings.push_back(*m_told.warning);
        m_result.day = dayTold();
        if (!m_result.day) {
            if (m_told.clock || m_told.date)
                warn(WarningKind::NoDate);
            return unknown();
        }
        const auto ms = m_told.clock ? instant(*m_told.clock, *m_result.day)
                                     : instant(ToldClock{}, *m_result.day);
        if (!ms)
            return unknown();
        m_result.occurred.ms = m_told.otherClock ? agreed(*ms) : *ms;
        m_result.occurred.precision = precision();
        if (!casefile::isLikelyTime(*m_result.occurred.ms, m_where.nowMs)) {
            warn(WarningKind::UnlikelyTime);
            m_result.day.reset();
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::optional<QDate> dayTold() const
    {
        if (m_told.date)
            return completeDate(*m_told.date, m_where.day ? m_where.day : m_where.nearDay);
        return m_told.clock ? m_where.day : std::nullopt;
    }

    [[nodiscard]] Precision precision() const
    {
        if (m_told.precision)
            return *m_told.precision;
        return !m_told.clock || m_told.clock->hourOnly ? Precision::About : Precision::Exact;
    }

    void warn(WarningKind kind)
    {
        ImportWarning warning;
        warning.kind = kind;
        warning.column = 1;
        warning.got = m_told.words;
        m_result.warnings.push_back(warning);
    }

    ResolvedTime unknown()
    {
        m_result.occurred = OccurredTime{};
        m_result.occurred.precision = Precision::Unknown;
        m_result.occurred.text = m_told.words;
        return std::move(m_result);
    }

    // Also keeps the offset that the reading was told in.
    std::optional<qint64> instant(const ToldClock &clock, QDate day)
    {
        const QDate date = clock.hour == 24 ? day.addDays(1) : day;
        const QTime time(clock.hour % 24, clock.minute, clock.second, clock.millisecond);
        const auto zone = clock.zone ? clock.zone : m_where.zone;
        if (zone && zone->iana.isEmpty()) {
            m_result.occurred.offsetMinutes = zone->offsetMinutes;
            return QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch()
                - zone->offsetMinutes * kMinuteMs;
        }
        const QTimeZone named = zone ? QTimeZone(zone->iana) : m_where.defaultZone;
        const auto read = casefile::instantOf(date, time, named);
        if (!read && read.error().kind != ErrorKind::Ambiguous) {
            warn(WarningKind::SkippedTime);
            return std::nullopt;
        }
        if (!read)
            warn(WarningKind::AmbiguousTime);
        const QDateTime first(date, time, named, QDateTime::TransitionResolution::PreferBefore);
        m_result.occurred.offsetMinutes = named.offsetFromUtc(first) / 60;
        return first.toMSecsSinceEpoch();
    }

    // The reading in UTC decides where the two differ; its day is the one nearest to the other's.
    qint64 agreed(qint64 ms)
    {
        const auto offset = m_result.occurred.offsetMinutes;
        const bool otherIsUtc = isUtc(*m_told.otherClock->zone);
        const auto other = instant(*m_told.otherClock, *m_result.day);
        // Keep the offset that is not UTC: it says where the clock hung.
        if (otherIsUtc)
            m_result.occurred.offsetMinutes = offset;
        if (!other)
            return ms;
        qint64 apart = (*other - ms) % kDayMs;
        if (std::abs(apart) > kDayMs / 2)
            apart += apart < 0 ? kDayMs : -kDayMs;
        if (apart == 0)
            return ms;
        warn(WarningKind::ZonesDisagree);
        return otherIsUtc ? ms + apart : ms;
    }

    const ToldTime &m_told;
    const TimeSurroundings &m_where;
    ResolvedTime m_result;
};

}  // namespace

ResolvedTime resolve(const ToldTime &told, const TimeSurroundings &where)
{
    return Resolver(told, where).resolve();
}

std::optional<QDate> completeDate(const ToldDate &told, std::optional<QDate> near)
{
    if (told.year != 0)
        return QDate(told.year, told.month, told.day);
    if (!near)
        return std::nullopt;
    std::optional<QDate> best;
    for (int year = near->year() - 1; year <= near->year() + 1; ++year) {
        const QDate date(year, told.month, told.day);
        if (date.isValid()
            && (!best || std::abs(date.daysTo(*near)) < std::abs(best->daysTo(*near)))) {
            best = date;
        }
    }
    return best;
}

}  // namespace casement::intake
