// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/display_words.h"
#include "desk/people.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

QString roleOf(const desk::DeskPerson &person)
{
    return person.revoked ? u"revoked"_s : person.admin ? u"admin"_s : u"member"_s;
}

QJsonObject jsonOf(const desk::DeskPerson &person)
{
    return {{u"name"_s, person.card.name},
            {u"email"_s, jsonText(person.card.email)},
            {u"function"_s, QString(casefile::codeOf(person.card.function))},
            {u"role"_s, roleOf(person)},
            {u"key"_s, hexOf(person.card.publicKey)}};
}

Outcome personList(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto people = desk::people(**desk);
    if (!people)
        return failure(people.error());
    std::vector<QStringList> rows;
    for (const desk::DeskPerson &person : *people) {
        if (session.out().json())
            session.out().object(jsonOf(person));
        rows.push_back({person.card.name, desk::wordOf(person.card.function), roleOf(person),
                        hexOf(person.card.publicKey).left(16), person.card.email});
    }
    if (!session.out().json())
        session.out().table({{u"NAME"_s}, {u"FUNCTION"_s}, {u"ROLE"_s}, {u"KEY"_s}, {u"MAIL"_s}},
                            rows);
    return ExitStatus::Done;
}

}  // namespace

Command personListCommand()
{
    return {
        {{u"person"_s, u"list"_s}, {}, {}, u"who may write to this desk, and who may no longer"_s},
        personList};
}

}  // namespace casement::cli
