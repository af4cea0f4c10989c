// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/passphrase.h"
#include "cli/values.h"
#include "desk/recovery.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome deskRecover(Session &session)
{
    const Arguments &given = session.arguments();
    desk::RecoverRequest request;
    const auto path = session.deskPath();
    if (!path)
        return std::unexpected(path.error());
    request.deskPath = *path;
    for (const auto &[option, member] :
         {std::pair{u"recovery-file"_s, &request.recoveryPath},
          std::pair{u"new-recovery-file"_s, &request.newRecoveryPath}}) {
        const auto file = given.needed(option);
        if (!file)
            return std::unexpected(file.error());
        *member = *file;
    }
    const auto passphrase =
        session.newPassphrase(u"new-passphrase-file"_s, u"New passphrase of the desk"_s);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    request.newPassphrase = *passphrase;
    const auto desk = desk::recoverDesk(request, session.environment());
    if (!desk)
        return inFile(desk.error(), request.recoveryPath);
    const desk::DeskInfo info = (*desk)->info();
    if (session.out().json()) {
        session.out().object({{u"desk"_s, info.path},
                              {u"cases"_s, jsonCount(info.cases)},
                              {u"recovery_file"_s, request.newRecoveryPath}});
        return ExitStatus::Done;
    }
    session.out().facts({{u"Recovered"_s, info.path},
                         {u"Cases"_s, QString::number(info.cases)},
                         {u"New recovery file"_s, request.newRecoveryPath}});
    session.out().line(u"The old passphrase and the old recovery file open it no longer."_s);
    return ExitStatus::Done;
}

}  // namespace

Command deskRecoverCommand()
{
    return {
        {{u"desk"_s, u"recover"_s},
         {},
         {required({u"recovery-file"_s, u"FILE"_s, u"what was written when the desk was made"_s}),
          required({u"new-recovery-file"_s, u"FILE"_s,
                    u"where the next one goes; the old one is void"_s}),
          {u"new-passphrase-file"_s, u"FILE"_s, u"a file with the new passphrase"_s}},
         u"open a desk whose passphrase is lost, and give it a new one"_s},
        deskRecover};
}

}  // namespace casement::cli
