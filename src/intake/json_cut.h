// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where the values of a JSON text begin and end.
//
// What it is: the cut between values, and the line each stands in; Qt parses what was cut out.
// Promises: one bad value costs that value, one that is never closed the rest of the text; whatever
//   the text, a walk comes to its end.
//   Nothing here is recursive.
// Does not do: parse; say whether a value is one.
// Neighbours: json_rows.h, slack_export.cpp.
// Cost: one pass.
#pragma once

#include <QStringView>

#include <optional>

namespace casement::intake {

[[nodiscard]] constexpr bool isJsonSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

[[nodiscard]] qsizetype spaceEnd(QStringView text, qsizetype at);
// Behind the closing quote of the string that opens at `at`, or -1.
[[nodiscard]] qsizetype stringEnd(QStringView text, qsizetype at);
// Behind the value that begins at `at`, or -1 where the text ends before it does.
[[nodiscard]] qsizetype valueEnd(QStringView text, qsizetype at);

// The value of a member of the object that opens at `open`, up to the end of the text where it
// ends before the value does; empty where the object has no such member.
[[nodiscard]] QStringView memberValue(QStringView text, qsizetype open, QStringView name);

// Lines up to a place that only ever moves on. LF, CRLF and CR each end a line.
struct LineCounter {
    explicit LineCounter(QStringView of) : text(of) { }
    void countTo(qsizetype to);

    QStringView text;
    qsizetype counted = 0;
    qint64 line = 1;
    qsizetype lineStart = 0;
};

// The elements of a list, or values that stand one after the other.
class JsonElements {
public:
    // `part` lies within `text`, in whose lines is counted.
    JsonElements(QStringView text, QStringView part);

    struct Element {
        QStringView text;
        qint64 line = 0;
    };
    [[nodiscard]] std::optional<Element> next();

private:
    QStringView m_text;
    qsizetype m_at;
    qsizetype m_end;
    LineCounter m_lines;
};

}  // namespace casement::intake
