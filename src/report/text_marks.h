// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words of a case, made safe to print: what cannot be seen becomes a visible mark.
//
// What it is: one pure function over text.
// Promises: NUL, other control characters, overrides and embeddings that reorder text (U+202A …
//   U+202E, U+2066 … U+2069), invisible spaces, private-use, unassigned and lone surrogate code
//   points come out as [U+202E] and the like, so nothing on paper can pretend to be something else.
//   Line breaks of every kind become U+000A, tabs a space. The joiners and variation selectors that
//   real writing and emoji need stay.
// Does not do: normalise; the rest is printed as it was typed.
// Cost: linear.
#pragma once

#include <QString>

namespace casement::report {

[[nodiscard]] QString withVisibleMarks(const QString &text);

// The same mark for one code point: "[U+202E]".
[[nodiscard]] QString markOf(char32_t codePoint);

}  // namespace casement::report
