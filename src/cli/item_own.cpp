// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/item_options.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome itemOwn(Session &session)
{
    const Arguments &given = session.arguments();
    desk::ItemChange change;
    change.owner = given.operand(2).trimmed();
    if (change.owner->isEmpty() != given.has(u"nobody"_s))
        return usage(u"OWNER"_s, *change.owner, u"a person or a function, or --nobody"_s);
    const auto seen = readSeen(given);
    if (!seen)
        return std::unexpected(seen.error());
    return recordIn(session, [&](desk::Recorder &recorder) {
        return recorder.editItem(given.operand(1), change, *seen);
    });
}

}  // namespace

Command itemOwnCommand()
{
    return {{{u"item"_s, u"own"_s},
             {{u"CASE"_s}, {u"ID"_s}, {u"OWNER"_s, false}},
             {{u"nobody"_s, {}, u"nobody has it any more"_s}, seenOption()},
             u"give an item of the checklist to a person or a function"_s},
            itemOwn};
}

}  // namespace casement::cli
