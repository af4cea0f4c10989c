// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/item.h"

#include <algorithm>
#include <array>

namespace casement::casefile {

using namespace Qt::StringLiterals;

namespace {

// In the order of ItemPart.
constexpr std::array kParts{"added"_L1, "state"_L1,    "title"_L1,  "function"_L1, "owner"_L1,
                            "due"_L1,   "required"_L1, "inputs"_L1, "after"_L1};

}  // namespace

std::vector<QString> Item::missingInputs() const
{
    std::vector<QString> missing;
    for (const ItemInput &input : inputs) {
        if (!input.isGiven())
            missing.push_back(input.name);
    }
    return missing;
}

QLatin1StringView codeOf(ItemPart part)
{
    return kParts[static_cast<size_t>(part)];
}

std::vector<ItemPart> changedParts(const EntryValue &entry)
{
    std::vector<ItemPart> parts;
    for (const QString &code : entry.changed) {
        const auto found = std::ranges::find(kParts, code);
        if (found != kParts.end())
            parts.push_back(static_cast<ItemPart>(found - kParts.begin()));
    }
    return parts;
}

QStringList changeCodes(const Item &before, const Item &after)
{
    QStringList codes;
    const auto note = [&codes](bool differs, ItemPart part) {
        if (differs)
            codes.append(codeOf(part));
    };
    note(before.title != after.title, ItemPart::Title);
    note(before.function != after.function, ItemPart::Function);
    note(before.owner != after.owner, ItemPart::Owner);
    note(before.dueMs != after.dueMs, ItemPart::Due);
    note(before.required != after.required, ItemPart::Required);
    note(before.inputs != after.inputs || before.inputWords != after.inputWords, ItemPart::Inputs);
    note(before.after != after.after, ItemPart::After);
    if (!codes.isEmpty() && before.state != after.state)
        codes.prepend(codeOf(ItemPart::State));
    return codes;
}

std::vector<const Item *> waitsFor(const std::vector<Item> &items, const Item &item)
{
    std::vector<const Item *> open;
    for (const QString &id : item.after) {
        const auto found = std::ranges::find(items, id, &Item::id);
        if (found != items.end() && !isSettled(found->state))
            open.push_back(&*found);
    }
    return open;
}

Item itemOf(const EntryValue &entry)
{
    Item item;
    item.id = entry.subject;
    item.title = entry.title.value_or(QString());
    item.function = *entry.function;
    item.state = *entry.itemState;
    item.required = entry.required.value_or(false);
    item.dueMs = entry.dueMs;
    item.inputWords = entry.inputs.value_or(QString());
    item.owner = entry.person;
    item.reason = entry.reason.value_or(QString());
    item.firstSeq = entry.seq;
    item.lastSeq = entry.seq;
    item.lastMs = entry.recordedMs;
    item.inputs = entry.namedInputs;
    item.after = entry.after;
    return item;
}

void applyToItems(std::vector<Item> &items, const EntryValue &entry)
{
    Item now = itemOf(entry);
    const auto found = std::ranges::find(items, now.id, &Item::id);
    if (found == items.end()) {
        items.push_back(std::move(now));
        return;
    }
    now.firstSeq = found->firstSeq;
    *found = std::move(now);
}

}  // namespace casement::casefile
