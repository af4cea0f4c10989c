// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome gap(Session &session)
{
    const auto before = readSeq(u"BEFORE"_s, session.arguments().operand(1));
    if (!before)
        return std::unexpected(before.error());
    const auto after = readSeq(u"AFTER"_s, session.arguments().operand(2));
    if (!after)
        return std::unexpected(after.error());
    const auto text = session.arguments().needed(u"text"_s);
    if (!text)
        return std::unexpected(text.error());
    return recordIn(session, [&](desk::Recorder &recorder) {
        return recorder.explainGap(*before, *after, *text);
    });
}

}  // namespace

Command gapCommand()
{
    return {{{u"gap"_s},
             {{u"CASE"_s}, {u"BEFORE"_s}, {u"AFTER"_s}},
             {required({u"text"_s, u"TEXT"_s, u"what happened, or why nothing did"_s})},
             u"explain a silence between two entries"_s},
            gap};
}

}  // namespace casement::cli
