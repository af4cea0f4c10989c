// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/seals.h"

#include "store/rows.h"
#include "store/sqlite_statements.h"

namespace casement::store {

using namespace Qt::StringLiterals;

namespace {

StoredSeal readSeal(Row &row)
{
    return {row.count("size"_L1), row.bytes32("root"_L1), row.bytes("note"_L1),
            row.bytesOrNull("time_stamp"_L1).value_or(QByteArray()), row.integer("stored_ms"_L1)};
}

RememberedHead readRemembered(Row &row)
{
    return {row.count("size"_L1), row.bytes32("root"_L1), row.bytes("frontier"_L1),
            row.integer("verified_ms"_L1)};
}

}  // namespace

Result<> storeSeal(Connection &db, CaseId caseId, const StoredSeal &seal)
{
    const std::optional<QByteArray> stamp =
        seal.timeStamp.isEmpty() ? std::nullopt : std::optional(seal.timeStamp);
    return db.exec(sql::kAddSeal, caseId, seal.size, seal.root, seal.note, stamp, seal.storedMs);
}

Seals::Seals(Store &store) : m_db(store.connection()) { }

Result<> Seals::add(CaseId caseId, const StoredSeal &seal)
{
    const Result<> added = storeSeal(m_db, caseId, seal);
    if (added || added.error().kind != ErrorKind::AlreadyExists)
        return added;
    // Storing the same note again is what a retry after a lost answer does.
    const auto known = firstRow(m_db.run(sql::kCoveringSeal, caseId, seal.size - 1), readSeal);
    if (known && *known && (*known)->size == seal.size && (*known)->note == seal.note)
        return {};
    return failure(ErrorKind::AlreadyExists, QString::number(seal.size), u"seal"_s);
}

Result<std::vector<StoredSeal>> Seals::all(CaseId caseId)
{
    return allRows(m_db.run(sql::kSeals, caseId), readSeal);
}

Result<std::optional<StoredSeal>> Seals::last(CaseId caseId)
{
    return firstRow(m_db.run(sql::kLastSeal, caseId), readSeal);
}

Result<std::optional<StoredSeal>> Seals::covering(CaseId caseId, ledger::Seq seq)
{
    return firstRow(m_db.run(sql::kCoveringSeal, caseId, seq), readSeal);
}

Result<> Seals::remember(CaseId caseId, const RememberedHead &head)
{
    return m_db.exec(sql::kRemember, caseId, head.size, head.root, head.frontier, head.verifiedMs);
}

Result<std::optional<RememberedHead>> Seals::remembered(CaseId caseId)
{
    return firstRow(m_db.run(sql::kRemembered, caseId), readRemembered);
}

}  // namespace casement::store
