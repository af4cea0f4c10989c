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
// The text, or in its place what is to be said where nothing was recorded.
[[nodiscard]] Prose proseOr(const Text &text, const QString &missing);
// Ended by a full stop, unless it ends a sentence by itself.
[[nodiscard]] Prose ended(Prose sentence);
[[nodiscard]] bool isShown(const Text &text);

[[nodiscard]] QString number(quint64 n);  // 1,197
[[nodiscard]] QString counted(quint64 n, const QString &one, const QString &many);  // 1,197 entries
[[nodiscard]] QString sizeText(quint64 bytes);  // 2,048 bytes
[[nodiscard]] QString entryRanges(const std::vector<ledger::Seq> &entries);  // 3, 7–9, 1,101
[[nodiscard]] QString entryWords(const std::vector<ledger::Seq> &entries);  // entries 3 and 4
[[nodiscard]] QString runsText(const std::vector<SeqRun> &runs);  // 3, 7–9
[[nodiscard]] QString listed(const QStringList &parts);  // a, b and c
[[nodiscard]] QString durationWords(qint64 minutes);  // 38 minutes · 2 hours and 5 minutes
[[nodiscard]] QString capitalised(const QString &words);

[[nodiscard]] QString dayText(qint64 ms);  // Wednesday 4 March 2026
[[nodiscard]] QString dateClock(qint64 ms);  // 2026-03-04 10:12 UTC
[[nodiscard]] QString clockOrDate(qint64 ms, qint64 sameDayAsMs);  // 10:12 UTC, or with its date
// 10:12Z · about 10:12Z; `offset` gets "12:12 +02:00" where it was told in another zone.
[[nodiscard]] QString momentText(const Moment &moment, QString *offset);
// about 2026-03-04 10:12 UTC (told as 12:12 +02:00)
[[nodiscard]] QString momentWords(const Moment &moment);

// "at 11:09 UTC", or "on 2026-03-05 at 11:09 UTC" where that is another day.
[[nodiscard]] QString whenWords(qint64 ms, qint64 sameDayAsMs);
// "Amended at 11:09 UTC by Policy (entry 19): wrong clause quoted."
[[nodiscard]] Prose changeProse(const QString &word, const Change &change, qint64 sameDayAsMs);

[[nodiscard]] QString basisMeaning(const QString &basis);  // empty for an unknown code
[[nodiscard]] QString audienceWord(Audience audience);

// "9f2c 41d0 77ab e07a": the first six and the last two bytes of a root, in hex.
[[nodiscard]] QString rootShort(const Bytes32 &root);
[[nodiscard]] QString unbroken(QString text);  // with spaces at which no line ends
// "7F3C1Q-02-": what a page number of this issue begins with.
[[nodiscard]] QString stampPrefix(const ReportInput &input);

}  // namespace casement::report
