// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The time stamp of a line of a log.
//
// What it is: where a line has its stamp, and what it tells: syslog (RFC 3164, RFC 5424, rsyslog),
//   Apache and nginx (access and error), journalctl's short forms, logfmt, and what begins with a
//   date and a time to the second, with or without brackets.
// Promises: only the beginning of a line is looked at (600 characters). A line that has the form
//   and whose numbers are no time ("2024-13-01 10:00:00") is a stamp without a time. Month names
//   are English; letters behind a time are its zone only where they name one.
// Does not do: say which year "Mar  1 10:32:01" is of (log_years.h); fields behind the stamp.
// Neighbours: log_reader.cpp; cell_time.h reads the stamp itself.
// Cost: a few anchored patterns a line.
#pragma once

#include "intake/cell_time.h"

namespace casement::intake {

struct LogStamp {
    std::optional<CellTime> time;  // its date has the year 0 where the line names none
    QString words;
    qsizetype at = 0;  // of the words in the line
    qsizetype cut = 0;  // the beginning of the line that is nothing but its stamp; 0: there is more
    bool isSure = false;  // hardly anything but a log begins so
};

[[nodiscard]] std::optional<LogStamp> readLogStamp(QStringView line);

// The year of a further date in the line that is of the same day, or 0.
[[nodiscard]] int yearBeside(QStringView line, const ToldDate &date);

}  // namespace casement::intake
