// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Text that was typed and not yet recorded.
//
// What it is: one text per case and slot ("composer", "note", …), kept in the desk file and so
//   encrypted where the desk is.
// Promises: after save() returned, the text survives kill -9 and a power cut.
// Does not do: decide when to save (the editor does, within a second), or keep versions.
// Neighbours: AppendTransaction::clearDraft removes a draft together with the entry it became.
// Cost: one durable write.
#pragma once

#include "store/store.h"

#include <optional>
#include <vector>

namespace casement::store {

struct Draft {
    QString caseKey;  // the case's id; empty for a draft of the desk itself
    QString slot;
    QString text;
    int cursor = 0;  // UTF-16 offset of the caret
    qint64 savedMs = 0;
    friend bool operator==(const Draft &, const Draft &) = default;
};

class Drafts {
public:
    explicit Drafts(Store &store);

    // An empty text removes the draft. Errors: TooLarge over 16 MiB; ReadOnly, DiskFull, Busy.
    [[nodiscard]] Result<> save(const Draft &draft);
    [[nodiscard]] Result<std::optional<Draft>> load(const QString &caseKey, const QString &slot);
    // Newest first.
    [[nodiscard]] Result<std::vector<Draft>> all();
    [[nodiscard]] Result<> remove(const QString &caseKey, const QString &slot);

private:
    Connection &m_db;
};

}  // namespace casement::store
