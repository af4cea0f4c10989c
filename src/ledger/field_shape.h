// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The limits of a field's value, for writers and readers alike.
//
// What it is: checks that a value can be committed to and carried in a bundle.
// Promises: what passes here, a verifier accepts; cuts cover the text exactly, on UTF-8 boundaries.
// Neighbours: entry.h (before signing), entry_codec (after reading), bundle_parse.
// Cost: one pass over a text.
#pragma once

#include "base/result.h"
#include "ledger/field.h"
#include "ledger/tokens.h"

namespace casement::ledger {

// Whether ids 1 and 20-23, which the verifier interprets, are of the one kind it reads.
[[nodiscard]] bool kindFits(FieldId id, FieldKind kind);

// Cuts > 0 and <= kMaxTokenBytes that end on UTF-8 boundaries and add up to the text.
[[nodiscard]] bool cutsCover(QByteArrayView utf8, const std::vector<quint32> &cuts);

// Errors: BadInput or TooLarge (subject = the id, field = the rule).
[[nodiscard]] Result<void> checkShape(const Field &field);
// Also that ids ascend and that there are at most 65,535.
[[nodiscard]] Result<void> checkShape(const std::vector<Field> &fields);

}  // namespace casement::ledger
