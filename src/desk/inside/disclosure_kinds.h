// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which fields and kinds a disclosure plan treats alike.
//
// Neighbours: disclosure_plan.cpp and its parts, issued_files_check.cpp.
#pragma once

#include "casefile/registry.h"

namespace casement::desk {

// The verifier follows keys and seals through the ledger and must see them.
[[nodiscard]] bool mustShow(casefile::EntryKind kind);

// A value of a closed vocabulary, a number, a hash or a key: no person chose its words.
[[nodiscard]] bool isCode(ledger::FieldId field);

// What is shown of an entry of which no more is shown than that it changes another one: kind, refs
// and time, and whether a strike or a decision goes one way or the other.
[[nodiscard]] bool isOfOutline(casefile::EntryKind kind, ledger::FieldId field);

// What a function is called: an account may be named after it, and every report says it.
[[nodiscard]] bool isFunction(const QString &name);

}  // namespace casement::desk
