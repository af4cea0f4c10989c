// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Does a case still say what was signed?
//
// What it is: reads every stored column of every entry, recomputes it, and holds tree, signatures,
//   keys, seals, the projections (timeline, summary, search) and the stored evidence bytes against
//   the result.
// Promises: names the first thing that differs by entry and column; never changes the case; looks
//   at one moment of the desk, whoever writes meanwhile. A quick check starts from a head that this
//   desk remembered and says that it trusts it; it looks at neither
//   projections nor evidence bytes.
// Does not do: verify a bundle (bundle_check.h); prove what a desk notes for itself: when it made a
//   case, stored a seal or a file, where a ledger is at home, a seal's time stamp (whoever is given
//   a bundle checks that), the index behind the search text (`desk check` does).
// Neighbours: ledger (recompute), casefile (fold), store (columns as stored).
// Cost: one Ed25519 verification an entry, spread over the machine's cores, and the evidence bytes
//   read once; the quick check grows with the entries since the remembered head.
#pragma once

#include "base/progress.h"
#include "desk/desk.h"

namespace casement::desk {

enum class VerifyDepth { Full, Quick };

struct CaseVerdict {
    bool pass = false;
    QString code;  // of docs/record-format.md, or STORE where only a projection differs
    std::optional<ledger::Seq> entry;
    QString column;  // the stored column or the projection that differs
    QString detail;  // facts: got and want
    quint64 size = 0;
    QString root;  // base64
    std::optional<quint64> sealedSize;  // the newest seal
    std::optional<quint64> trustedSize;  // quick: entries below this were not read again
    std::optional<quint64> evidenceFiles;  // whose bytes were hashed; quick: none were
    std::vector<std::pair<QString, QString>> signers;  // name, key in hex
};

// Errors: NotFound, CannotOpen, Damaged, Cancelled: what keeps the check from being made at all.
[[nodiscard]] Result<CaseVerdict> verifyCase(Desk &desk, const QString &caseId, VerifyDepth depth,
                                             const Progress &progress = {});

}  // namespace casement::desk
