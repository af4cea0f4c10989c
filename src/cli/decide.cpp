// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<void> readMarks(const Arguments &given, desk::DecideRequest &request)
{
    request.question = given.value(u"question"_s);
    request.decision = given.value(u"decision"_s);
    request.because = given.value(u"because"_s);
    request.ground = given.value(u"ground"_s);
    request.options = given.values(u"option"_s);
    request.decidedBy = given.value(u"decided-by"_s);
    request.lateReason = given.value(u"late-reason"_s);
    if (!given.has(u"decision"_s))
        return usage(u"--decision"_s, {}, u"what was decided"_s);
    if (!given.has(u"because"_s))
        return usage(u"--because"_s, {}, u"the reason for it"_s);
    if (!given.has(u"function"_s))
        return {};
    const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
    if (!function)
        return std::unexpected(function.error());
    request.function = *function;
    return {};
}

Outcome decide(Session &session)
{
    desk::DecideRequest request;
    if (auto read = readMarks(session.arguments(), request); !read)
        return std::unexpected(read.error());
    const auto summary = session.namedCase();
    if (!summary)
        return std::unexpected(summary.error());
    if (session.arguments().has(u"at"_s)) {
        const auto time =
            readTime(session, u"--at"_s, session.arguments().value(u"at"_s), summary->openedMs);
        if (!time)
            return std::unexpected(time.error());
        request.occurred = *time;
    }
    return recordIn(session,
                    [&request](desk::Recorder &recorder) { return recorder.decide(request); });
}

}  // namespace

Command decideCommand()
{
    return {{{u"decide"_s},
             {{u"CASE"_s}},
             {{u"question"_s, u"TEXT"_s, u"what had to be decided"_s},
              {u"decision"_s, u"TEXT"_s, u"what was decided"_s},
              {u"because"_s, u"TEXT"_s, u"the reason for it"_s},
              {u"option"_s, u"TITLE: WHY NOT"_s, u"considered and not taken"_s, true},
              {u"ground"_s, u"TEXT"_s, u"the clause it stands on, with its version"_s},
              {u"function"_s, u"FUNCTION"_s, u"whose matter it is"_s},
              {u"decided-by"_s, u"PERSON"_s, u"who decided, where that is somebody else"_s},
              {u"at"_s, u"TIME"_s, u"when it was decided (now)"_s},
              {u"late-reason"_s, u"TEXT"_s, u"why it is recorded late, where it is"_s}},
             u"record a decision and its reason"_s},
            decide};
}

}  // namespace casement::cli
