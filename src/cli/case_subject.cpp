// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "desk/people.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseSubject(Session &session)
{
    const auto desk = session.deskToWrite();
    if (!desk)
        return std::unexpected(desk.error());
    const auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    const auto seq = desk::addSubject(**desk, summary->caseId, session.arguments().operand(1));
    if (!seq)
        return failure(seq.error());
    if (session.out().json())
        session.out().object({{u"case"_s, summary->number}, {u"seq"_s, jsonCount(*seq)}});
    else
        session.out().line(u"%1  entry %2  reports outside Legal withhold this name"_s.arg(
            summary->number, QString::number(*seq)));
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
