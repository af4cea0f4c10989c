// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/people.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome personRevoke(Session &session)
{
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    const auto desk = session.deskToWrite();
    if (!desk)
        return std::unexpected(desk.error());
    const auto people = desk::people(**desk);
    if (!people)
        return failure(people.error());
    std::vector<Bytes32> keys;
    for (const desk::DeskPerson &person : *people)
        keys.push_back(person.card.publicKey);
    const auto key = findKey(session.arguments().operand(0), keys);
    if (!key)
        return failure(key.error());
    if (const auto revoked = desk::revokePerson(**desk, *key, *reason); !revoked)
        return failure(revoked.error());
    if (session.out().json())
        session.out().object({{u"key"_s, hexOf(*key)}, {u"role"_s, u"revoked"_s}});
    else
        session.out().facts({{u"Revoked"_s, hexOf(*key)}});
    return ExitStatus::Done;
}

}  // namespace

Command personRevokeCommand()
{
    return {{{u"person"_s, u"revoke"_s},
             {{u"KEY"_s}},
             {required({u"reason"_s, u"TEXT"_s, u"why; it stays in the record"_s})},
             u"let a key sign no longer; its first eight digits are enough"_s},
            personRevoke};
}

}  // namespace casement::cli
