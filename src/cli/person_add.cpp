// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/values.h"
#include "desk/people.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxCardBytes = 64 * 1024;

Asked<desk::PersonCard> cardOf(const Arguments &given)
{
    const auto path = given.needed(u"key"_s);
    if (!path)
        return std::unexpected(path.error());
    const auto bytes = readFile(*path, kMaxCardBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto card = desk::PersonCard::fromJson(*bytes, *path);
    if (!card)
        return inFile(card.error(), *path);
    if (given.has(u"name"_s)) {
        const auto name = given.needed(u"name"_s);
        if (!name)
            return std::unexpected(name.error());
        card->name = *name;
    }
    if (given.has(u"function"_s)) {
        const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
        if (!function)
            return std::unexpected(function.error());
        card->function = *function;
    }
    return *card;
}

Outcome personAdd(Session &session)
{
    const bool admin = session.arguments().has(u"admin"_s);
    const auto card = cardOf(session.arguments());
    if (!card)
        return std::unexpected(card.error());
    const auto desk = session.deskToWrite();
    if (!desk)
        return std::unexpected(desk.error());
    if (const auto added = desk::addPerson(**desk, *card, admin); !added)
        return failure(added.error());
    const QString key = hexOf(card->publicKey);
    if (session.out().json())
        session.out().object({{u"name"_s, card->name},
                              {u"function"_s, QString(casefile::codeOf(card->function))},
                              {u"key"_s, key},
                              {u"admin"_s, admin}});
    else
        session.out().facts({{u"Enrolled"_s, card->name},
                             {u"Role"_s, admin ? u"admin"_s : u"member"_s},
                             {u"Key"_s, key}});
    return ExitStatus::Done;
}

}  // namespace

Command personAddCommand()
{
    return {{{u"person"_s, u"add"_s},
             {},
             {required({u"key"_s, u"CARD"_s, u"the person's public card"_s}),
              {u"name"_s, u"NAME"_s, u"another name than the card's"_s},
              {u"function"_s, u"FUNCTION"_s, u"another function than the card's"_s},
              {u"admin"_s, {}, u"may enrol and revoke others"_s}},
             u"let somebody write to this desk"_s},
            personAdd};
}

}  // namespace casement::cli
