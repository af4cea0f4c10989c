// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What people type, as values; and values as they stand in JSON.
//
// What it is: readers of TIME, SEQ, function, kind, severity and the like, and the few pieces that
//   several commands print alike.
// Promises: a value that is not of its form is a usage failure that names the option and lists what
//   would be right. Times in JSON are ISO 8601 UTC; an offset that was told stands beside them.
// Does not do: words for people (desk/display_words.h).
// Neighbours: the commands.
#pragma once

#include "casefile/case_file.h"
#include "cli/session.h"
#include "desk/recorder.h"

#include <QJsonArray>

#include <functional>

namespace casement::cli {

[[nodiscard]] Asked<ledger::Seq> readSeq(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::Function> readFunction(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::EntryKind> readKind(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::Severity> readSeverity(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::CaseState> readState(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::Lane> readLane(const QString &what, const QString &text);
[[nodiscard]] Asked<casefile::Precision> readPrecision(const QString &what, const QString &text);
// A whole number from `least` to `most`.
[[nodiscard]] Asked<int> readNumber(const QString &what, const QString &text, int least, int most);

// A time as typed, in the session's zone; `caseStartMs` is what "T+90m" counts from.
[[nodiscard]] Asked<casefile::OccurredTime> readTime(const Session &session, const QString &what,
                                                     const QString &text,
                                                     std::optional<qint64> caseStartMs);

// One of `keys` whose hex begins with `text` (eight digits or more). Errors: NotFound, Ambiguous.
[[nodiscard]] Result<Bytes32> findKey(const QString &text, const std::vector<Bytes32> &keys);

[[nodiscard]] QString hexOf(const Bytes32 &bytes);
[[nodiscard]] QJsonValue jsonTime(std::optional<qint64> ms);  // null where there is none
[[nodiscard]] QJsonValue jsonText(const QString &text);  // null where it is empty
[[nodiscard]] QJsonArray jsonList(const QStringList &list);
template <typename Code> [[nodiscard]] QJsonValue jsonCode(const std::optional<Code> &code)
{
    return code ? QJsonValue(QString(casefile::codeOf(*code))) : QJsonValue();
}
[[nodiscard]] inline qint64 jsonCount(quint64 count)
{
    return static_cast<qint64>(count);
}

[[nodiscard]] QJsonObject jsonOf(const casefile::CaseSummary &summary);
[[nodiscard]] QJsonObject jsonOf(const casefile::Item &item);

// "2024-05-01 14:05 UTC+02:00", in the session's zone.
[[nodiscard]] QString timeWords(const Session &session, qint64 ms);

// Tells of the one entry that a command recorded.
void tellRecorded(Session &session, const QString &caseNumber, const desk::Recorded &recorded);

// Opens the case of the first operand, lets `record` append to it, and tells what was recorded: how
// every command ends that writes one entry.
[[nodiscard]] Outcome
recordIn(Session &session, const std::function<Result<desk::Recorded>(desk::Recorder &)> &record);

}  // namespace casement::cli
