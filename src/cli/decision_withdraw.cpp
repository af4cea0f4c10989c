// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/decisions.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome decisionWithdraw(Session &session)
{
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    const auto file = namedCaseFile(session);
    if (!file)
        return std::unexpected(file.error());
    const auto decision = findDecision(*file, session.arguments().operand(1));
    if (!decision)
        return failure(decision.error());
    desk::DecideRequest request = desk::revisionOf(**decision);
    request.step = casefile::DecisionStep::Withdraws;
    request.changeReason = *reason;
    return recordIn(session,
                    [&request](desk::Recorder &recorder) { return recorder.decide(request); });
}

}  // namespace

Command decisionWithdrawCommand()
{
    return {{{u"decision"_s, u"withdraw"_s},
             {{u"CASE"_s}, {u"DECISION"_s}},
             {required({u"reason"_s, u"TEXT"_s, u"why it was never meant"_s})},
             u"take a decision back that was recorded by mistake; it stays readable"_s},
            decisionWithdraw};
}

}  // namespace casement::cli
