// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/search.h"

#include "desk/line_text.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/search.h"
#include "store/search_text.h"

#include <map>

namespace casement::desk {

using namespace Qt::StringLiterals;

Result<std::vector<SearchHit>> search(Desk &desk, const QString &query, const QString &caseId,
                                      int limit)
{
    if (store::searchText(query).trimmed().isEmpty())
        return failure(ErrorKind::BadInput, query, u"query"_s, query);
    store::Cases cases(desk.store());
    std::optional<store::CaseId> within;
    if (!caseId.isEmpty()) {
        const auto row = cases.find(caseId);
        if (!row)
            return failure(row.error());
        within = row->caseId;
    }
    const auto found = store::Search(desk.store()).find(query, within, limit);
    if (!found)
        return failure(found.error());

    std::map<store::CaseId, casefile::CaseSummary> summaries;
    std::vector<SearchHit> hits;
    for (const auto &each : *found) {
        if (!summaries.contains(each.caseId)) {
            auto summary = cases.summary(each.caseId);
            if (!summary)
                return failure(summary.error());
            summaries.emplace(each.caseId, std::move(*summary));
        }
        const auto entry = store::Entries(desk.store()).signedEntry(each.caseId, each.seq);
        if (!entry)
            return failure(entry.error());
        const auto value = casefile::readEntry(*entry);
        if (!value)
            return failure(value.error());
        const casefile::CaseSummary &summary = summaries.at(each.caseId);
        hits.push_back({summary.caseId, summary.number, summary.title, each.seq, value->kind,
                        value->recordedMs, oneLine(wordsOf(*value), kMaxLineText)});
    }
    return hits;
}

Result<> checkSearchIndex(Desk &desk)
{
    return store::Search(desk.store()).checkIndex();
}

}  // namespace casement::desk
