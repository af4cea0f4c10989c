// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/evidence_values.h"
#include "cli/named_case.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome evidenceExport(Session &session)
{
    const auto out = session.arguments().needed(u"out"_s);
    if (!out)
        return std::unexpected(out.error());
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    const auto id = namedEvidence(session);
    if (!id)
        return std::unexpected(id.error());
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    Meter meter(u"Exporting"_s);
    const auto file = desk::EvidenceKeeper(*at->desk, at->summary.caseId)
                          .exportTo(*out, *id, *reason, meter.progress());
    if (!file)
        return failure(file.error());
    if (session.out().json())
        session.out().object(
            {{u"case"_s, at->summary.number}, {u"id"_s, jsonCount(*id)}, {u"file"_s, *file}});
    else
        session.out().line(u"%1  evidence %2  written to %3"_s.arg(at->summary.number,
                                                                   QString::number(*id), *file));
    return ExitStatus::Done;
}

}  // namespace

Command evidenceExportCommand()
{
    return {{{u"evidence"_s, u"export"_s},
             {{u"CASE"_s}, {u"ID"_s}},
             {required({u"out"_s, u"FILE"_s, u"must not exist; in a folder it gets a safe name"_s}),
              required({u"reason"_s, u"TEXT"_s, u"why it leaves the case"_s})},
             u"write the bytes to a file, and record that"_s},
            evidenceExport};
}

}  // namespace casement::cli
