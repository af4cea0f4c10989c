// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The composer line: words with a few marks in them.
//
// What it is: the grammar of the marks `^time`, `@function`, `#tag`, `!` decision, `+` action and
//   `~` unverified.
// Promises: text in, value out, on every key: the words without the marks, where each mark stands
//   (for highlighting), and the time as it will be recorded, or why it cannot be read.
//   A mark counts only at the start of a word; `\^`, `\@`, `\#`, `\!`, `\+` and `\~` there are the
//   characters themselves. An @name that is not the start of exactly one function (two letters or
//   more) stays text, so handles do; so does a # inside a word or before digits alone. `!`, `+`
//   and `~` count only at the start of the line, in any order. `^` takes the next word, or the next
//   two or three where they read as one time ("yesterday 9:30").
// Does not do: macros (`/`); recording.
// Neighbours: gui highlights and previews; cli `log` uses it not.
// Cost: linear in the line.
#pragma once

#include "casefile/time_input.h"

#include <QStringList>

namespace casement::casefile {

enum class SpanKind { Time, BadTime, Function, Tag, Decision, Action, Unverified, Escape };

struct ComposerSpan {
    qsizetype offset = 0;  // UTF-16 units into the line
    qsizetype length = 0;
    SpanKind kind = SpanKind::Time;
    friend bool operator==(const ComposerSpan &, const ComposerSpan &) = default;
};

enum class ComposerIntent { Event, Decision, Action };

struct ComposerLine {
    QString text;  // without the marks, spaces closed up where one was taken out
    ComposerIntent intent = ComposerIntent::Event;
    bool unverified = false;
    std::optional<Function> function;
    QStringList tags;  // in order, each once, without #
    std::optional<OccurredTime> occurred;
    std::optional<Error> timeError;  // a ^ that cannot be read; the line must not be recorded
    std::vector<ComposerSpan> spans;  // ascending, not overlapping
};

[[nodiscard]] ComposerLine parseComposerLine(QStringView line, const TimeContext &context);

// The one function that begins with these letters (code or a usual other name), if there is one.
[[nodiscard]] std::optional<Function> functionFromPrefix(QStringView letters);

}  // namespace casement::casefile
