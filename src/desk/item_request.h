// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person wants changed of a checklist item.
//
// What it is: the values that Recorder's methods of the checklist take.
// Promises: members that are not set leave the item as it is at the moment of the append.
// Neighbours: recorder.h; cli and gui fill them.
#pragma once

#include "casefile/case_file.h"
#include "casefile/drafts.h"

namespace casement::desk {

struct ItemChange {
    std::optional<QString> title;
    std::optional<casefile::Function> function;
    // The name of a person, on this desk or not; the code of a function gives the item to that
    // function and to nobody in particular; empty: nobody.
    std::optional<QString> owner;
    std::optional<std::optional<qint64>> dueMs;
    std::optional<bool> required;
    std::optional<std::vector<casefile::ItemInput>> inputs;
    std::optional<QStringList> after;  // as findItem understands them
    friend bool operator==(const ItemChange &, const ItemChange &) = default;
};

// One input of an item: given, taken back (neither words nor entry), added or removed.
struct InputChange {
    enum What { Give, Add, Remove };
    QString name;
    QString given;
    std::optional<ledger::Seq> ref;
    What what = Give;
};

// `id`: its id, or as many of the first characters of it as no other item shares. Errors: NotFound,
// Ambiguous.
[[nodiscard]] Result<casefile::Item> findItem(const casefile::CaseFile &file, const QString &id);

// ItemDraft::changed for a draft that restates `item`.
[[nodiscard]] QStringList changesOf(const casefile::Item &item, const casefile::ItemDraft &draft);

}  // namespace casement::desk
