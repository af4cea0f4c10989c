// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Sentences about what an import met.
//
// What it is: one sentence for each warning of intake, with file, line and column in front.
// Neighbours: importer.h; the window's import preview.
#pragma once

#include "intake/import_plan.h"

#include <QString>

namespace casement::desk {

[[nodiscard]] QString wordsOf(const intake::ImportWarning &warning);

}  // namespace casement::desk
