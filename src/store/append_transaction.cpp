// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/append_transaction.h"

#include "store/append_work.h"
#include "store/sqlite_statements.h"

namespace casement::store {

AppendTransaction::AppendTransaction(std::unique_ptr<Work> work) : m_work(std::move(work)) { }
AppendTransaction::AppendTransaction(AppendTransaction &&) noexcept = default;
AppendTransaction::~AppendTransaction() = default;

Result<AppendTransaction> AppendTransaction::begin(Store &store)
{
    Result<Transaction> transaction = Transaction::begin(store.connection());
    if (!transaction)
        return failure(transaction.error());
    return AppendTransaction(std::make_unique<Work>(store.connection(), std::move(*transaction)));
}

Result<CaseId> AppendTransaction::createCase(const NewCase &request)
{
    return m_work->createCase(request);
}

Result<CaseHead> AppendTransaction::head(CaseId caseId)
{
    return m_work->openCase(caseId).transform([](const OpenCase *open) {
        return CaseHead{open->frontier.size(), open->frontier.root(), open->frontier};
    });
}

Result<std::optional<ledger::Seq>> AppendTransaction::find(CaseId caseId,
                                                           const QByteArray &entryUid)
{
    return m_work->find(caseId, entryUid);
}

Result<> AppendTransaction::insert(CaseId caseId, const ledger::SignedEntry &entry)
{
    return m_work->insert(caseId, entry);
}

Result<> AppendTransaction::clearDraft(const QString &caseKey, const QString &slot)
{
    return m_work->write(m_work->db().exec(sql::kRemoveDraft, caseKey, slot));
}

Result<> AppendTransaction::addSeal(CaseId caseId, const StoredSeal &seal)
{
    return m_work->write(storeSeal(m_work->db(), caseId, seal));
}

Result<> AppendTransaction::setHome(CaseId caseId, CaseHome home)
{
    return m_work->setHome(caseId, home);
}

Result<> AppendTransaction::commit()
{
    return m_work->commit();
}

}  // namespace casement::store
