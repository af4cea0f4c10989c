// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/named_case.h"
#include "cli/situation_values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome handover(Session &session)
{
    const Arguments &given = session.arguments();
    if (!given.has(u"to"_s))
        return usage(u"--to"_s, {}, u"who takes the case: a name, or a key in base64"_s);
    const bool record = given.has(u"record"_s);
    const auto at = openNamedCase(session, record ? Purpose::Write : Purpose::Read);
    if (!at)
        return std::unexpected(at.error());
    const auto situation =
        desk::readSituation(*at->desk, at->summary.caseId, {.to = given.value(u"to"_s)});
    if (!situation)
        return failure(situation.error());
    const QString text = wordsFor(session, *situation);
    std::optional<desk::Recorded> recorded;
    if (record) {
        const auto entry = desk::Recorder(*at->desk, at->summary.caseId)
                               .handOver({given.value(u"to"_s), given.value(u"words"_s), text,
                                          situation->now.size});
        if (!entry)
            return failure(entry.error());
        recorded = *entry;
    }
    const desk::Identity *self = at->desk->identity();
    const QString whole = desk::handoverText(self ? self->card().name : QString(),
                                             given.value(u"words"_s), text, formFor(session));
    return tell(session, *situation, whole, recorded);
}

Outcome acknowledge(Session &session)
{
    return recordIn(session, [](desk::Recorder &recorder) { return recorder.acknowledge(); });
}

}  // namespace

Command handoverCommand()
{
    return {{{u"handover"_s},
             {{u"CASE"_s}},
             {{u"to"_s, u"PERSON|FUNCTION"_s, u"who takes the case: a name, or a key in base64"_s},
              {u"words"_s, u"TEXT"_s, u"what you tell them, kept with the handover"_s},
              {u"markdown"_s, {}, u"as Markdown, not as plain text"_s},
              {u"record"_s, {}, u"hand it over: keep the text in the case, and seal"_s}},
             u"what the next person needs to know; with --record, hand the case over"_s},
            handover};
}

Command handoverAcknowledgeCommand()
{
    return {{{u"handover"_s, u"acknowledge"_s},
             {{u"CASE"_s}},
             {},
             u"say that you have read the case that was handed over to you"_s},
            acknowledge};
}

}  // namespace casement::cli
