// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/situation_values.h"

#include "desk/display_words.h"
#include "desk/line_text.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

using cli::jsonOf;  // beside those of this file

QJsonArray jsonOf(const std::vector<desk::TimelineLine> &lines)
{
    QJsonArray array;
    for (const desk::TimelineLine &line : lines) {
        const bool undated = line.row.flags.testFlag(casefile::RowFlag::Undated);
        array.append(
            QJsonObject{{u"seq"_s, jsonCount(line.row.seq)},
                        {u"kind"_s, QString(codeOf(line.row.kind))},
                        {u"occurred_at"_s, undated ? QJsonValue() : jsonTime(line.row.occurredMs)},
                        {u"function"_s, jsonCode(line.row.function)},
                        {u"lane"_s, QString(codeOf(line.row.lane))},
                        {u"who"_s, jsonText(line.who)},
                        {u"text"_s, line.text},
                        {u"reason"_s, jsonText(line.reason)}});
    }
    return array;
}

QJsonArray decisionsOf(const desk::Situation &situation)
{
    QJsonArray array;
    for (const casefile::Decision &decision : situation.now.decisions) {
        QJsonArray waited;
        for (const casefile::Function function : decision.waitedFor()) {
            const auto &asked = *decision.positionOf(function);
            waited.append(QJsonObject{{u"function"_s, QString(codeOf(function))},
                                      {u"due_at"_s, jsonTime(asked.dueMs)},
                                      {u"silent"_s, asked.isSilent(situation.nowMs)}});
        }
        array.append(QJsonObject{{u"number"_s, jsonCount(decision.number)},
                                 {u"seq"_s, jsonCount(decision.seq)},
                                 {u"new"_s, situation.isNew(decision.lastSeq)},
                                 {u"text"_s, desk::wordsOf(decision.value)},
                                 {u"waits_for"_s, waited}});
    }
    return array;
}

QJsonObject jsonOf(const desk::Situation &situation)
{
    QJsonObject rest;
    for (const auto &[kind, count] : situation.rest)
        rest.insert(QString(codeOf(kind)), jsonCount(count));
    QJsonArray open;
    for (const casefile::Item &item : situation.now.items) {
        if (item.state != casefile::ItemState::Done && item.state != casefile::ItemState::Waived)
            open.append(jsonOf(item));
    }
    const auto &since = situation.since;
    return {{u"case"_s, situation.number},
            {u"at"_s, jsonTime(situation.nowMs)},
            {u"size"_s, jsonCount(situation.now.size)},
            {u"since"_s, since ? jsonTime(since->ms) : QJsonValue()},
            {u"since_size"_s, since ? QJsonValue(jsonCount(since->size)) : QJsonValue()},
            {u"to"_s, situation.to ? jsonText(desk::wordOf(*situation.to)) : QJsonValue()},
            {u"severity"_s, jsonCode(situation.now.severity)},
            {u"state"_s, jsonCode(situation.now.state)},
            {u"moments"_s, jsonOf(situation.moments)},
            {u"decisions"_s, decisionsOf(situation)},
            {u"events"_s, jsonOf(situation.events)},
            {u"evidence"_s, jsonOf(situation.evidence)},
            {u"also"_s, rest},
            {u"amended"_s, jsonCount(situation.amended)},
            {u"open_items"_s, open}};
}

}  // namespace

desk::TextForm formFor(const Session &session)
{
    return session.arguments().has(u"markdown"_s) ? desk::TextForm::Markdown
                                                  : desk::TextForm::Plain;
}

QString wordsFor(const Session &session, const desk::Situation &situation)
{
    return desk::situationText(situation, formFor(session), session.zone());
}

Outcome tell(Session &session, const desk::Situation &situation, const QString &text,
             const std::optional<desk::Recorded> &recorded)
{
    if (session.out().json()) {
        QJsonObject object = jsonOf(situation);
        object.insert(u"text"_s, text);
        object.insert(u"seq"_s, recorded ? QJsonValue(jsonCount(recorded->seq)) : QJsonValue());
        session.out().object(object);
        return ExitStatus::Done;
    }
    session.out().line(text.trimmed());
    // The text alone goes where it is sent; that it is recorded is for whoever sends it.
    if (recorded)
        session.out().complain(
            u"Recorded as entry %1 of %2."_s.arg(recorded->seq).arg(situation.number));
    return ExitStatus::Done;
}

}  // namespace casement::cli
