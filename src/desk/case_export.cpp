// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/case_export.h"

#include "desk/inside/case_state.h"
#include "desk/inside/desk_keys.h"
#include "desk/sealer.h"
#include "ledger/policy.h"
#include "store/append_transaction.h"
#include "store/blobs.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/seals.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

Result<> copyEntries(store::Store &from, const store::CaseRow &row, store::Store &to)
{
    auto transaction = store::AppendTransaction::begin(to);
    if (!transaction)
        return failure(transaction.error());
    const auto target = transaction->createCase({row.id, row.number, row.ledger, row.createdMs});
    if (!target)
        return failure(target.error());
    const auto head = store::Cases(from).head(row.caseId);
    if (!head)
        return failure(head.error());
    auto copied = store::Entries(from).forEach(row.caseId, 0, head->size,
                                               [&](const store::StoredEntry &stored) -> Result<> {
                                                   const auto entry = store::signedEntry(stored);
                                                   if (!entry)
                                                       return failure(entry.error());
                                                   return transaction->insert(*target, *entry);
                                               });
    if (!copied)
        return copied;
    const auto after = transaction->head(*target);
    if (!after)
        return failure(after.error());
    if (after->root != head->root)
        return failure(ErrorKind::Damaged, row.number, u"root"_s);
    if (auto closed = transaction->setHome(*target, store::CaseHome::Copy); !closed)
        return closed;
    return transaction->commit();
}

Result<> copyBlobs(store::Store &from, const store::CaseRow &row, store::Store &to,
                   store::CaseId target)
{
    const auto blobs = store::Blobs(from).all(row.caseId);
    if (!blobs)
        return failure(blobs.error());
    for (const auto &blob : *blobs) {
        auto writer = store::Blobs(to).begin(target, blob.storedMs);
        if (!writer)
            return failure(writer.error());
        auto read = store::Blobs(from).read(
            row.caseId, blob.sha256, [&](QByteArrayView chunk) { return writer->append(chunk); });
        if (!read)
            return read;
        const auto finished = writer->finish(blob.storedMs);
        if (!finished)
            return failure(finished.error());
        if (finished->sha256 != blob.sha256)
            return failure(ErrorKind::Damaged, row.number, u"blob"_s,
                           QString::fromLatin1(toHex(finished->sha256)),
                           QString::fromLatin1(toHex(blob.sha256)));
    }
    return {};
}

Result<> copyCase(Desk &desk, const store::CaseRow &row, store::Store &to)
{
    store::Store &from = desk.store();
    if (auto copied = copyEntries(from, row, to); !copied)
        return copied;
    const auto target = store::Cases(to).find(row.id);
    if (!target)
        return failure(target.error());
    if (auto copied = copyBlobs(from, row, to, target->caseId); !copied)
        return copied;
    const auto seals = store::Seals(from).all(row.caseId);
    if (!seals)
        return failure(seals.error());
    for (const auto &seal : *seals) {
        if (auto added = store::Seals(to).add(target->caseId, seal); !added)
            return added;
    }
    const auto vkey = logVerifierKey(from);
    if (!vkey)
        return failure(vkey.error());
    return saveLogVerifierKey(to, *vkey);
}

}  // namespace

Result<> exportCase(Desk &desk, const QString &caseId, const QString &path)
{
    const auto row = store::Cases(desk.store()).find(caseId);
    if (!row)
        return failure(row.error());
    const Environment &environment = desk.environment();
    std::array<quint8, 16> id;
    environment.random->fill(id);
    const store::NewStore copy{desk.store().info().name, QString::fromLatin1(toHex(id)),
                               environment.clock->nowMs()};
    return store::Store::create(path, desk.store().key(), copy,
                                [&](store::Store &to) { return copyCase(desk, *row, to); })
        .transform([](const auto &) {});
}

Result<QByteArray> policyJson(Desk &desk)
{
    const auto vkey = logVerifierKey(desk.store());
    if (!vkey)
        return failure(vkey.error());
    const auto key = ledger::VerifierKey::fromString(*vkey);
    if (!key)
        return failure(ErrorKind::Damaged, desk.info().path, u"log_vkey"_s);
    ledger::Policy policy;
    policy.logs.push_back({desk.info().name.toLatin1() + '/', *key});
    return ledger::writePolicy(policy);
}

}  // namespace casement::desk
