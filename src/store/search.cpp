// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/search.h"

#include "store/entry_id.h"
#include "store/rows.h"
#include "store/search_text.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

Search::Search(Store &store) : m_db(store.connection()) { }

Result<std::vector<SearchHit>> Search::find(const QString &query, std::optional<CaseId> caseId,
                                            int limit)
{
    const std::optional<QString> match = matchOf(query);
    if (!match)
        return std::vector<SearchHit>();
    const qint64 first = caseId ? entryId(*caseId, 0) : 0;
    const qint64 last = caseId ? entryId(*caseId, kLastSeq) : std::numeric_limits<qint64>::max();
    return allRows(m_db.run(sql::kSearch, *match, first, last, limit), [](Row &row) {
        const qint64 id = row.integer("entry_id"_L1);
        return SearchHit{caseOf(id), seqOf(id), row.text("excerpt"_L1)};
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
