// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Times and durations as people read them.
//
// What it is: clock times in a zone, with "(2nd)" where a clock change repeats the hour; ISO 8601;
//   durations and lateness in words.
// Promises: the same on every machine and in every locale: digits, a 24-hour clock, English units.
//   Screens that translate take the parts (DurationParts) instead.
// Neighbours: report and cli; gui formats columns with it.
#pragma once

#include "casefile/occurred.h"

#include <QTimeZone>

namespace casement::casefile {

[[nodiscard]] QString clockText(qint64 ms, const QTimeZone &zone);  // 14:05 · 01:24 (2nd)
[[nodiscard]] QString clockSecondsText(qint64 ms, const QTimeZone &zone);  // 14:05:30
[[nodiscard]] QString dateText(qint64 ms, const QTimeZone &zone);  // 2024-05-01
[[nodiscard]] QString dateClockText(qint64 ms, const QTimeZone &zone);  // 2024-05-01 14:05
[[nodiscard]] QString
isoUtc(qint64 ms);  // 2024-05-01T12:05:00Z; milliseconds only if there are any
[[nodiscard]] QString isoOffset(qint64 ms, int offsetMinutes);  // 2024-05-01T14:05:00+02:00
// As it was told: precision in words and the told offset, "about 2024-05-01 14:05 +02:00".
[[nodiscard]] QString occurredText(const OccurredTime &occurred);

struct DurationParts {
    qint64 days = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    friend bool operator==(const DurationParts &, const DurationParts &) = default;
};
// Of the amount; the sign is the caller's to say.
[[nodiscard]] DurationParts durationParts(qint64 ms);
[[nodiscard]] QString durationText(qint64 ms);  // 45 s · 12 min · 3 h 41 min · 2 d 4 h
[[nodiscard]] QString lateText(qint64 ms);  // 38 min late

}  // namespace casement::casefile
