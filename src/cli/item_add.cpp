// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.h"
#include "cli/decisions.h"
#include "cli/item_options.h"
#include "cli/named_case.h"
#include "cli/values.h"

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

// Its id is what the other commands of the checklist ask for.
Outcome tellAdded(Session &session, const QString &caseNumber, const desk::Recorded &recorded)
{
    const auto file = namedCaseFile(session);
    if (!file)
        return std::unexpected(file.error());
    const auto item = std::ranges::find(file->items, recorded.seq, &casefile::Item::lastSeq);
    const QString id = item == file->items.end() ? QString() : item->id;
    if (session.out().json())
        session.out().object({{u"case"_s, caseNumber},
                              {u"id"_s, id},
                              {u"seq"_s, jsonCount(recorded.seq)},
                              {u"recorded_at"_s, jsonTime(recorded.recordedMs)},
                              {u"size"_s, jsonCount(recorded.size)}});
    else
        session.out().line(
            u"%1  item %2  entry %3"_s.arg(caseNumber, id, QString::number(recorded.seq)));
    return ExitStatus::Done;
}

Outcome itemAdd(Session &session)
{
    const Arguments &given = session.arguments();
    for (const QString &option : {u"function"_s, u"title"_s}) {
        if (const auto told = given.needed(option); !told)
            return std::unexpected(told.error());
    }
    auto item = readItem(session);
    if (!item)
        return std::unexpected(item.error());
    const QStringList names = given.values(u"input"_s);
    std::vector<casefile::ItemInput> inputs;
    inputs.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names)
        inputs.push_back({name, {}, {}});
    item->inputs = std::move(inputs);
    const auto at = openNamedCase(session, Purpose::Write);
    if (!at)
        return std::unexpected(at.error());
    const auto recorded = desk::Recorder(*at->desk, at->summary.caseId).addItem(*item);
    if (!recorded)
        return failure(recorded.error());
    return tellAdded(session, at->summary.number, *recorded);
}

}  // namespace

Command itemAddCommand()
{
    std::vector<Option> options = itemOptions();
    for (Option &option : options)
        option.required = option.name == "title"_L1 || option.name == "function"_L1;
    options.push_back(
        {u"input"_s, u"NAME"_s, u"what it needs before it can be done; repeatable"_s, true});
    return {{{u"item"_s, u"add"_s}, {{u"CASE"_s}}, options, u"add an item to the checklist"_s},
            itemAdd};
}

}  // namespace casement::cli
