// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome undo(Session &session)
{
    const auto seq = readSeq(u"SEQ"_s, session.arguments().operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    return recordIn(session, [&](desk::Recorder &recorder) { return recorder.undo(*seq); });
}

}  // namespace

Command undoCommand()
{
    return {{{u"undo"_s},
             {{u"CASE"_s}, {u"SEQ"_s}},
             {},
             u"record the entry that takes back what an entry did"_s},
            undo};
}

}  // namespace casement::cli
