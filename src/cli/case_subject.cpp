// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/values.h"
#include "desk/people.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseSubject(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto seq =
        desk::addSubject(*at->desk, at->summary.caseId, session.arguments().operand(1));
    if (!seq)
        return failure(seq.error());
    if (session.out().json())
        session.out().object({{u"case"_s, at->summary.number}, {u"seq"_s, jsonCount(*seq)}});
    else
        session.out().line(u"%1  entry %2  reports outside Legal withhold this name"_s.arg(
            at->summary.number, QString::number(*seq)));
    return ExitStatus::Done;
}

}  // namespace

Command caseSubjectCommand()
{
    return {{{u"case"_s, u"subject"_s},
             {{u"CASE"_s}, {u"NAME"_s}},
             {},
             u"name somebody the case is about, so that reports can withhold the name"_s},
            caseSubject};
}

}  // namespace casement::cli
