// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The number a person calls a case by: CASE-7F3C1Q.
//
// What it is: "CASE-" and six characters of Crockford's base32 (digits and letters without I, L, O
//   and U), the first 30 bits of the case's random id.
// Promises: not a counter, so that a gap tells nobody of a hidden case. Reading takes lower case, a
//   missing prefix, and O for 0, I or L for 1.
// Does not do: uniqueness; 30 bits collide once in some 30,000 cases of one desk, and desk draws
//   another id then.
// Neighbours: desk makes ids, store looks cases up.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

namespace casement::casefile {

// Precondition: at least 4 bytes.
[[nodiscard]] QString caseNumber(ByteSpan randomId);
// The canonical spelling. Errors: BadInput.
[[nodiscard]] Result<QString> parseCaseNumber(QStringView text);

}  // namespace casement::casefile
