// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Sealing: a signed head of a case's ledger.
//
// What it is: the seal entry, then the note over the ledger that ends with it, in that order.
// Promises: only a committed head is signed, and the note is stored before it is returned.
// Does not do: decide when; Recorder::seal, closing and issuing do.
// Neighbours: ledger/note.h (the format), store/seals.h (where notes rest).
// Cost: two durable writes.
#pragma once

#include "desk/recorder.h"

namespace casement::desk {

struct Sealed {
    ledger::Seq seq = 0;  // of the seal entry
    quint64 size = 0;
    Bytes32 root{};
    QByteArray note;  // C2SP signed note
};

// Errors: those of Recorder; Refused, field "sealer", where this identity holds no log key.
[[nodiscard]] Result<Sealed> sealCase(Desk &desk, const QString &caseId, const QString &reason);

// Every note of a case, oldest first. Errors: NotFound.
[[nodiscard]] Result<std::vector<Sealed>> sealsOf(Desk &desk, const QString &caseId);

}  // namespace casement::desk
