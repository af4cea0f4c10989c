// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/entries.h"

#include "casefile/case_file.h"
#include "store/entry_id.h"
#include "store/entry_row_io.h"
#include "store/rows.h"
#include "store/sqlite_statements.h"

#include <algorithm>

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

Result<> visitRows(Result<Query> rows, const Entries::Visit &visit)
{
    return forEachRow(std::move(rows), [&visit](Row &row) -> Result<> {
        const StoredEntry entry = readStoredEntry(row);
        if (Result<> whole = row.result(); !whole)
            return whole;
        return visit(entry);
    });
}

}  // namespace

Entries::Entries(Store &store) : m_db(store.connection()) { }

Result<StoredEntry> Entries::entry(CaseId caseId, ledger::Seq seq)
{
    return loadEntry(m_db, caseId, seq);
}

Result<ledger::SignedEntry> Entries::signedEntry(CaseId caseId, ledger::Seq seq)
{
    return entry(caseId, seq).and_then([](const StoredEntry &stored) {
        return store::signedEntry(stored);
    });
}

Result<> Entries::forEach(CaseId caseId, ledger::Seq from, ledger::Seq to, const Visit &visit)
{
    if (from >= to)
        return {};
    return visitRows(m_db.run(sql::kEntries, entryId(caseId, from), entryId(caseId, to - 1)),
                     visit);
}

Result<> Entries::forEachShaping(CaseId caseId, ledger::Seq from, ledger::Seq to,
                                 const Visit &visit)
{
    const ledger::Seq end = std::min(to, kLastSeq);
    return visitRows(m_db.run(sql::kShapingEntries, caseId, from, end),
                     [&visit](const StoredEntry &entry) -> Result<> {
                         const auto kind = casefile::entryKindFromCode(entry.kind);
                         if (kind && !casefile::shapesCase(*kind))
                             return {};
                         return visit(entry);
                     });
}

Result<std::vector<Bytes32>> Entries::leaves(CaseId caseId, quint64 size)
{
    std::vector<Bytes32> found;
    if (size == 0)
        return found;
    const Result<> done = forEachRow(
        m_db.run(sql::kLeaves, entryId(caseId, 0), entryId(caseId, size - 1)), [&found](Row &row) {
            if (row.count("seq"_L1) != found.size())
                row.refuse("seq"_L1, QString::number(row.integer("seq"_L1)),
                           QString::number(found.size()));
            found.push_back(row.bytes32("leaf"_L1));
            return row.result();
        });
    if (!done)
        return failure(done.error());
    if (found.size() != size)
        return failure(ErrorKind::Damaged, m_db.path(), u"size"_s, QString::number(found.size()),
                       QString::number(size));
    return found;
}

Result<std::optional<ledger::Seq>> Entries::withUid(CaseId caseId, const QByteArray &entryUid)
{
    return firstRow(m_db.run(sql::kEntryByUid, caseId, entryUid),
                    [](Row &row) -> ledger::Seq { return row.count("seq"_L1); });
}

Result<std::vector<ledger::Seq>> Entries::withSubject(CaseId caseId, const QString &subject)
{
    return allRows(m_db.run(sql::kEntriesOfSubject, caseId, subject),
                   [](Row &row) -> ledger::Seq { return row.count("seq"_L1); });
}

Result<std::vector<ledger::Seq>> Entries::lastOfSubjects(CaseId caseId, casefile::EntryKind kind)
{
    return allRows(m_db.run(sql::kLastOfSubjects, caseId, casefile::codeOf(kind)),
                   [](Row &row) -> ledger::Seq { return row.count("seq"_L1); });
}

}  // namespace casement::store
