// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/as_of.h"
#include "cli/commands.h"
#include "cli/decisions.h"
#include "cli/named_case.h"
#include "desk/case_reader.h"
#include "desk/display_words.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::Decision;
using casefile::Position;

namespace {

QString stateCode(casefile::DecisionState state)
{
    switch (state) {
    case casefile::DecisionState::InForce:
        return u"in_force"_s;
    case casefile::DecisionState::Superseded:
        return u"superseded"_s;
    case casefile::DecisionState::Reversed:
        return u"reversed"_s;
    case casefile::DecisionState::Withdrawn:
        return u"withdrawn"_s;
    }
    return {};
}

QJsonValue jsonSeq(std::optional<ledger::Seq> seq)
{
    return seq ? QJsonValue(jsonCount(*seq)) : QJsonValue();
}

QJsonObject jsonOf(const Decision &decision, const Position &position, qint64 nowMs)
{
    return {{u"function"_s, QString(codeOf(position.function))},
            {u"position"_s, QString(codeOf(position.state))},
            {u"text"_s, jsonText(position.words)},
            {u"person"_s, jsonText(position.person)},
            {u"seq"_s, jsonCount(position.seq)},
            {u"about"_s, jsonSeq(position.about)},
            {u"earlier_version"_s, decision.isOnEarlierVersion(position)},
            {u"asked_at"_s, jsonTime(position.askedMs)},
            {u"due_at"_s, jsonTime(position.dueMs)},
            {u"silent"_s, position.isSilent(nowMs)}};
}

qint64 decidedMs(const casefile::EntryValue &value)
{
    return value.occurred.ms.value_or(value.recordedMs);
}

QJsonObject jsonOf(const Decision &decision, qint64 nowMs)
{
    const casefile::EntryValue &value = decision.value;
    QJsonArray positions;
    for (const Position &position : decision.positions)
        positions.append(jsonOf(decision, position, nowMs));
    QStringList missing;
    for (const casefile::DecisionPart part : casefile::missingParts(value))
        missing.append(casefile::codeOf(part));
    return {{u"number"_s, jsonCount(decision.number)},
            {u"seq"_s, jsonCount(decision.seq)},
            {u"last_seq"_s, jsonCount(decision.lastSeq)},
            {u"state"_s, stateCode(decision.state)},
            {u"lane"_s, QString(codeOf(value.lane))},
            {u"ends"_s, jsonSeq(decision.ends())},
            {u"ended_by"_s, jsonSeq(decision.endedBy)},
            {u"question"_s, jsonText(value.title.value_or(QString()))},
            {u"decision"_s, jsonText(value.body.value_or(QString()))},
            {u"because"_s, jsonText(value.reason.value_or(QString()))},
            {u"ground"_s, jsonText(value.ground.value_or(QString()))},
            {u"options"_s, jsonList(value.options)},
            {u"risk"_s, jsonText(value.risk.value_or(QString()))},
            {u"trigger"_s, jsonText(value.reviewTrigger.value_or(QString()))},
            {u"review_by"_s, jsonTime(value.dueMs)},
            {u"decided_at"_s, jsonTime(decidedMs(value))},
            {u"decided_by"_s, jsonText(value.person)},
            {u"author"_s, hexOf(value.author)},
            {u"known_size"_s, jsonSeq(value.knownSize)},
            {u"missing"_s, jsonList(missing)},
            {u"positions"_s, positions}};
}

QString waitedFor(const Decision &decision)
{
    QStringList names;
    for (const casefile::Function function : decision.waitedFor())
        names.append(desk::wordOf(function));
    return names.join(u", "_s);
}

QString stateWords(const Decision &decision)
{
    const QString state = desk::wordOf(decision.state);
    return decision.value.lane == casefile::Lane::Privileged ? state + u", privileged"_s : state;
}

// Who was silent is a matter of when it is asked.
Asked<qint64> momentOf(desk::CaseReader &reader, std::optional<ledger::Seq> asOf)
{
    if (!asOf)
        return SystemClock().nowMs();
    const auto entry = reader.entry(*asOf);
    if (!entry)
        return failure(entry.error());
    return entry->value.recordedMs;
}

Outcome tellLater(Session &session, desk::CaseReader &reader, size_t then)
{
    const auto today = reader.caseFile();
    if (!today)
        return failure(today.error());
    if (!session.out().json())
        session.out().line(u"after: %1 recorded later"_s.arg(today->decisions.size() - then));
    return ExitStatus::Done;
}

Outcome decisionList(Session &session)
{
    const auto shown = openCaseAsOf(session);
    if (!shown)
        return std::unexpected(shown.error());
    desk::CaseReader reader = shown->at.reader();
    const auto now = momentOf(reader, shown->asOf);
    if (!now)
        return std::unexpected(now.error());
    std::vector<QStringList> rows;
    for (const Decision &decision : shown->file.decisions) {
        if (session.out().json())
            session.out().object(jsonOf(decision, *now));
        else
            rows.push_back({QString::number(decision.number), QString::number(decision.seq),
                            stateWords(decision), waitedFor(decision),
                            decision.value.body.value_or(QString())});
    }
    session.out().table(
        {{u"NUMBER"_s, true}, {u"ENTRY"_s, true}, {u"STATE"_s}, {u"WAITS FOR"_s}, {u"DECISION"_s}},
        rows);
    return shown->asOf ? tellLater(session, reader, shown->file.decisions.size())
                       : ExitStatus::Done;
}

QString missingWords(const Decision &decision)
{
    QStringList words;
    for (const casefile::DecisionPart part : casefile::missingParts(decision.value))
        words.append(desk::wordOf(part));
    return words.join(u", "_s);
}

QString positionWords(const Decision &decision, const Position &position, qint64 nowMs)
{
    QString words = desk::wordOf(position.state);
    if (decision.isOnEarlierVersion(position))
        words += u", on an earlier version"_s;
    return position.isSilent(nowMs) ? words + u", silent"_s : words;
}

void tellPositions(Session &session, const Decision &decision)
{
    std::vector<QStringList> rows;
    rows.reserve(decision.positions.size());
    for (const Position &position : decision.positions)
        rows.push_back({desk::wordOf(position.function),
                        positionWords(decision, position, session.nowMs()),
                        position.dueMs ? timeWords(session, *position.dueMs) : QString(),
                        position.person, position.words});
    session.out().table({{u"FUNCTION"_s}, {u"POSITION"_s}, {u"UNTIL"_s}, {u"BY"_s}, {u"WORDS"_s}},
                        rows);
}

QString stateWithEnd(const Decision &decision)
{
    return decision.endedBy ? u"%1 by entry %2"_s.arg(stateWords(decision)).arg(*decision.endedBy)
                            : stateWords(decision);
}

void tellDecision(Session &session, const Decision &decision, const QString &enteredBy)
{
    const casefile::EntryValue &value = decision.value;
    const auto words = [](const std::optional<QString> &text) { return text.value_or(QString()); };
    session.out().facts(
        {{u"Decision"_s, QString::number(decision.number)},
         {u"State"_s, stateWithEnd(decision)},
         {u"Entry"_s, QString::number(decision.seq)},
         {u"Question"_s, words(value.title)},
         {u"Decided"_s, words(value.body)},
         {u"Because"_s, words(value.reason)},
         {u"Options not taken"_s, value.options.join(u"; "_s)},
         {u"Ground"_s, words(value.ground)},
         {u"Risk"_s, words(value.risk)},
         {u"What would change it"_s, words(value.reviewTrigger)},
         {u"Review by"_s, value.dueMs ? timeWords(session, *value.dueMs) : QString()},
         {u"Decided at"_s, timeWords(session, decidedMs(value))},
         {u"Decided by"_s, value.person.isEmpty() ? enteredBy : value.person},
         {u"Entered by"_s, enteredBy},
         {u"Entries known then"_s, QString::number(value.knownSize.value_or(0))},
         {u"Left for later"_s, missingWords(decision)}});
    tellPositions(session, decision);
}

Outcome decisionShow(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    desk::CaseReader reader = at->reader();
    const auto file = reader.caseFile();
    if (!file)
        return failure(file.error());
    const auto found = findDecision(*file, session.arguments().operand(1));
    if (!found)
        return failure(found.error());
    const Decision &decision = **found;
    if (session.out().json()) {
        session.out().object(jsonOf(decision, session.nowMs()));
        return ExitStatus::Done;
    }
    const auto entered = reader.entry(decision.seq);
    if (!entered)
        return failure(entered.error());
    tellDecision(session, decision, entered->who);
    return ExitStatus::Done;
}

}  // namespace

Command decisionListCommand()
{
    return {
        {{u"decision"_s, u"list"_s},
         {{u"CASE"_s}},
         {{u"as-of"_s, u"SEQ|TIME"_s, u"the case as it stood after that entry, or at that time"_s}},
         u"the decisions of a case, and who is waited for"_s},
        decisionList};
}

Command decisionShowCommand()
{
    return {{{u"decision"_s, u"show"_s},
             {{u"CASE"_s}, {u"DECISION"_s}},
             {},
             u"one decision as it reads now, and every position on it"_s},
            decisionShow};
}

}  // namespace casement::cli
