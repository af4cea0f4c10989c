// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the receipt of an issue shows.
//
// What it is: issue_done, the closing seal after it, and of every key entry the fields that the
//   verifier follows the keys by.
// Promises: nothing that a person wrote, and no text that the issue itself may have withheld.
// Neighbours: issuer.h; docs/record-format.md "An issue".
#pragma once

#include "desk/sealer.h"
#include "ledger/disclosure.h"
#include "store/case_row.h"
#include "store/store.h"

namespace casement::desk {

// `closing` follows its issue_done at once.
[[nodiscard]] Result<ledger::Disclosure> receiptPlan(store::Store &store, store::CaseId caseId,
                                                     const Sealed &closing);

}  // namespace casement::desk
