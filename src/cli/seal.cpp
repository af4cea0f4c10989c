// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/sealer.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome seal(Session &session)
{
    const QString reason = session.arguments().has(u"reason"_s)
        ? session.arguments().value(u"reason"_s)
        : u"asked for"_s;
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto sealed = desk::sealCase(*at->desk, at->summary.caseId, reason);
    if (!sealed)
        return failure(sealed.error());
    // The note alone, byte for byte: it is what somebody else keeps, and what openssl checks.
    if (!session.out().json()) {
        session.out().raw(sealed->note);
        return ExitStatus::Done;
    }
    session.out().object({{u"case"_s, at->summary.number},
                          {u"seq"_s, jsonCount(sealed->seq)},
                          {u"size"_s, jsonCount(sealed->size)},
                          {u"root"_s, QString::fromLatin1(toBase64(sealed->root))},
                          {u"note"_s, QString::fromUtf8(sealed->note)}});
    return ExitStatus::Done;
}

}  // namespace

Command sealCommand()
{
    return {{{u"seal"_s},
             {{u"CASE"_s}},
             {{u"reason"_s, u"TEXT"_s, u"why now"_s}},
             u"seal the case as it stands; prints the signed note"_s},
            seal};
}

}  // namespace casement::cli
