// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A time that fills a cell of a table.
//
// What it is: ISO 8601 (extended, basic, week and ordinal dates), RFC 2822 and its relatives,
//   seconds, milli-, micro- and nanoseconds since 1970, day/month/year in any order of the two, and
//   a clock time alone; each with or without a zone.
// Promises: the whole cell is the time, or it is none. "03/04/2026" stays open (`order`) until
//   settle() is told which comes first; dots mean the day does. The unit of a number comes from its
//   size; eighteen digits may as well count from 1601 and are read only where they can mean but
//   one.
// Does not do: times without a year; serial days of spreadsheets; relative words.
// Neighbours: told_time.h makes an instant of it.
// Cost: a few anchored patterns.
#pragma once

#include "intake/told_time.h"

namespace casement::intake {

enum class DayOrder { DayFirst, MonthFirst };

struct CellTime {
    ToldTime told;
    std::optional<qint64> ms;  // of a number since 1970
    bool isFiner = false;  // told to more than the millisecond that is kept
    QString unknownZone;  // letters that name no zone, or several
    // Two numbers and a year: set until settle() makes them told.date.
    struct Numbers {
        int first = 0;
        int second = 0;
        int year = 0;
    };
    std::optional<Numbers> numbers;
    std::optional<DayOrder> order;  // what the two numbers themselves say (25/03)
};

[[nodiscard]] std::optional<CellTime> readCellTime(QStringView cell);

// Whether the numbers need an order from elsewhere: 5/5 does not.
[[nodiscard]] bool isOpen(const CellTime &time);
// False where the order gives no date (day 3 of month 25).
[[nodiscard]] bool settle(CellTime &time, DayOrder order);

// "UTC", "+02:00", "Europe/Berlin", "+02:00[Europe/Berlin]".
[[nodiscard]] std::optional<ToldZone> zoneFromCell(QStringView cell);

}  // namespace casement::intake
