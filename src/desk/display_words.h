// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words a person reads for the codes that stand in the ledger.
//
// What it is: one translated word or two for each value of casefile/words.h and for each field of
//   the registry, the shape that goes with a severity, and the marks for characters that cannot be
//   seen.
// Promises: never empty; one place for the window, the command line and the report. What comes back
//   is for reading only and changes with the language; scripts read codes.
// Does not do: sentences (error_text.h), times (casefile/time_text.h), parsing.
// Neighbours: casefile/words.h has the codes.
// Cost: a look-up in the installed translation; visible…() copy the text once.
#pragma once

#include "casefile/words.h"

#include <QString>

namespace casement::desk {

[[nodiscard]] QString wordOf(casefile::EntryKind kind);
[[nodiscard]] QString wordOf(casefile::Function function);
[[nodiscard]] QString wordOf(casefile::Lane lane);
[[nodiscard]] QString wordOf(casefile::Severity severity);
[[nodiscard]] QString wordOf(casefile::CaseState state);
[[nodiscard]] QString wordOf(casefile::Precision precision);
[[nodiscard]] QString wordOf(casefile::ItemState state);

// ◆ ▲ ■ ● ○: colour never speaks alone.
[[nodiscard]] QChar shapeOf(casefile::Severity severity);
// "▲ High"
[[nodiscard]] QString badgeOf(casefile::Severity severity);

// The words for a field by its name in the registry ("occurred_at": "occurred"); the name itself
// where nobody has given it words yet.
[[nodiscard]] QString fieldWord(QStringView registryName);

// Text of unknown origin, safe to show where it could reorder or hide its surroundings: control,
// bidi and zero-width characters and lone surrogates become "⟨U+202E⟩". Joiners that Persian,
// Indic scripts and emoji need stay.
[[nodiscard]] QString visibleText(QStringView text);  // line feeds and tabs stay
[[nodiscard]] QString
visibleLine(QStringView text);  // one line: "⏎" for a line feed, a space for a tab

}  // namespace casement::desk
