// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The stored bytes of an item, read a part at a time.
//
// What it is: EvidenceBytes, which reads from the beginning up to a limit, one part a call, so that
//   whoever shows an item keeps no thread for long.
// Promises: what was read to its end is held against the hash that the item's entry signed; what
//   was read in part is not, and says so.
// Does not do: look into the bytes, record that somebody did (evidence_keeper.h).
// Neighbours: evidence_reader.h names the items; the viewer of the window asks.
// Cost: a part is 1 MiB; all that was read stays in memory.
#pragma once

#include "desk/desk.h"
#include "ledger/digest.h"
#include "ledger/field.h"

namespace casement::desk {

enum class BytesState { AsSigned, Changed, InPart };

class EvidenceBytes {
public:
    EvidenceBytes(QString caseId, const ledger::BlobValue &blob, quint64 limit);

    // Reads one more part; false where there is no more to read. Errors: NotFound, Damaged.
    [[nodiscard]] Result<bool> readOn(Desk &desk);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    // Only once readOn() has answered false.
    [[nodiscard]] BytesState state() const { return m_state; }

private:
    void finish();

    QString m_caseId;
    ledger::BlobValue m_blob;
    quint64 m_limit;
    QByteArray m_bytes;
    ledger::Sha256 m_hash;
    BytesState m_state = BytesState::InPart;
    qint64 m_next = 0;
};

}  // namespace casement::desk
