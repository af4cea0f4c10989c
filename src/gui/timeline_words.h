// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the cells of the timeline say, and what a screen reader says of a whole row.
//
// What it is: words for a line's recorded column and one sentence a row.
// Promises: the sentence holds everything the row shows by colour, weight, place or strike-through.
// Neighbours: timeline_model.h (roles), timeline_delegate.h (paints the same words).
// Cost: a few string copies.
#pragma once

#include "gui/time_words.h"
#include "gui/timeline_rows.h"

namespace casement::gui {

// "10:26", "4 May 10:26" where that is another day than it occurred, "↩ 38 min late".
[[nodiscard]] QString recordedWords(const desk::TimelineLine &line, const TimeWords &times);
[[nodiscard]] bool isLate(const desk::TimelineLine &line);
[[nodiscard]] QString silenceText(const SilenceRow &silence);
[[nodiscard]] QString undatedText();
[[nodiscard]] QString sentenceOf(const desk::TimelineLine &line, const TimeWords &times);

}  // namespace casement::gui
