// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome strike(Session &session)
{
    const auto seq = readSeq(u"SEQ"_s, session.arguments().operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    return recordIn(session,
                    [&](desk::Recorder &recorder) { return recorder.strike(*seq, *reason); });
}

}  // namespace

Command strikeCommand()
{
    return {{{u"strike"_s},
             {{u"CASE"_s}, {u"SEQ"_s}},
             {required({u"reason"_s, u"TEXT"_s, u"why"_s})},
             u"rule an entry through; it stays readable"_s},
            strike};
}

}  // namespace casement::cli
