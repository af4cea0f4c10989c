// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Stored evidence bytes, held against the hashes that entries signed.
//
// What it is: reads and hashes a stored file, or every one that the entries of a case name.
// Promises: of all, names the first that is missing or differs, by the entry that names it.
// Neighbours: entry_audit.h knows which files; case_verifier.h asks.
// Cost: the bytes are read once, a chunk in memory at a time.
#pragma once

#include "base/progress.h"
#include "desk/inside/entry_audit.h"

namespace casement::desk {

// How many more bytes were hashed; false to stop.
using HeardBytes = std::function<bool(quint64 bytes)>;

// One file, named by entry `seq`; column "blob" where it is missing. Errors: as below.
[[nodiscard]] Result<std::optional<AuditFault>> auditFile(store::Store &store,
                                                          const store::CaseRow &row,
                                                          const EvidenceFile &file, ledger::Seq seq,
                                                          const HeardBytes &heard);

// Errors: Cancelled, and what keeps the bytes from being read at all.
[[nodiscard]] Result<std::optional<AuditFault>> auditEvidence(store::Store &store,
                                                              const store::CaseRow &row,
                                                              const EvidenceUses &uses,
                                                              const Progress &progress);

}  // namespace casement::desk
