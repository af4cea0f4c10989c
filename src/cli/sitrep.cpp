// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/as_of.h"
#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/situation_values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<desk::Situation> read(Session &session, desk::Desk &desk,
                            const casefile::CaseSummary &summary)
{
    desk::CaseReader reader(desk, summary.caseId);
    const auto since = readAsOf(session, reader, summary, u"since"_s);
    if (!since)
        return std::unexpected(since.error());
    desk::SituationRequest request;
    request.privileged = session.arguments().has(u"privileged"_s);
    request.since = (*since).transform([](ledger::Seq seq) { return seq + 1; });
    auto situation = desk::readSituation(desk, summary.caseId, request);
    if (!situation)
        return std::unexpected(Failure(situation.error()));
    return std::move(*situation);
}

Outcome sitrep(Session &session)
{
    const bool record = session.arguments().has(u"record"_s);
    const auto at = openNamedCase(session, record ? Purpose::Write : Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    const auto situation = read(session, *at->desk, at->summary);
    if (!situation)
        return std::unexpected(situation.error());
    const QString text = wordsFor(session, *situation);
    std::optional<desk::Recorded> recorded;
    if (record) {
        const auto lane =
            situation->privileged ? casefile::Lane::Privileged : casefile::Lane::Facts;
        const auto entry =
            desk::Recorder(*at->desk, at->summary.caseId).sitrep({text, situation->now.size, lane});
        if (!entry)
            return failure(entry.error());
        recorded = *entry;
    }
    return tell(session, *situation, text, recorded);
}

}  // namespace

Command sitrepCommand()
{
    return {{{u"sitrep"_s},
             {{u"CASE"_s}},
             {{u"since"_s, u"SEQ|TIME"_s, u"what is new since then (since the last report)"_s},
              {u"privileged"_s, {}, u"with what stands in the privileged lane"_s},
              {u"markdown"_s, {}, u"as Markdown, not as plain text"_s},
              {u"record"_s, {}, u"keep it in the case as it was given"_s}},
             u"the situation report of a case, ready to send"_s},
            sitrep};
}

}  // namespace casement::cli
