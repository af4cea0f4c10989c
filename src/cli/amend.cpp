// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome amend(Session &session)
{
    const auto seq = readSeq(u"SEQ"_s, session.arguments().operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    const auto text = session.arguments().needed(u"text"_s);
    if (!text)
        return std::unexpected(text.error());
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    return recordIn(session,
                    [&](desk::Recorder &recorder) { return recorder.amend(*seq, *text, *reason); });
}

}  // namespace

Command amendCommand()
{
    return {{{u"amend"_s},
             {{u"CASE"_s}, {u"SEQ"_s}},
             {required({u"text"_s, u"TEXT"_s, u"what it should say"_s}),
              required({u"reason"_s, u"TEXT"_s, u"why"_s})},
             u"correct an entry; the old text stays readable"_s},
            amend};
}

}  // namespace casement::cli
