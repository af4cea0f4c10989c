// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The years of a log whose lines name none.
//
// What it is: "Dec 31" and then "Jan  1" as dates, one line after the other.
// Promises: a line is of the year of the line above, unless it would lie more than half a year
//   before it (the next year), or a week short of a year behind it (the year before: lines of New
//   Year's Eve out of order). Which year the first line is of: what the caller says, else what the
//   file says (a line with a whole date, or one beside the stamp), else the latest year in which no
//   line lies after `notAfter` and every 29 February exists; that one is assumed.
// Neighbours: log_reader.cpp.
#pragma once

#include "intake/told_time.h"

namespace casement::intake {

class LogYears {
public:
    explicit LogYears(int first = 0) : m_year(first) { }

    // Of the next line; a line that names its year says where the others stand.
    [[nodiscard]] int yearOf(const ToldDate &date);

private:
    int m_year;
    int m_place = 0;  // of the day above within its year; 0: none
};

// Learns from the lines, in their order, what year the first of them is of.
class FirstYear {
public:
    explicit FirstYear(QDate notAfter) : m_notAfter(notAfter) { }

    void learn(const ToldDate &date, int yearBeside);
    [[nodiscard]] bool isTold() const { return m_told != 0; }  // nothing more to learn
    [[nodiscard]] int year() const;

private:
    QDate m_notAfter;
    LogYears m_walk;  // counted from the first line's
    int m_told = 0;
    int m_latest = 0;
    std::vector<int> m_leaps;  // years that have a 29 February
};

}  // namespace casement::intake
