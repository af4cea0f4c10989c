// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"
#include "cli/verdict.h"
#include "desk/search.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome deskCheck(Session &session)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto cases = (*desk)->cases();
    if (!cases)
        return failure(cases.error());
    ExitStatus worst = ExitStatus::Done;
    for (const casefile::CaseSummary &summary : *cases) {
        Meter meter(u"Verifying "_s + summary.number);
        const auto checked =
            desk::verifyCase(**desk, summary.caseId, desk::VerifyDepth::Full, meter.progress());
        if (!checked && checked.error().kind == ErrorKind::Cancelled)
            return failure(checked.error());
        const Verdict verdict = checked ? verdictOf(summary.number, *checked)
                                        : cannotCheck(summary.number, checked.error());
        // What failed outweighs what could not be checked.
        if (verdict.status() == ExitStatus::No || worst == ExitStatus::Done)
            worst = verdict.status();
        if (session.out().json())
            tell(session.out(), verdict);
        else
            session.out().line(lineOf(verdict));
    }
    if (const auto index = desk::checkSearchIndex(**desk); !index && worst != ExitStatus::No)
        return failure(index.error());
    if (cases->empty() && !session.out().json())
        session.out().line(u"The desk opens; it has no case to check."_s);
    return worst;
}

}  // namespace

Command deskCheckCommand()
{
    return {{{u"desk"_s, u"check"_s},
             {},
             {},
             u"verify every case of the desk, and the index that search reads"_s},
            deskCheck};
}

}  // namespace casement::cli
