// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The entries of a ledger, as stored.
//
// What it is: StoredEntry, every column of a row exactly as it lies in the file; signedEntry(), the
//   same as a value of ledger; columnsThatDiffer(), which of the columns that repeat the content
//   disagree with it.
// Promises: nothing is repaired or left out on the way: verification sees what is there. A value of
//   a wrong type or length is Damaged and names the column.
// Does not do: hashes and signatures (desk's verifier, with ledger).
// Neighbours: AppendTransaction writes the rows.
// Cost: one look-up an entry; ranges are read in order, one row in memory at a time.
#pragma once

#include "store/case_row.h"
#include "store/store.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace casement::store {

struct StoredEntry {
    ledger::Seq seq = 0;
    // What an erasure leaves empty is optional.
    std::optional<QByteArray> entryUid;
    QString kind;
    std::optional<QString> subject;
    QString lane;
    std::optional<qint64> occurredMs;
    std::optional<qint64> recordedMs;
    std::optional<QByteArray> content;
    std::optional<QByteArray> cuts;
    std::optional<QByteArray> entryKey;
    QByteArray fieldsRoot;
    QByteArray commitments;  // u16 id || 32 bytes, once a field
    std::optional<QByteArray> author;
    std::optional<QByteArray> signature;
    QByteArray authorCommitment;
    QByteArray leaf;
    friend bool operator==(const StoredEntry &, const StoredEntry &) = default;
};

// Errors: Damaged, field = the column; Refused, field "erased".
[[nodiscard]] Result<ledger::SignedEntry> signedEntry(const StoredEntry &stored);

// The row that storing `entry` makes.
[[nodiscard]] StoredEntry storedEntry(const ledger::SignedEntry &entry);

// Names of the columns in which `stored` is not what storing `entry` makes.
[[nodiscard]] QStringList columnsThatDiffer(const StoredEntry &stored,
                                            const ledger::SignedEntry &entry);

class Entries {
public:
    explicit Entries(Store &store);

    // Errors: NotFound.
    [[nodiscard]] Result<StoredEntry> entry(CaseId caseId, ledger::Seq seq);
    [[nodiscard]] Result<ledger::SignedEntry> signedEntry(CaseId caseId, ledger::Seq seq);

    // Rows with from <= seq < to in order, until `visit` answers with an error, which is returned.
    // A missing row is simply not visited.
    using Visit = std::function<Result<>(const StoredEntry &)>;
    [[nodiscard]] Result<> forEach(CaseId caseId, ledger::Seq from, ledger::Seq to,
                                   const Visit &visit);

    // Leaf hashes of 0 … size-1. Errors: Damaged where one is missing.
    [[nodiscard]] Result<std::vector<Bytes32>> leaves(CaseId caseId, quint64 size);

    // Entries with seq < before whose subject is `subject`, in order.
    [[nodiscard]] Result<std::vector<ledger::Seq>> withSubject(CaseId caseId,
                                                               const QString &subject);

private:
    Connection &m_db;
};

}  // namespace casement::store
