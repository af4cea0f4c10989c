// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

#include <QFile>
#include <QFileInfo>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<desk::NewDesk> requestOf(Session &session)
{
    const Arguments &given = session.arguments();
    desk::NewDesk request;
    request.path = given.operand(0);
    request.encrypt = given.has(u"encrypt"_s);
    request.recoveryPath = given.value(u"recovery-file"_s);
    if (given.has(u"name"_s))
        request.name = given.value(u"name"_s);
    if (!request.recoveryPath.isEmpty() && !request.encrypt)
        return usage(u"--recovery-file"_s, {}, u"--encrypt as well; a plain desk needs none"_s);
    // Asked before the passphrase, so that nobody types one for nothing.
    for (const QString &path : {request.path, request.recoveryPath}) {
        if (!path.isEmpty() && QFileInfo::exists(path))
            return failure(ErrorKind::AlreadyExists, path);
    }
    if (!request.encrypt)
        return request;
    const auto passphrase =
        session.newPassphrase(u"passphrase-file"_s, u"Passphrase of the new desk"_s);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    request.passphrase = *passphrase;
    return request;
}

Outcome deskCreate(Session &session)
{
    const auto request = requestOf(session);
    if (!request)
        return std::unexpected(request.error());
    const auto identity = session.identity();
    if (!identity)
        return std::unexpected(identity.error());
    if (!*identity)
        return usage(
            u"--identity"_s, {},
            u"the FILE of the desk's first admin; “casementctl identity create” makes one"_s);
    const auto desk = desk::Desk::create(*request, *identity, session.environment());
    if (!desk)
        return failure(desk.error());
    const desk::DeskInfo info = (*desk)->info();
    const QString admin = (*identity)->card().name;
    if (session.out().json()) {
        session.out().object({{u"desk"_s, info.path},
                              {u"name"_s, info.name},
                              {u"encrypted"_s, info.encrypted},
                              {u"log_key"_s, QString::fromLatin1(info.logKey)},
                              {u"admin"_s, admin},
                              {u"recovery_file"_s, jsonText(request->recoveryPath)}});
    } else {
        session.out().facts({{u"Desk"_s, info.path},
                             {u"Name"_s, info.name},
                             {u"Encrypted"_s, info.encrypted ? u"yes"_s : u"no"_s},
                             {u"Log key"_s, QString::fromLatin1(info.logKey)},
                             {u"Admin"_s, admin},
                             {u"Recovery file"_s, request->recoveryPath}});
    }
    return ExitStatus::Done;
}

}  // namespace

Command deskCreateCommand()
{
    return {{{u"desk"_s, u"create"_s},
             {{u"FILE"_s}},
             {{u"name"_s, u"NAME"_s, u"the name on every seal, such as example.org"_s},
              {u"encrypt"_s, {}, u"keep the desk encrypted, with a passphrase"_s},
              {u"recovery-file"_s, u"FILE"_s,
               u"also write the file that opens a desk whose "
               "passphrase is lost"_s}},
             u"make a desk; --identity is its first admin"_s},
            deskCreate};
}

}  // namespace casement::cli
