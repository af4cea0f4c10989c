// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/entry_id.h"
#include "store/readings.h"
#include "store/rows.h"
#include "store/search_text.h"
#include "store/sqlite_statements.h"

#include <algorithm>

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

struct Range {
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();
};

Range rangeOf(const SearchScope &scope)
{
    if (!scope.caseId)
        return {};
    return {entryId(*scope.caseId, 0), entryId(*scope.caseId, kLastSeq)};
}

SearchHit hitOf(Row &row)
{
    const qint64 id = row.integer("entry_id"_L1);
    return {caseOf(id), seqOf(id)};
}

bool isLongest(const QString &part, const QStringList &parts)
{
    return std::ranges::all_of(parts,
                               [&](const QString &other) { return other.size() <= part.size(); });
}

}  // namespace

Search::Search(Store &store) : m_db(store.connection()) { }

Result<std::vector<SearchHit>> Search::find(const QString &query, const SearchScope &scope,
                                            int limit)
{
    const std::optional<QString> match = matchOf(query);
    if (!match)
        return std::vector<SearchHit>();
    const auto [first, last] = rangeOf(scope);
    if (scope.kind)
        return allRows(
            m_db.run(sql::kSearchOfKind, *match, first, last, casefile::codeOf(*scope.kind), limit),
            hitOf);
    return allRows(m_db.run(sql::kSearch, *match, first, last, limit), hitOf);
}

Result<Stretch> Search::inside(const QString &query, const SearchScope &scope,
                               std::optional<qint64> below, int stretch)
{
    const QStringList parts = partsOf(query);
    const Range range = rangeOf(scope);
    const qint64 last = below ? *below - 1 : range.last;
    if (parts.isEmpty() || last < range.first)
        return Stretch();
    const auto lowest = firstRow(m_db.run(sql::kStretch, range.first, last, stretch),
                                 [](Row &row) { return row.integer("entry_id"_L1); });
    if (!lowest)
        return failure(lowest.error());
    const qint64 begin = lowest->value_or(0);  // of no entry there is no lowest
    if (begin == 0)
        return Stretch();
    Stretch found;
    if (begin > range.first)
        found.below = begin;
    // The longest is the rarest; the others are looked for in what has it.
    const QString longest = *std::ranges::find_if(
        parts, [&parts](const QString &part) { return isLongest(part, parts); });
    const Result<> done =
        forEachRow(m_db.run(sql::kSearchParts, begin, last, longest, *matchOf(query), begin, last),
                   [&](Row &row) {
                       const QString words = row.text("words"_L1);
                       const bool whole = std::ranges::all_of(
                           parts, [&words](const QString &part) { return words.contains(part); });
                       const bool ofKind =
                           !scope.kind || row.text("kind"_L1) == casefile::codeOf(*scope.kind);
                       if (whole && ofKind)
                           found.hits.push_back(hitOf(row));
                       return row.result();
                   });
    if (!done)
        return failure(done.error());
    return found;
}

Result<std::vector<CaseTitle>> Search::titles()
{
    return allRows(m_db.run(sql::kTitles), [](Row &row) {
        return CaseTitle{static_cast<CaseId>(row.integer("case_id"_L1)), row.text("number"_L1),
                         row.text("title"_L1)};
    });
}

Result<std::vector<CaseTag>> Search::tags(const QString &text, int limit)
{
    return allRows(m_db.run(sql::kTagsLike, tagKey(text), limit), [](Row &row) {
        return CaseTag{static_cast<CaseId>(row.integer("case_id"_L1)), row.text("tag"_L1),
                       row.count("lines"_L1)};
    });
}

Result<> Search::checkIndex()
{
    const Result<QString> finding = m_db.word(sql::kCheckIndex);
    if (!finding)
        return failure(finding.error());
    if (*finding != u"ok")
        return failure(ErrorKind::Damaged, m_db.path(), u"entry_search"_s, *finding);
    return {};
}

}  // namespace casement::store
