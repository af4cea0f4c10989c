// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Signed heads of the ledgers, and heads that were verified.
//
// What it is: the note of every seal of a case, and one remembered head: how far a full
// verification
//   came, with its frontier, so that a quick check need read only what came after.
// Promises: a note is stored durably before add() returns; the same size is sealed once.
// Does not do: sign or check notes (ledger, desk).
// Cost: look-ups by size.
#pragma once

#include "store/case_row.h"
#include "store/store.h"

#include <optional>
#include <vector>

namespace casement::store {

struct StoredSeal {
    quint64 size = 0;
    Bytes32 root{};
    QByteArray note;
    QByteArray timeStamp;  // RFC 3161 response in DER, empty: none
    qint64 storedMs = 0;
    friend bool operator==(const StoredSeal &, const StoredSeal &) = default;
};

struct RememberedHead {
    quint64 size = 0;
    Bytes32 root{};
    QByteArray frontier;  // Frontier::toBytes()
    qint64 verifiedMs = 0;
    friend bool operator==(const RememberedHead &, const RememberedHead &) = default;
};

class Seals {
public:
    explicit Seals(Store &store);

    // A note that comes from elsewhere; one that is made here goes through AppendTransaction, with
    // its entry. Errors: AlreadyExists where the size is sealed with another note.
    [[nodiscard]] Result<> add(CaseId caseId, const StoredSeal &seal);
    // By size, smallest first.
    [[nodiscard]] Result<std::vector<StoredSeal>> all(CaseId caseId);
    [[nodiscard]] Result<std::optional<StoredSeal>> last(CaseId caseId);
    // The first seal that covers entry `seq`.
    [[nodiscard]] Result<std::optional<StoredSeal>> covering(CaseId caseId, ledger::Seq seq);

    [[nodiscard]] Result<> remember(CaseId caseId, const RememberedHead &head);
    [[nodiscard]] Result<std::optional<RememberedHead>> remembered(CaseId caseId);

private:
    Connection &m_db;
};

// For the classes of this layer.
[[nodiscard]] Result<> storeSeal(Connection &db, CaseId caseId, const StoredSeal &seal);

}  // namespace casement::store
