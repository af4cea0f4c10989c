// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the window says of an import.
//
// What it is: how many entries a file would become, what became of it, and when a planned entry
//   happened, as words.
// Promises: whole sentences with every number that is not nothing.
// Neighbours: import_dialog.h; desk/import_words.h has what the command line says too.
// Cost: some strings.
#pragma once

#include "desk/importer.h"
#include "gui/time_words.h"

namespace casement::gui {

// "12 events, 3 of them undated; 2 notes; 1 file within it"
[[nodiscard]] QString planWords(const intake::ImportPlan &plan);
// The same as a sentence, and what of it is known.
[[nodiscard]] QString previewSentence(const desk::ImportPreview &preview);
[[nodiscard]] QString resultSentence(const desk::ImportResult &result);
// Of what was recorded, one sentence for all files.
[[nodiscard]] QString resultSentence(const std::vector<desk::ImportResult> &results);
[[nodiscard]] QString whenWords(const casefile::OccurredTime &occurred, const TimeWords &times,
                                int thisYear);

}  // namespace casement::gui
