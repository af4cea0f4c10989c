// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/named_case.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::CustodyAction;

namespace {

Asked<CustodyAction> readAction(const QString &text)
{
    if (const auto action = casefile::custodyActionFromCode(text))
        return *action;
    QStringList words;
    for (const CustodyAction action : casefile::allCustodyActions())
        words.append(casefile::codeOf(action));
    return usage(u"ACTION"_s, text, words.join(u", "_s));
}

Outcome record(Session &session, CustodyAction action)
{
    const Arguments &given = session.arguments();
    const auto id = namedEvidence(session);
    if (!id)
        return std::unexpected(id.error());
    desk::CustodyRequest request{
        *id, action, given.value(u"to"_s), given.value(u"where"_s), given.value(u"reason"_s), {}};
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    if (given.has(u"at"_s)) {
        const auto time = readTime(session, u"--at"_s, given.value(u"at"_s), at->summary.openedMs);
        if (!time)
            return std::unexpected(time.error());
        request.occurred = *time;
    }
    const auto recorded = desk::EvidenceKeeper(*at->desk, at->summary.caseId).custody(request);
    if (!recorded)
        return failure(recorded.error());
    tellRecorded(session, at->summary.number, *recorded);
    return ExitStatus::Done;
}

Outcome evidenceCustody(Session &session)
{
    const auto action = readAction(session.arguments().operand(2));
    return action ? record(session, *action) : std::unexpected(action.error());
}

Outcome evidenceTransfer(Session &session)
{
    return record(session, CustodyAction::Transferred);
}

const Option kTo{u"to"_s, u"PERSON"_s, u"who has it now"_s};
const Option kWhere{u"where"_s, u"TEXT"_s, u"a room, a drive, a system"_s};
const Option kReason{u"reason"_s, u"TEXT"_s, u"why; a transfer or export needs one"_s};
const Option kAt{u"at"_s, u"TIME"_s, u"when it happened (now)"_s};

}  // namespace

Command evidenceCustodyCommand()
{
    return {{{u"evidence"_s, u"custody"_s},
             {{u"CASE"_s}, {u"ID"_s}, {u"ACTION"_s}},
             {kTo, kWhere, kReason, kAt},
             u"record what was done with evidence: collected, viewed, transferred, exported"_s},
            evidenceCustody};
}

Command evidenceTransferCommand()
{
    return {{{u"evidence"_s, u"transfer"_s},
             {{u"CASE"_s}, {u"ID"_s}},
             {kTo, kWhere, kReason, kAt},
             u"record that somebody else has the evidence now"_s},
            evidenceTransfer};
}

}  // namespace casement::cli
