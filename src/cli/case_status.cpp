// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseStatus(Session &session)
{
    const auto state = readState(u"STATE"_s, session.arguments().operand(1));
    if (!state)
        return std::unexpected(state.error());
    if (*state == casefile::CaseState::Closed)
        return usage(u"STATE"_s, u"closed"_s,
                     u"“case close --outcome …”, which asks how it ended"_s);
    const QString reason = session.arguments().value(u"reason"_s);
    return recordIn(session, [&state, &reason](desk::Recorder &recorder) {
        return recorder.setStatus(*state, reason);
    });
}

}  // namespace

Command caseStatusCommand()
{
    return {{{u"case"_s, u"status"_s},
             {{u"CASE"_s}, {u"STATE"_s}},
             {{u"reason"_s, u"TEXT"_s, u"needed where the case goes back a step or reopens"_s}},
             u"set the state: open, investigating, mitigating, contained or monitoring"_s},
            caseStatus};
}

}  // namespace casement::cli
