// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/log_years.h"

#include <algorithm>

namespace casement::intake {

namespace {

// Days of a year with twelve months of 31: enough to compare.
constexpr int kDaysOfYear = 12 * 31;

int placeOf(int month, int day)
{
    return (month - 1) * 31 + day;
}

}  // namespace

int LogYears::yearOf(const ToldDate &date)
{
    const int place = placeOf(date.month, date.day);
    const int step = m_place == 0 ? 0 : place - m_place;
    if (date.year != 0)
        m_year = date.year;
    else if (step < -kDaysOfYear / 2)
        ++m_year;
    else if (step > kDaysOfYear - 7)
        --m_year;
    m_place = place;
    return m_year;
}

void FirstYear::learn(const ToldDate &date, int yearBeside)
{
    const int year = m_walk.yearOf({0, date.month, date.day});
    if (const int told = date.year != 0 ? date.year : yearBeside; told != 0) {
        m_told = told - year;
        return;
    }
    m_latest = std::max(m_latest, year * kDaysOfYear + placeOf(date.month, date.day));
    if (date.month == 2 && date.day == 29 && (m_leaps.empty() || m_leaps.back() != year))
        m_leaps.push_back(year);
}

int FirstYear::year() const
{
    if (m_told != 0)
        return m_told;
    const int most =
        m_notAfter.year() * kDaysOfYear + placeOf(m_notAfter.month(), m_notAfter.day());
    int latest = m_notAfter.year();
    while (latest * kDaysOfYear + m_latest > most)
        --latest;
    // Of eight years in a row one is a leap year.
    for (int year = latest; year > latest - 8; --year) {
        if (std::ranges::all_of(m_leaps,
                                [year](int leap) { return QDate::isLeapYear(year + leap); }))
            return year;
    }
    return latest;
}

}  // namespace casement::intake
