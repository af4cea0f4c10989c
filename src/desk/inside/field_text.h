// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A field of an entry as text, as it stands in the ledger.
//
// Promises: texts are whole and unchanged; a time is ISO 8601 UTC with milliseconds; a blob is its
//   hash and size.
// Does not do: words for people (desk/display_words.h).
// Neighbours: entry_detail.cpp shows one entry, case_lines.cpp writes all of a case.
#pragma once

#include "ledger/field.h"

#include <QString>

namespace casement::desk {

// As casefile's registry calls it, with its place where there may be several (option_2); its number
// where the registry does not know it.
[[nodiscard]] QString fieldName(ledger::FieldId id);
[[nodiscard]] QString fieldText(const ledger::FieldValue &value);

}  // namespace casement::desk
