// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words of one timeline row.
//
// What it is: lineOf(), which turns an entry (and the one that changed it) into what a row shows.
// Promises: one line of at most 300 characters; line breaks become spaces, control and bidi
//   characters visible marks. States and severities appear as display words.
// Neighbours: case_reader.h; display_words.h.
#pragma once

#include "desk/case_reader.h"

namespace casement::desk {

inline constexpr qsizetype kMaxLineText = 300;

// `look` is the row, `original` entry row.seq, `change` entry row.fromSeq where that is another
// one, `before` what the line said before `change`.
[[nodiscard]] TimelineLine lineOf(const casefile::TimelineRow &look,
                                  const casefile::EntryValue &original,
                                  const casefile::EntryValue *change,
                                  const casefile::EntryValue &before,
                                  const casefile::EntryValue &now);

// The headline of an entry with state and severity as words, on one line, whole.
[[nodiscard]] QString wordsOf(const casefile::EntryValue &entry);

// One line: breaks as spaces, what cannot be seen as marks, cut to `limit` with an ellipsis.
[[nodiscard]] QString oneLine(QStringView text, qsizetype limit);

}  // namespace casement::desk
