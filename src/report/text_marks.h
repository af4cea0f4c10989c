// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words of a case, made safe to print: what cannot be seen becomes a visible mark.
//
// What it is: base/visible.h for a printed page.
// Promises: beside what visible() marks (control characters, overrides, invisible ones, lone
//   surrogates), code points that have no form come out as ⟨U+E000⟩ too: private-use, unassigned,
//   noncharacters; and so do accents beyond the sixth on one letter, which would pile up over other
//   lines. Line breaks of every kind become U+000A, tabs a space.
// Does not do: normalise; the rest is printed as it was typed.
// Neighbours: prose.h calls it for every word of the case; pdf_type.cpp marks what no font has.
// Cost: linear.
#pragma once

#include <QString>

namespace casement::report {

[[nodiscard]] QString withVisibleMarks(const QString &text);

// The same mark for one code point: "⟨U+202E⟩".
[[nodiscard]] QString markOf(char32_t codePoint);

}  // namespace casement::report
