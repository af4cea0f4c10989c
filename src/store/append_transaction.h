// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The one way in: entries and everything that follows from them, in one transaction.
//
// What it is: a named transaction. begin() takes the file's only write place, head() says what the
//   next entry must be signed over, insert() writes the entry with its frontier, timeline rows,
//   search text, tags and summary, commit() makes all of it durable at once.
// Promises: all or nothing: destroyed without commit(), it leaves no trace. After commit()
// returned,
//   the entries survive a power cut. Sequence numbers have no gap and no fork, whoever else
//   appends. An entry_uid is in a ledger at most once.
// Does not do: check signatures or rules; desk asks those before insert(), inside the transaction.
// Neighbours: ledger (SignedEntry), casefile (timelineChanges, summaryAfter), Cases, Drafts, Seals.
// Cost: begin and commit together are one durable write; an insert is about seven prepared
//   statements, so many entries go well into one transaction.
#pragma once

#include "store/case_row.h"
#include "store/seals.h"
#include "store/store.h"

#include <optional>

namespace casement::store {

class AppendTransaction {
public:
    // Errors: ReadOnly, Busy, DiskFull, IoFailed. One at a time per Store (asserted).
    [[nodiscard]] static Result<AppendTransaction> begin(Store &store);
    AppendTransaction(AppendTransaction &&) noexcept;
    AppendTransaction &operator=(AppendTransaction &&) = delete;
    ~AppendTransaction();

    // A case without entries; the next insert() must be its genesis.
    // Errors: AlreadyExists (id, number or origin).
    [[nodiscard]] Result<CaseId> createCase(const NewCase &request);

    // With everything inserted so far. Errors: ReadOnly where the case has moved away or is a copy.
    [[nodiscard]] Result<CaseHead> head(CaseId caseId);

    // Which entry carries `entryUid`, if one does: deliver once by asking before signing.
    [[nodiscard]] Result<std::optional<ledger::Seq>> find(CaseId caseId,
                                                          const QByteArray &entryUid);

    // Errors: Conflict where entry.seq is not the head's size; AlreadyExists for a known entry_uid
    // (got = its seq); BadInput where the fields are no entry that casefile can read.
    [[nodiscard]] Result<> insert(CaseId caseId, const ledger::SignedEntry &entry);

    // The draft that became one of the entries goes with the same commit.
    [[nodiscard]] Result<> clearDraft(const QString &caseKey, const QString &slot);

    // The note over the ledger as it is now: the entry that says so and the note are there
    // together.
    [[nodiscard]] Result<> addSeal(CaseId caseId, const StoredSeal &seal);

    // From here on the case takes no entries in this file.
    [[nodiscard]] Result<> setHome(CaseId caseId, CaseHome home);

    // Errors: DiskFull, IoFailed: nothing was written.
    [[nodiscard]] Result<> commit();

private:
    class Work;
    explicit AppendTransaction(std::unique_ptr<Work> work);
    std::unique_ptr<Work> m_work;
};

}  // namespace casement::store
