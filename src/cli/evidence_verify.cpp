// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/named_case.h"
#include "desk/evidence_reader.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using desk::EvidenceState;

namespace {

QString codeOf(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Whole:
        return u"whole"_s;
    case EvidenceState::Changed:
        return u"changed"_s;
    case EvidenceState::Missing:
        return u"missing"_s;
    case EvidenceState::NotHeld:
        return u"not_held"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

void tellChecks(Session &session, const std::vector<desk::EvidenceCheck> &checks)
{
    std::vector<QStringList> rows;
    for (const desk::EvidenceCheck &check : checks) {
        const QString hash = check.item.blob ? hexOf(check.item.blob->sha256) : QString();
        if (session.out().json())
            session.out().object({{u"id"_s, jsonCount(check.item.seq)},
                                  {u"name"_s, jsonText(check.item.name())},
                                  {u"sha256"_s, jsonText(hash)},
                                  {u"state"_s, codeOf(check.state)}});
        else
            rows.push_back({QString::number(check.item.seq),
                            codeOf(check.state).replace(u'_', u' '), check.item.name()});
    }
    session.out().table({{u"ID"_s, true}, {u"STATE"_s}, {u"NAME"_s}}, rows);
}

Outcome evidenceVerify(Session &session)
{
    const auto at = openNamedCase(session, Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    Meter meter(u"Hashing evidence"_s);
    const auto checks = desk::verifyEvidence(*at->desk, at->summary.caseId, meter.progress());
    if (!checks)
        return failure(checks.error());
    tellChecks(session, *checks);
    const auto bad = std::ranges::count_if(*checks, [](const desk::EvidenceCheck &check) {
        return check.state == EvidenceState::Changed || check.state == EvidenceState::Missing;
    });
    if (bad == 0)
        return ExitStatus::Done;
    session.out().complain(
        u"%1: %2 of %3 items of evidence are not what was signed. Keep this desk as it is and "
        "look at the newest backup."_s.arg(at->summary.number, QString::number(bad),
                                           QString::number(checks->size())));
    return ExitStatus::No;
}

}  // namespace

Command evidenceVerifyCommand()
{
    return {{{u"evidence"_s, u"verify"_s},
             {{u"CASE"_s}},
             {},
             u"hash all evidence again; names what changed or is missing"_s},
            evidenceVerify};
}

}  // namespace casement::cli
