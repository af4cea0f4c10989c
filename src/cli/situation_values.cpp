// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/situation_values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray jsonOf(const std::vector<desk::SituationLine> &lines)
{
    QJsonArray array;
    for (const desk::SituationLine &line : lines)
        array.append(QJsonObject{{u"kind"_s, QString(codeOf(line.kind))},
                                 {u"occurred_at"_s, jsonTime(line.ms)},
                                 {u"function"_s, jsonCode(line.function)},
                                 {u"who"_s, jsonText(line.who)},
                                 {u"text"_s, line.text},
                                 {u"reason"_s, jsonText(line.reason)}});
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
            {u"to"_s, jsonText(situation.handoverTo)},
            {u"severity"_s, jsonCode(situation.now.severity)},
            {u"state"_s, jsonCode(situation.now.state)},
            {u"decisions"_s, jsonOf(situation.decisions)},
            {u"moments"_s, jsonOf(situation.moments)},
            {u"also"_s, rest},
            {u"amended"_s, jsonCount(situation.amended)},
            {u"open_items"_s, open}};
}

}  // namespace

QString wordsFor(const Session &session, const desk::Situation &situation)
{
    const auto form = session.arguments().has(u"markdown"_s) ? desk::TextForm::Markdown
                                                             : desk::TextForm::Plain;
    return desk::situationText(situation, form, session.zone());
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
