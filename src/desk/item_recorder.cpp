// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Recorder: the checklist. Every change restates the item as it is inside the transaction.

#include "desk/inside/door.h"
#include "desk/item_request.h"
#include "desk/recorder.h"
#include "desk/situation.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::CaseFile;
using casefile::Item;
using casefile::ItemDraft;
using casefile::ItemInput;

namespace {

using Change = std::function<Result<>(ItemDraft &, const CaseFile &)>;

// A function takes the item over; whoever had it there is not asked any more.
void own(ItemDraft &draft, const CaseFile &file, const QString &owner)
{
    draft.owner = owner.trimmed();
    const auto found =
        draft.owner.isEmpty() ? failure(ErrorKind::NotFound) : findRecipient(file, draft.owner);
    if (!found)
        return;  // nobody, or several of that name: the name is what is kept
    if (found->function)
        draft.function = *found->function;
    draft.owner = found->name;
}

Result<QStringList> idsOf(const CaseFile &file, const QStringList &told)
{
    QStringList ids;
    for (const QString &id : told) {
        const auto item = findItem(file, id);
        if (!item)
            return failure(item.error());
        if (!ids.contains(item->id))
            ids.append(item->id);
    }
    return ids;
}

std::vector<ItemInput> trimmed(const std::vector<ItemInput> &inputs)
{
    std::vector<ItemInput> clean;
    clean.reserve(inputs.size());
    for (const ItemInput &input : inputs)
        clean.push_back({input.name.trimmed(), input.given.trimmed(), input.ref});
    return clean;
}

Result<> apply(const ItemChange &change, ItemDraft &draft, const CaseFile &file)
{
    if (change.title)
        draft.title = change.title->trimmed();
    if (change.function)
        draft.function = *change.function;
    if (change.owner)
        own(draft, file, *change.owner);
    if (change.dueMs)
        draft.dueMs = *change.dueMs;
    if (change.required)
        draft.required = *change.required;
    if (change.inputs)
        draft.inputs = trimmed(*change.inputs);
    if (!change.after)
        return {};
    auto ids = idsOf(file, *change.after);
    if (!ids)
        return failure(ids.error());
    draft.after = std::move(*ids);
    return {};
}

Result<Recorded> appended(Door &door, const ItemDraft &draft)
{
    auto recorded = door.append(draft);
    if (!recorded)
        return recorded;
    if (auto committed = door.commit(); !committed)
        return failure(committed.error());
    return recorded;
}

// The version it was made against must still be the last one, where there is one.
Result<Recorded> changed(Desk &desk, const QString &caseId, const QString &itemId,
                         std::optional<ledger::Seq> seen, const Change &change)
{
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    const auto item = findItem(door->caseFile(), itemId);
    if (!item)
        return failure(item.error());
    ItemDraft draft = casefile::restated(*item);
    if (auto made = change(draft, door->caseFile()); !made)
        return failure(made.error());
    draft.basedOn = seen.value_or(item->lastSeq);
    draft.changed = changesOf(*item, draft);
    return appended(*door, draft);
}

// By its name in any letter case, or as much of its beginning as no other input shares.
Result<size_t> findInput(const ItemDraft &draft, const QString &name)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < draft.inputs.size(); ++i) {
        const QString &known = draft.inputs[i].name;
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return i;
        if (!name.isEmpty() && known.startsWith(name, Qt::CaseInsensitive))
            found.push_back(i);
    }
    if (found.empty())
        return failure(ErrorKind::NotFound, name, u"input"_s);
    if (found.size() > 1)
        return failure(ErrorKind::Ambiguous, name, u"input"_s, name,
                       draft.inputs[found[0]].name + u"; "_s + draft.inputs[found[1]].name);
    return found.front();
}

Result<> applyInput(const InputChange &change, ItemDraft &draft)
{
    const QString name = change.name.trimmed();
    if (change.what == InputChange::Add) {
        draft.inputs.push_back({name, change.given.trimmed(), change.ref});
        return {};
    }
    const auto index = findInput(draft, name);
    if (!index)
        return failure(index.error());
    if (change.what == InputChange::Remove) {
        draft.inputs.erase(draft.inputs.begin() + qsizetype(*index));
        return {};
    }
    draft.inputs[*index].given = change.given.trimmed();
    draft.inputs[*index].ref = change.ref;
    return {};
}

}  // namespace

Result<Item> findItem(const CaseFile &file, const QString &id)
{
    if (const Item *exact = file.item(id))
        return *exact;
    std::vector<Item> found;
    std::ranges::copy_if(file.items, std::back_inserter(found),
                         [&id](const auto &item) { return item.id.startsWith(id); });
    if (found.empty() || id.isEmpty())
        return failure(ErrorKind::NotFound, id, u"item"_s);
    if (found.size() > 1)
        return failure(ErrorKind::Ambiguous, id, u"item"_s, id,
                       found[0].id + u", "_s + found[1].id);
    return found.front();
}

QStringList changesOf(const Item &item, const ItemDraft &draft)
{
    Item now = item;
    now.title = draft.title;
    now.function = draft.function;
    now.state = draft.state;
    now.required = draft.required;
    now.dueMs = draft.dueMs;
    now.owner = draft.owner;
    now.inputs = draft.inputs;
    now.after = draft.after;
    return casefile::changeCodes(item, now);
}

Result<Recorded> Recorder::setItem(const QString &itemId, casefile::ItemState state,
                                   const QString &reason, std::optional<ledger::Seq> seen)
{
    return changed(m_desk, m_caseId, itemId, seen, [&](ItemDraft &draft, const CaseFile &) {
        draft.state = state;
        draft.reason = reason;
        return Result<>();
    });
}

Result<Recorded> Recorder::addItem(const ItemChange &item)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    ItemDraft draft;
    do
        draft.id = u"i-"_s + newUid(*m_desk.environment().random).left(8);
    while (door->caseFile().item(draft.id) != nullptr);
    if (auto made = apply(item, draft, door->caseFile()); !made)
        return failure(made.error());
    draft.changed = {codeOf(casefile::ItemPart::Added)};
    return appended(*door, draft);
}

Result<Recorded> Recorder::editItem(const QString &itemId, const ItemChange &change,
                                    std::optional<ledger::Seq> seen)
{
    return changed(m_desk, m_caseId, itemId, seen, [&](ItemDraft &draft, const CaseFile &file) {
        return apply(change, draft, file);
    });
}

Result<Recorded> Recorder::changeInput(const QString &itemId, const InputChange &change,
                                       std::optional<ledger::Seq> seen)
{
    return changed(m_desk, m_caseId, itemId, seen,
                   [&](ItemDraft &draft, const CaseFile &) { return applyInput(change, draft); });
}

}  // namespace casement::desk
