// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Sealing: a signed head of a case's ledger.
//
// What it is: the seal entry, and the note over the ledger that ends with it.
// Promises: both are committed together or neither is, and the note is durable before it is
//   returned: nobody is shown a note over a head that the desk does not have.
// Does not do: decide when; Recorder::seal, closing and issuing do.
// Neighbours: ledger/note.h (the format), store/seals.h (where notes rest).
// Cost: one durable write.
#pragma once

#include "desk/recorder.h"

namespace casement::desk {

struct Sealed {
    ledger::Seq seq = 0;  // of the seal entry
    quint64 size = 0;
    Bytes32 root{};
    QByteArray note;  // C2SP signed note
    qint64 recordedMs = 0;
};

// Errors: those of Recorder; Refused, field "sealer", where this identity holds no log key.
[[nodiscard]] Result<Sealed> sealCase(Desk &desk, const QString &caseId, const QString &reason);

// Every note of a case, oldest first. Errors: NotFound.
[[nodiscard]] Result<std::vector<Sealed>> sealsOf(Desk &desk, const QString &caseId);

}  // namespace casement::desk
