// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome deskInfo(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const desk::DeskInfo info = (*desk)->info();
    const desk::Identity *who = (*desk)->identity();
    const QString key = who == nullptr ? QString() : hexOf(who->card().publicKey);
    const QString name = who == nullptr ? QString() : who->card().name;
    if (session.out().json()) {
        session.out().object({{u"desk"_s, info.path},
                              {u"name"_s, info.name},
                              {u"encrypted"_s, info.encrypted},
                              {u"read_only"_s, info.readOnly},
                              {u"log_key"_s, QString::fromLatin1(info.logKey)},
                              {u"cases"_s, jsonCount(info.cases)},
                              {u"identity"_s, jsonText(name)},
                              {u"key"_s, jsonText(key)}});
        return ExitStatus::Done;
    }
    session.out().facts({{u"Desk"_s, info.path},
                         {u"Name"_s, info.name},
                         {u"Encrypted"_s, info.encrypted ? u"yes"_s : u"no"_s},
                         {u"Takes entries"_s, info.readOnly ? u"no, it is read-only"_s : u"yes"_s},
                         {u"Log key"_s, QString::fromLatin1(info.logKey)},
                         {u"Cases"_s, QString::number(info.cases)},
                         {u"You are"_s,
                          name.isEmpty() ? u"a reader; nobody is named to sign"_s
                                         : name + u" ("_s + key.left(8) + u")"_s}});
    return ExitStatus::Done;
}

}  // namespace

Command deskInfoCommand()
{
    return {{{u"desk"_s, u"info"_s}, {}, {}, u"what the desk is, and who you are on it"_s},
            deskInfo};
}

}  // namespace casement::cli
