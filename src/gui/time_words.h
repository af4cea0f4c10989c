// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Times and durations on screen.
//
// What it is: TimeWords, an instant in the zone somebody chose to read in; durations, gaps and
//   lateness as translated words.
// Promises: a 24-hour clock with Latin digits in every language, left to right; a repeated hour
//   says "(2nd)"; what a column head names is what its cells show.
// Does not do: parse (casefile/time_input.h) or print reports (casefile/time_text.h).
// Neighbours: timeline, header, status bar, case list.
// Cost: one zone look-up a time.
#pragma once

#include "casefile/time_text.h"

#include <QString>
#include <QTimeZone>

namespace casement::gui {

// Told: each time in the offset it was told in, which is the nearest a case has to a zone.
enum class ZoneChoice { Utc, Told, Mine };

class TimeWords {
public:
    TimeWords() = default;
    TimeWords(ZoneChoice choice, QTimeZone mine) : m_choice(choice), m_mine(std::move(mine)) { }

    [[nodiscard]] ZoneChoice choice() const { return m_choice; }
    [[nodiscard]] const QTimeZone &mine() const { return m_mine; }
    // "UTC", "as told", "Berlin": behind a column's title and on the switch.
    [[nodiscard]] QString zoneName() const;
    [[nodiscard]] static QString nameOf(ZoneChoice choice, const QTimeZone &mine);

    [[nodiscard]] QTimeZone zoneFor(int offsetMinutes) const;
    [[nodiscard]] QString clock(qint64 ms, int offsetMinutes) const;  // 14:05 · 14:05 +02:00
    [[nodiscard]] QDate date(qint64 ms, int offsetMinutes) const;

    friend bool operator==(const TimeWords &, const TimeWords &) = default;

private:
    ZoneChoice m_choice = ZoneChoice::Utc;
    QTimeZone m_mine = QTimeZone::UTC;
};

// "1 May", with the year where it is not `thisYear`.
[[nodiscard]] QString shortDate(QDate date, int thisYear);
[[nodiscard]] QString durationWords(qint64 ms);  // 3 h 41 min
[[nodiscard]] QString sinceWords(qint64 ms);  // now · 12 min · 3 h · 2 d
[[nodiscard]] QString lateWords(qint64 ms);  // 38 min late
[[nodiscard]] QString silenceWords(qint64 ms);  // 47 minutes without an entry
// 100,412 in the language of the program.
[[nodiscard]] QString number(quint64 value);

}  // namespace casement::gui
