// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseSeverity(Session &session)
{
    const auto severity = readSeverity(u"SEVERITY"_s, session.arguments().operand(1));
    if (!severity)
        return std::unexpected(severity.error());
    const auto reason = session.arguments().needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    return recordIn(session, [&severity, &reason](desk::Recorder &recorder) {
        return recorder.setSeverity(*severity, *reason);
    });
}

}  // namespace

Command caseSeverityCommand()
{
    return {{{u"case"_s, u"severity"_s},
             {{u"CASE"_s}, {u"SEVERITY"_s}},
             {required({u"reason"_s, u"TEXT"_s, u"why"_s})},
             u"set the severity: critical, high, moderate, low or info"_s},
            caseSeverity};
}

}  // namespace casement::cli
