// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/item_options.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Outcome itemEdit(Session &session)
{
    const auto change = readItem(session);
    if (!change)
        return std::unexpected(change.error());
    if (*change == desk::ItemChange())
        return usage(
            u"item edit"_s, {},
            u"what changes: --title, --function, --owner, --due, --required, --after, …"_s);
    const auto seen = readSeen(session.arguments());
    if (!seen)
        return std::unexpected(seen.error());
    const QString id = session.arguments().operand(1);
    return recordIn(
        session, [&](desk::Recorder &recorder) { return recorder.editItem(id, *change, *seen); });
}

}  // namespace

Command itemEditCommand()
{
    std::vector<Option> options = itemOptions();
    options.push_back({u"optional"_s, {}, u"the case may close without it"_s});
    options.push_back({u"no-due"_s, {}, u"no due time any more"_s});
    options.push_back({u"no-after"_s, {}, u"it waits for no other item any more"_s});
    options.push_back(seenOption());
    return {{{u"item"_s, u"edit"_s},
             {{u"CASE"_s}, {u"ID"_s}},
             options,
             u"change an item of the checklist; what is not named stays"_s},
            itemEdit};
}

}  // namespace casement::cli
