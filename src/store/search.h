// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words, found in everything a desk holds.
//
// What it is: full-text search over a sanitised copy of each entry's texts (FTS5), kept by
//   AppendTransaction; the titles of cases, and the tags that lines bear.
// Promises: case, width, compatibility forms and Latin accents do not matter; a word of a query is
//   found where a word begins with it (find), or has it inside (inside); "words in quotes" stand
//   together; scripts written without spaces are found by any part. Any text is a valid query: no
//   operator can break it.
// Does not do: rank by relevance: the newest entry comes first, which is what a desk asks for. Say
//   where in an entry the words stand (desk does, of the text as it was written).
// Neighbours: Timeline uses the same words as a filter.
// Cost: find() grows with the hits that are returned, not with the desk. No index has the insides
//   of words (each append would pay for it), so inside() reads a stretch of the desk at a time:
//   whoever asks can stop, or ask something else, in between. tags() reads the table of tags.
#pragma once

#include "casefile/words.h"
#include "store/case_row.h"
#include "store/store.h"

#include <QString>

#include <optional>
#include <vector>

namespace casement::store {

struct SearchHit {
    CaseId caseId{};
    ledger::Seq seq = 0;
    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

// What a search is about, and of where.
struct SearchScope {
    std::optional<CaseId> caseId;  // nothing: all cases
    std::optional<casefile::EntryKind> kind;  // nothing: all kinds
};

struct Stretch {
    std::vector<SearchHit> hits;
    std::optional<qint64> below;  // where to go on; nothing: all was read
};

struct CaseTitle {
    CaseId caseId{};
    QString number;
    QString title;
};

struct CaseTag {
    CaseId caseId{};
    QString tag;
    quint64 lines = 0;
};

class Search {
public:
    static constexpr int kStretch = 20'000;

    explicit Search(Store &store);

    // Newest first. A query without a word finds nothing.
    [[nodiscard]] Result<std::vector<SearchHit>> find(const QString &query,
                                                      const SearchScope &scope, int limit);

    // What find() does not find: the words of the query inside of words. One stretch of entries,
    // newest first, from `below` (nothing: from the newest).
    [[nodiscard]] Result<Stretch> inside(const QString &query, const SearchScope &scope,
                                         std::optional<qint64> below, int stretch = kStretch);

    // Newest first.
    [[nodiscard]] Result<std::vector<CaseTitle>> titles();
    // Tags with this text in them, newest case first.
    [[nodiscard]] Result<std::vector<CaseTag>> tags(const QString &text, int limit);

    // Whether the index finds what the stored words say, in all cases; grows with the desk.
    // Errors: Damaged, field "entry_search".
    [[nodiscard]] Result<> checkIndex();

private:
    Connection &m_db;
};

}  // namespace casement::store
