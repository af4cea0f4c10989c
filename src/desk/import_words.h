// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words of an import, for the window and the command line alike.
//
// What it is: one sentence for each warning of intake; what formats and the roles of columns are
//   called.
// Promises: what was read is shortened and made visible. A format that nobody has given words yet
//   goes by its code.
// Neighbours: importer.h; intake/format.h has the codes.
#pragma once

#include "intake/import_plan.h"

#include <QString>

namespace casement::desk {

// With file, line and column in front.
[[nodiscard]] QString wordsOf(const intake::ImportWarning &warning);
// Without.
[[nodiscard]] QString sentenceOf(const intake::ImportWarning &warning);

[[nodiscard]] QString formatWord(const QString &code);
[[nodiscard]] QString wordOf(intake::ColumnRole role);

}  // namespace casement::desk
