// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/values.h"

#include "casefile/time_text.h"
#include "cli/named_case.h"

#include <array>

namespace casement::cli {

using namespace Qt::StringLiterals;
using namespace casefile;

namespace {

template <typename Code> QString listOf(int count)
{
    QStringList codes;
    for (int i = 0; i < count; ++i)
        codes.append(codeOf(static_cast<Code>(i)));
    return codes.join(u", "_s);
}

// The codes are one vocabulary each, so reading one is the same for all.
template <typename Code>
Asked<Code> readCode(const QString &what, const QString &text, const std::optional<Code> &read,
                     Code last)
{
    if (read)
        return *read;
    return usage(what, text, listOf<Code>(static_cast<int>(last) + 1));
}

}  // namespace

Asked<ledger::Seq> readSeq(const QString &what, const QString &text)
{
    bool ok = false;
    const qulonglong seq = text.toULongLong(&ok);
    if (!ok || text.startsWith(u'+') || seq > (1ULL << 53))
        return usage(what, text, u"the number of an entry, such as 12"_s);
    return seq;
}

Asked<Function> readFunction(const QString &what, const QString &text)
{
    return readCode(what, text, functionFromCode(text), Function::Vendor);
}

Asked<EntryKind> readKind(const QString &what, const QString &text)
{
    return readCode(what, text, entryKindFromCode(text), EntryKind::Erase);
}

Asked<Severity> readSeverity(const QString &what, const QString &text)
{
    return readCode(what, text, severityFromCode(text), Severity::Info);
}

Asked<CaseState> readState(const QString &what, const QString &text)
{
    return readCode(what, text, caseStateFromCode(text), CaseState::Closed);
}

Asked<Lane> readLane(const QString &what, const QString &text)
{
    return readCode(what, text, laneFromCode(text), Lane::Privileged);
}

Asked<Precision> readPrecision(const QString &what, const QString &text)
{
    return readCode(what, text, precisionFromCode(text), Precision::Unknown);
}

Asked<int> readNumber(const QString &what, const QString &text, int least, int most)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        return usage(what, text, u"a whole number from %1 to %2"_s.arg(least).arg(most));
    return number;
}

Asked<OccurredTime> readTime(const Session &session, const QString &what, const QString &text,
                             std::optional<qint64> caseStartMs)
{
    const auto time = parseTime(text, {session.nowMs(), session.zone(), caseStartMs});
    if (time)
        return *time;
    Error error = time.error();
    error.subject.clear();
    error.field = what;
    return std::unexpected(Failure{error, ExitStatus::Usage});
}

Result<Bytes32> findKey(const QString &text, const std::vector<Bytes32> &keys)
{
    QStringList found;
    std::optional<Bytes32> key;
    const QString wanted = text.toLower();
    for (const Bytes32 &candidate : keys) {
        if (wanted.size() >= 8 && hexOf(candidate).startsWith(wanted)) {
            found.append(hexOf(candidate));
            key = candidate;
        }
    }
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, text, u"key"_s);
    if (found.size() > 1)
        return failure(ErrorKind::Ambiguous, {}, u"key"_s, text, found.join(u", "_s));
    return *key;
}

QString hexOf(const Bytes32 &bytes)
{
    return QString::fromLatin1(toHex(bytes));
}

QJsonValue jsonTime(std::optional<qint64> ms)
{
    return ms ? QJsonValue(isoUtc(*ms)) : QJsonValue();
}

QJsonValue jsonText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray jsonList(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonObject jsonOf(const casefile::Item &item)
{
    QJsonArray inputs;
    for (const casefile::ItemInput &input : item.inputs)
        inputs.append(QJsonObject{
            {u"name"_s, input.name},
            {u"is_given"_s, input.isGiven()},
            {u"given"_s, jsonText(input.given)},
            {u"entry"_s, input.ref ? QJsonValue(jsonCount(*input.ref)) : QJsonValue()}});
    return {{u"id"_s, item.id},
            {u"title"_s, item.title},
            {u"function"_s, QString(codeOf(item.function))},
            {u"state"_s, QString(codeOf(item.state))},
            {u"required"_s, item.required},
            {u"due_at"_s, jsonTime(item.dueMs)},
            {u"owner"_s, jsonText(item.owner)},
            {u"inputs"_s, inputs},
            {u"after"_s, jsonList(item.after)},
            {u"reason"_s, jsonText(item.reason)},
            {u"seq"_s, jsonCount(item.lastSeq)}};
}

QJsonObject jsonOf(const CaseSummary &summary)
{
    QJsonArray waiting;
    for (const casefile::Function function : summary.waitedFor())
        waiting.append(QString(codeOf(function)));
    return {
        {u"case"_s, summary.number},
        {u"id"_s, summary.caseId},
        {u"title"_s, summary.title},
        {u"type"_s, summary.type},
        {u"severity"_s, jsonCode(summary.severity)},
        {u"state"_s, jsonCode(summary.state)},
        {u"outcome"_s, jsonText(summary.outcome)},
        {u"opened_at"_s, jsonTime(summary.openedMs)},
        {u"last_recorded_at"_s, jsonTime(summary.lastRecordedMs)},
        {u"entries"_s, jsonCount(summary.entries)},
        {u"rows"_s, jsonCount(summary.rows)},
        {u"late"_s, jsonCount(summary.late)},
        {u"undated"_s, jsonCount(summary.undated)},
        {u"struck"_s, jsonCount(summary.struck)},
        {u"amended"_s, jsonCount(summary.amended)},
        {u"items"_s, jsonCount(summary.items)},
        {u"items_done"_s, jsonCount(summary.itemsDone)},
        {u"required_open"_s, jsonCount(summary.requiredOpen)},
        {u"next_due_at"_s, jsonTime(summary.nextDueMs)},
        {u"waiting_for"_s, waiting},
        {u"next_answer_at"_s, jsonTime(summary.nextAnswerMs)},
        {u"seals"_s, jsonCount(summary.seals)},
        {u"issues"_s, jsonCount(summary.issues)},
    };
}

QString timeWords(const Session &session, qint64 ms)
{
    const int offset = session.zone().offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms)) / 60;
    const QString zone = offset == 0 ? u"UTC"_s : u"UTC"_s + offsetCode(offset);
    return dateClockText(ms, session.zone()) + u' ' + zone;
}

void tellRecorded(Session &session, const QString &caseNumber, const desk::Recorded &recorded)
{
    if (session.out().json()) {
        session.out().object({{u"case"_s, caseNumber},
                              {u"seq"_s, jsonCount(recorded.seq)},
                              {u"recorded_at"_s, jsonTime(recorded.recordedMs)},
                              {u"size"_s, jsonCount(recorded.size)}});
    } else {
        session.out().line(u"%1  entry %2  recorded %3"_s.arg(
            caseNumber, QString::number(recorded.seq), timeWords(session, recorded.recordedMs)));
    }
}

Outcome recordIn(Session &session,
                 const std::function<Result<desk::Recorded>(desk::Recorder &)> &record)
{
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    desk::Recorder recorder(*at->desk, at->summary.caseId);
    const auto recorded = record(recorder);
    if (!recorded)
        return failure(recorded.error());
    tellRecorded(session, at->summary.number, *recorded);
    return ExitStatus::Done;
}

}  // namespace casement::cli
