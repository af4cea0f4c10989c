// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The small words of a report: runs, counts, times, hashes.
//
// What it is: pure helpers that sections*.cpp put sentences together with.
// Promises: words of the case pass through withVisibleMarks(); the same on every machine and in
//   every locale; times are UTC unless an offset stands behind them.
// Neighbours: document.h (what comes out), casefile/time_text.h (clock and dates).
#pragma once

#include "report/document.h"
#include "report/report_input.h"

#include <QStringList>

namespace casement::report {

[[nodiscard]] Run own(QString text, Tone tone = Tone::Plain);
[[nodiscard]] Run ofCase(const QString &text, Tone tone = Tone::Plain);

// A text with its withheld stretches as placeholders; neighbours on one basis become one
// placeholder that says how many it is for.
[[nodiscard]] Prose prose(const Text &text, Tone tone = Tone::Plain);
[[nodiscard]] Run entryPlaceholder(const QString &basis, quint64 count);

[[nodiscard]] Prose join(Prose head, const Prose &tail);

[[nodiscard]] QString number(quint64 n);  // 1,197
[[nodiscard]] QString counted(quint64 n, const QString &one, const QString &many);  // 1,197 entries
[[nodiscard]] QString sizeText(quint64 bytes);  // 2,048 bytes
[[nodiscard]] QString entryRanges(std::vector<ledger::Seq> entries);  // 3, 7–9, 1,101

[[nodiscard]] QString dayText(qint64 ms);  // Wednesday 4 March 2026
[[nodiscard]] QString dateClock(qint64 ms);  // 2026-03-04 10:12 UTC
[[nodiscard]] QString clockZ(qint64 ms);  // 10:12Z
[[nodiscard]] QString clockOrDate(qint64 ms, qint64 sameDayAsMs);  // 10:12Z, or with its date
// 10:12Z · about 10:12Z; `offset` gets "12:12 +02:00" where it was told in another zone.
[[nodiscard]] QString momentText(const Moment &moment, QString *offset);

[[nodiscard]] QString basisMeaning(const QString &basis);  // empty for an unknown code
[[nodiscard]] QString audienceWord(Audience audience);

// "9f2c 41d0 77ab e07a": the first six and the last two bytes of a root, in hex.
[[nodiscard]] QString rootShort(const Bytes32 &root);
[[nodiscard]] QString unbroken(QString text);  // with spaces at which no line ends
// "7F3C1Q-02-": what a page number of this issue begins with.
[[nodiscard]] QString stampPrefix(const ReportInput &input);

}  // namespace casement::report
