// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case as the writing and reading use cases of one Desk hold it.
//
// What it is: the row that names the case, and the fold of the entries that shape it, kept up to
//   the head and carried forward entry by entry.
// Promises: upTo() brings the fold exactly to the given size, whoever appended in between.
// Does not do: leave the desk layer; timeline texts.
// Neighbours: Door (rules, names), CaseReader (names).
// Cost: the first use reads the entries that shape the case, later ones only what is new.
#pragma once

#include "casefile/case_file.h"
#include "store/case_row.h"
#include "store/store.h"

namespace casement::desk {

class CaseState {
public:
    [[nodiscard]] static Result<CaseState> load(store::Store &store, const QString &caseIdOrNumber);

    // The fold of the first `size` entries.
    [[nodiscard]] static Result<CaseState> asOf(store::Store &store, const store::CaseRow &row,
                                                quint64 size);

    // Folds what was appended since. Errors: Damaged.
    [[nodiscard]] Result<> upTo(store::Store &store, quint64 size);
    // Folds what the store has by now. Errors: Damaged.
    [[nodiscard]] Result<> toHead(store::Store &store);
    // The entry at position size() was appended by us. Errors: Damaged.
    [[nodiscard]] Result<> append(const casefile::EntryValue &entry);

    [[nodiscard]] const store::CaseRow &row() const { return m_row; }
    [[nodiscard]] const casefile::CaseFile &file() const { return m_file; }

private:
    explicit CaseState(store::CaseRow row) : m_row(std::move(row)) { }

    store::CaseRow m_row;
    casefile::CaseFile m_file;
};

}  // namespace casement::desk
