// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The evidence of a case, listed and checked.
//
// What it is: readEvidence(), the register as of an entry; verifyEvidence(), the stored bytes of
//   each item held against the hash that its entry signed.
// Promises: names every item that changed or is missing, not the first alone. Nothing is written.
// Does not do: check the entries themselves (case_verifier.h checks both).
// Neighbours: casefile/evidence.h says what an item is; evidence_keeper.h writes.
// Cost: listing reads the entries about evidence, not the case; checking reads every byte once.
#pragma once

#include "base/progress.h"
#include "casefile/evidence.h"
#include "desk/desk.h"

namespace casement::desk {

[[nodiscard]] Result<casefile::EvidenceRegister> readEvidence(Desk &desk, const QString &caseId,
                                                              std::optional<ledger::Seq> asOf = {});

// Errors: NotFound, field "evidence".
[[nodiscard]] Result<casefile::Evidence> findEvidence(Desk &desk, const QString &caseId,
                                                      ledger::Seq evidence);

enum class EvidenceState { Whole, Changed, Missing, NotHeld };

struct EvidenceCheck {
    casefile::Evidence item;
    EvidenceState state = EvidenceState::NotHeld;
};

// Errors: Cancelled, and what keeps the desk from being read at all. Progress is in bytes.
[[nodiscard]] Result<std::vector<EvidenceCheck>> verifyEvidence(Desk &desk, const QString &caseId,
                                                                const Progress &progress = {});

}  // namespace casement::desk
