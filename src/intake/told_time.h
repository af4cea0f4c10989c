// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The time that a line of somebody else's text begins with.
//
// What it is: a scanner for dates, clock times, zones and intervals as post-mortems write them, and
//   the step from what was told to an instant.
// Promises: only the beginning of a text is looked at (400 characters); nothing is guessed: a part
//   that was not told stays unset until resolve() is given the day and zone of the surroundings.
//   Month names are English; "1/7/2023" is not read, because it means two days.
// Does not do: relative words ("an hour later").
// Neighbours: markdown_timeline.h.
// Cost: a handful of anchored patterns.
#pragma once

#include "casefile/occurred.h"
#include "intake/import_plan.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace casement::intake {

struct ToldZone {
    int offsetMinutes = 0;
    QByteArray iana;  // for "ET", "PT": the offset depends on the day
    bool isNumber = false;  // told as "+02:00": says nothing of the lines below
    friend bool operator==(const ToldZone &, const ToldZone &) = default;
};

// "UTC", "EDT", "+02:00", "UTC+2"; nothing where the word names no zone, or several (IST).
[[nodiscard]] std::optional<ToldZone> zoneFromWord(QStringView word);
[[nodiscard]] bool namesSeveralZones(QStringView word);

struct ToldDate {
    int year = 0;  // 0: not told
    int month = 0;
    int day = 0;
    friend bool operator==(const ToldDate &, const ToldDate &) = default;
};

struct ToldClock {
    int hour = 0;  // 24 is the end of the day
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    bool hourOnly = false;  // "22:XX"
    std::optional<ToldZone> zone;
    friend bool operator==(const ToldClock &, const ToldClock &) = default;
};

struct ToldTime {
    std::optional<ToldDate> date;
    std::optional<ToldClock> clock;
    std::optional<ToldClock> otherClock;  // the same time in another zone
    std::optional<casefile::Precision> precision;
    bool isInterval = false;  // what follows the first time stays in the words
    qsizetype length = 0;  // of the text taken, separator included
    QString words;  // the text taken, without marks and separator
    std::optional<ImportWarning> warning;  // column counted from the text's first character
};

// Nothing where the text does not begin with a time. A text that begins with something that looks
// like one and is none ("25:61") answers a ToldTime with neither date nor clock, and the warning.
[[nodiscard]] std::optional<ToldTime> readToldTime(QStringView text);

// Where a line stands: what its surroundings say of day and zone.
struct TimeSurroundings {
    std::optional<QDate> day;
    std::optional<QDate> nearDay;  // gives a year to "Dec 17th"
    std::optional<ToldZone> zone;
    QTimeZone defaultZone;
    qint64 nowMs = 0;
};

struct ResolvedTime {
    casefile::OccurredTime occurred;
    std::optional<QDate> day;  // that the line told or stands on, if it is a likely one
    std::vector<ImportWarning> warnings;  // file and line still empty
};

[[nodiscard]] ResolvedTime resolve(const ToldTime &told, const TimeSurroundings &where);

// The date with its year filled in from the nearest year, if there is one to be near to.
[[nodiscard]] std::optional<QDate> completeDate(const ToldDate &told, std::optional<QDate> near);

}  // namespace casement::intake
