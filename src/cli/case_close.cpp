// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome caseClose(Session &session)
{
    const auto outcome = session.arguments().needed(u"outcome"_s);
    if (!outcome)
        return std::unexpected(outcome.error());
    return recordIn(session,
                    [&outcome](desk::Recorder &recorder) { return recorder.close(*outcome); });
}

}  // namespace

Command caseCloseCommand()
{
    return {{{u"case"_s, u"close"_s},
             {{u"CASE"_s}},
             {required({u"outcome"_s, u"TEXT"_s, u"how it ended"_s})},
             u"close the case; refused while a required item is open"_s},
            caseClose};
}

}  // namespace casement::cli
