// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Text that hides nothing.
//
// What it is: visible(), which replaces what a reader could not see, or what would rearrange the
//   text around it, by a mark that says what stood there: "⟨U+202E⟩".
// Promises: control characters, NUL, lone surrogates, bidi controls, zero-width and other
//   default-ignorable characters become marks; everything else stays. Joiners that Arabic, Indic
//   scripts and emoji need (U+200C, U+200D between letters or emoji) and variation selectors stay.
// Does not do: escape for HTML, JSON or a terminal's colours (a terminal gets no control character
//   from here, so it needs no more).
// Neighbours: every row, tooltip, report and terminal line that shows what somebody else wrote.
// Cost: one pass.
#pragma once

#include <QString>
#include <QStringView>

namespace casement {

enum class Breaks { Keep, AsSpaces };

// With Breaks::AsSpaces each line break or tab is one space.
[[nodiscard]] QString visible(QStringView text, Breaks breaks);

}  // namespace casement
