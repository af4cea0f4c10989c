// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/lanes.h"

namespace casement::cli {

using namespace Qt::StringLiterals;
using casefile::Lane;

namespace {

Outcome lane(Session &session)
{
    const Arguments &given = session.arguments();
    const auto seq = readSeq(u"SEQ"_s, given.operand(1));
    if (!seq)
        return std::unexpected(seq.error());
    const auto to = readLane(u"LANE"_s, given.operand(2));
    if (!to)
        return std::unexpected(to.error());
    const auto reason = given.needed(u"reason"_s);
    if (!reason)
        return std::unexpected(reason.error());
    const auto basis = readBasis(given);
    if (!basis)
        return std::unexpected(basis.error());
    if (*to == Lane::Facts && *basis)
        return usage(u"--basis"_s, given.value(u"basis"_s), u"a move to the privileged lane"_s);
    const casefile::LaneChoice choice(*to, *basis, given.value(u"counsel"_s).trimmed());
    return recordIn(session, [&](desk::Recorder &recorder) {
        return recorder.moveLane(*seq, choice, *reason);
    });
}

}  // namespace

Command laneCommand()
{
    return {{{u"lane"_s},
             {{u"CASE"_s}, {u"SEQ"_s}, {u"LANE"_s}},
             {required({u"reason"_s, u"TEXT"_s, u"why; it stays for Legal only"_s}),
              basisOption(),
              {u"counsel"_s, u"NAME"_s,
               u"the lawyer whose advice it is; to the facts, who agreed to give it up"_s}},
             u"move an entry to the privileged lane, or give its privilege up"_s},
            lane};
}

}  // namespace casement::cli
