// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A checklist item as it stands, and what it waits for.
//
// What it is: the fold of the item entries of a case; part of CaseFile.
// Promises: the last entry on an item is the item. Done and waived are settled; an item that was
//   done stays so when one it had waited for is opened again.
// Does not do: say what is late: that needs a clock, which is handed in.
// Neighbours: case_file.h holds them, item_rules.h asks, desk and gui show.
// Cost: a few short texts an item.
#pragma once

#include "casefile/entry_value.h"

namespace casement::casefile {

struct CaseFile;

struct Item {
    QString id;
    QString title;
    Function function = Function::TrustSafety;
    ItemState state = ItemState::Open;
    bool required = false;
    std::optional<qint64> dueMs;
    QString inputWords;  // what it needs, in words that nothing is held against
    QString owner;  // the person who has it; whose function that is does not matter
    QString reason;
    Seq firstSeq = 0;
    Seq lastSeq = 0;
    qint64 lastMs = 0;  // when lastSeq was recorded
    std::vector<ItemInput> inputs;  // what it needs before it can be done
    QStringList after;  // ids of the items it waits for

    [[nodiscard]] std::vector<QString> missingInputs() const;
    friend bool operator==(const Item &, const Item &) = default;
};

// What an entry changes of an item.
enum class ItemPart { Added, State, Title, Function, Owner, Due, Required, Inputs, After };
[[nodiscard]] QLatin1StringView codeOf(ItemPart part);
// Those the entry names; codes of a newer program are passed over.
[[nodiscard]] std::vector<ItemPart> changedParts(const EntryValue &entry);
// The codes of what differs; nothing where only the state and its reason do.
[[nodiscard]] QStringList changeCodes(const Item &before, const Item &after);

// Done or waived: what a case needs of its required items to close.
[[nodiscard]] constexpr bool isSettled(ItemState state)
{
    return state == ItemState::Done || state == ItemState::Waived;
}

// The open items that this one waits for, in the order in which it names them.
[[nodiscard]] std::vector<const Item *> waitsFor(const std::vector<Item> &items, const Item &item);

// One step. Precondition: entry.kind is Item.
void applyToItems(std::vector<Item> &items, const EntryValue &entry);
[[nodiscard]] Item itemOf(const EntryValue &entry);

}  // namespace casement::casefile
