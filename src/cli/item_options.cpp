// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/item_options.h"

#include "cli/decisions.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<void> readDue(Session &session, desk::ItemChange &change)
{
    const Arguments &given = session.arguments();
    if (given.has(u"no-due"_s) && given.has(u"due"_s))
        return usage(u"--no-due"_s, {}, u"either --due or --no-due"_s);
    if (given.has(u"no-due"_s))
        change.dueMs = std::optional<qint64>();
    if (!given.has(u"due"_s))
        return {};
    const auto file = namedCaseFile(session);
    if (!file)
        return std::unexpected(file.error());
    const auto due = readInstant(session, u"--due"_s, given.value(u"due"_s), file->openedMs);
    if (!due)
        return std::unexpected(due.error());
    change.dueMs = std::optional(*due);
    return {};
}

Asked<void> readSwitches(const Arguments &given, desk::ItemChange &change)
{
    if (given.has(u"required"_s) && given.has(u"optional"_s))
        return usage(u"--optional"_s, {}, u"either --required or --optional"_s);
    if (given.has(u"required"_s) || given.has(u"optional"_s))
        change.required = given.has(u"required"_s);
    if (given.has(u"no-after"_s) && given.has(u"after"_s))
        return usage(u"--no-after"_s, {}, u"either --after or --no-after"_s);
    if (given.has(u"after"_s) || given.has(u"no-after"_s))
        change.after = given.values(u"after"_s);
    return {};
}

}  // namespace

Asked<std::optional<ledger::Seq>> readSeen(const Arguments &given)
{
    if (!given.has(u"seen"_s))
        return std::optional<ledger::Seq>();
    const auto seq = readSeq(u"--seen"_s, given.value(u"seen"_s));
    if (!seq)
        return std::unexpected(seq.error());
    return std::optional(*seq);
}

Option seenOption()
{
    return {u"seen"_s, u"SEQ"_s,
            u"its entry as you know it; refused where a later one changed the item"_s};
}

std::vector<Option> itemOptions()
{
    return {
        {u"title"_s, u"TEXT"_s, u"what is to be done"_s},
        {u"function"_s, u"FUNCTION"_s, u"whose item it is"_s},
        {u"owner"_s, u"NAME"_s, u"who has it: a person, or a function"_s},
        {u"due"_s, u"TIME"_s, u"until when"_s},
        {u"required"_s, {}, u"the case does not close without it"_s},
        {u"after"_s, u"ID"_s, u"an item that must be done or waived before; repeatable"_s, true}};
}

Asked<desk::ItemChange> readItem(Session &session)
{
    const Arguments &given = session.arguments();
    desk::ItemChange change;
    if (given.has(u"title"_s))
        change.title = given.value(u"title"_s);
    if (given.has(u"function"_s)) {
        const auto function = readFunction(u"--function"_s, given.value(u"function"_s));
        if (!function)
            return std::unexpected(function.error());
        change.function = *function;
    }
    if (given.has(u"owner"_s))
        change.owner = given.value(u"owner"_s);
    if (const auto read = readSwitches(given, change); !read)
        return std::unexpected(read.error());
    if (const auto read = readDue(session, change); !read)
        return std::unexpected(read.error());
    return change;
}

}  // namespace casement::cli
