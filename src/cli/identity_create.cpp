// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome identityCreate(Session &session)
{
    const Arguments &given = session.arguments();
    const QString path = given.operand(0);
    desk::PersonCard card;
    for (const auto &[option, member] :
         {std::pair{u"name"_s, &card.name}, std::pair{u"email"_s, &card.email}}) {
        const auto text = given.needed(option);
        if (!text)
            return std::unexpected(text.error());
        *member = *text;
    }
    const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
    if (!function)
        return std::unexpected(function.error());
    card.function = *function;
    const auto passphrase = session.identityPassphrase(path, true);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const auto identity =
        desk::Identity::generate(card, *passphrase, *session.environment().random);
    if (!identity)
        return failure(identity.error());
    if (const auto saved = identity->save(path); !saved)
        return failure(saved.error());
    const QString key = hexOf(identity->card().publicKey);
    if (session.out().json()) {
        session.out().object({{u"identity"_s, path},
                              {u"card"_s, QString(path + u".card"_s)},
                              {u"name"_s, card.name},
                              {u"email"_s, card.email},
                              {u"function"_s, QString(casefile::codeOf(card.function))},
                              {u"key"_s, key}});
    } else {
        session.out().facts({{u"Identity"_s, path},
                             {u"Public card"_s, QString(path + u".card"_s)},
                             {u"Key"_s, key}});
    }
    return ExitStatus::Done;
}

}  // namespace

Command identityCreateCommand()
{
    return {
        {{u"identity"_s, u"create"_s},
         {{u"FILE"_s}},
         {required({u"name"_s, u"NAME"_s, u"as it stands beside entries"_s}),
          required({u"email"_s, u"ADDRESS"_s, u"mail address"_s}),
          required({u"function"_s, u"FUNCTION"_s, u"trust_safety, legal, policy, product, …"_s})},
         u"make an author key, encrypted, and its public card"_s},
        identityCreate};
}

}  // namespace casement::cli
