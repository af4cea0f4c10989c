// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The entries of a ledger, as stored.
//
// What it is: StoredEntry, every column of a row exactly as it lies in the file; provable(), the
//   part of it that ledger's EntryChecker holds against the signatures; and
//   repeatedColumnsThatDiffer(), the columns that only repeat what the content says.
// Promises: nothing is repaired or left out on the way: verification sees what is there. A value of
//   a wrong type or length is Damaged and names the column.
// Does not do: hashes and signatures (ledger/entry_check.h, driven by desk's verifier).
// Neighbours: AppendTransaction writes the rows.
// Cost: one look-up an entry; ranges are read in order, one row in memory at a time.
#pragma once

#include "casefile/words.h"
#include "ledger/entry_check.h"
#include "store/case_row.h"
#include "store/store.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace casement::store {

struct StoredEntry {
    ledger::Seq seq = 0;  // by the row's key
    qint64 rowCase = 0;  // columns case_id and seq, which say the same as the key
    qint64 rowSeq = 0;
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

// The row that storing `entry` makes.
[[nodiscard]] StoredEntry storedEntry(CaseId caseId, const ledger::SignedEntry &entry);

// Errors of both: Damaged, subject = the seq, field = the column.
[[nodiscard]] Result<ledger::StoredEntry> provable(const StoredEntry &stored);
// Not recomputed, only read. Errors also: NotFound, field "erased".
[[nodiscard]] Result<ledger::SignedEntry> signedEntry(const StoredEntry &stored);

// Names of the columns case_id, seq, kind, lane, entry_uid, subject, occurred_at and recorded_at
// that do not say what the key and `fields` (decoded from the same row) say.
[[nodiscard]] QStringList repeatedColumnsThatDiffer(CaseId caseId, const StoredEntry &stored,
                                                    const std::vector<ledger::Field> &fields);

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

    // The entries that a case is opened from (casefile::shapesCase), from <= seq < to, in order.
    // Does not grow with events.
    [[nodiscard]] Result<> forEachShaping(CaseId caseId, ledger::Seq from, ledger::Seq to,
                                          const Visit &visit);

    // Leaf hashes of 0 … size-1. Errors: Damaged where one is missing.
    [[nodiscard]] Result<std::vector<Bytes32>> leaves(CaseId caseId, quint64 size);

    // The entry that carries this uid.
    [[nodiscard]] Result<std::optional<ledger::Seq>> withUid(CaseId caseId,
                                                             const QByteArray &entryUid);
    // Seqs of the entries with this subject, ascending.
    [[nodiscard]] Result<std::vector<ledger::Seq>> withSubject(CaseId caseId,
                                                               const QString &subject);
    // The last entry of each subject of a kind, ascending.
    [[nodiscard]] Result<std::vector<ledger::Seq>> lastOfSubjects(CaseId caseId,
                                                                  casefile::EntryKind kind);

private:
    Connection &m_db;
};

}  // namespace casement::store
