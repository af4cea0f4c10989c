// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/item_options.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<desk::InputChange> readInput(const Arguments &given)
{
    desk::InputChange change;
    change.name = given.operand(2);
    change.given = given.value(u"given"_s);
    if (given.has(u"entry"_s)) {
        const auto seq = readSeq(u"--entry"_s, given.value(u"entry"_s));
        if (!seq)
            return std::unexpected(seq.error());
        change.ref = *seq;
    }
    const bool gives = change.ref || !change.given.trimmed().isEmpty();
    const int others = int(given.has(u"remove"_s)) + int(given.has(u"missing"_s));
    if (others + int(gives) > 1 || (others > 0 && given.has(u"add"_s))
        || (others == 0 && !gives && !given.has(u"add"_s))) {
        return usage(
            u"item input"_s, {},
            u"one of --given, --entry, --missing, --remove; or --add, also with --given"_s);
    }
    change.what = given.has(u"remove"_s) ? desk::InputChange::Remove
        : given.has(u"add"_s)            ? desk::InputChange::Add
                                         : desk::InputChange::Give;
    return change;
}

Outcome itemInput(Session &session)
{
    const Arguments &given = session.arguments();
    const auto change = readInput(given);
    if (!change)
        return std::unexpected(change.error());
    const auto seen = readSeen(given);
    if (!seen)
        return std::unexpected(seen.error());
    return recordIn(session, [&](desk::Recorder &recorder) {
        return recorder.changeInput(given.operand(1), *change, *seen);
    });
}

}  // namespace

Command itemInputCommand()
{
    return {{{u"item"_s, u"input"_s},
             {{u"CASE"_s}, {u"ID"_s}, {u"NAME"_s}},
             {{u"given"_s, u"TEXT"_s, u"how it was given"_s},
              {u"entry"_s, u"SEQ"_s, u"the entry or evidence it was given with"_s},
              {u"missing"_s, {}, u"it is not given after all"_s},
              {u"add"_s, {}, u"the item needs it from now on"_s},
              {u"remove"_s, {}, u"the item does not need it"_s},
              seenOption()},
             u"say how something an item needs was given; NAME may be its beginning"_s},
            itemInput};
}

}  // namespace casement::cli
