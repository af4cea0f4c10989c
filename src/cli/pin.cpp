// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome pin(Session &session)
{
    const auto seq = readSeq(u"SEQ"_s, session.arguments().operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    const bool on = !session.arguments().has(u"off"_s);
    return recordIn(session, [&](desk::Recorder &recorder) { return recorder.pin(*seq, on); });
}

}  // namespace

Command pinCommand()
{
    return {{{u"pin"_s},
             {{u"CASE"_s}, {u"SEQ"_s}},
             {{u"off"_s, {}, u"take the pin away"_s}},
             u"mark an entry as a key moment"_s},
            pin};
}

}  // namespace casement::cli
