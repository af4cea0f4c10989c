// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words, found in everything a desk holds.
//
// What it is: full-text search over a sanitised copy of each entry's texts (FTS5), kept by
//   AppendTransaction.
// Promises: case, width, compatibility forms and Latin accents do not matter; a word of a query is
//   found where a word begins with it; "words in quotes" stand together; scripts written without
//   spaces are found by any part. Any text is a valid query: no operator can break it.
// Does not do: rank by relevance: the newest entry comes first, which is what a desk asks for.
// Neighbours: Timeline uses the same words as a filter.
// Cost: grows with the hits that are returned, not with the desk.
#pragma once

#include "store/case_row.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace casement::store {

struct SearchHit {
    CaseId caseId{};
    ledger::Seq seq = 0;
    QString excerpt;  // of the sanitised text, the words between U+0002 and U+0003
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

class Search {
public:
    explicit Search(Store &store);

    // Newest first; in one case, or in all. A query without a word finds nothing.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const QString &query,
                                                      std::optional<CaseId> caseId, int limit);

    // Whether the index finds what the stored words say, in all cases; grows with the desk.
    // Errors: Damaged, field "entry_search".
    [[nodiscard]] Result<> checkIndex();

private:
    Connection &m_db;
};

}  // namespace casement::store
