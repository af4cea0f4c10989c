// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A time as a person types it.
//
// What it is: "14:05", "-12m", "yesterday 9:30", "T+90m", "2024-05-01 14:05 +02:00" and ISO 8601,
//   read against a now, a zone and the start of the case.
// Promises: no guess: an hour that a clock change repeats is Ambiguous with both readings in want,
//   one that it skips is BadInput. The offset that was told (or the zone's at that time) is kept.
//   A time of day alone is today's in the zone; one that is over an hour ahead of now is
//   yesterday's (logging tells the past). Other times in the future are read as they stand: whoever
//   records one more than a day ahead finds it in the undated bin.
// Does not do: dates without a time of day as instants: "2024-05-01" is that day at 00:00, "about".
// Neighbours: composer.h, cli (--at), gui jump.
// Cost: microseconds; called on every key.
#pragma once

#include "base/result.h"
#include "casefile/occurred.h"

#include <QTimeZone>

namespace casement::casefile {

struct TimeContext {
    qint64 nowMs = 0;
    QTimeZone zone;
    std::optional<qint64> caseStartMs;  // for T+…
    bool due = false;  // until when: a time of day alone is the next one, not the last
};

// Errors: BadInput (got = the text, want = the forms); Ambiguous (want = both, ISO 8601).
[[nodiscard]] Result<OccurredTime> parseTime(QStringView text, const TimeContext &context);

// A wall-clock reading in a zone as an instant; the errors of parseTime().
[[nodiscard]] Result<qint64> instantOf(QDate date, QTime time, const QTimeZone &zone);

}  // namespace casement::casefile
