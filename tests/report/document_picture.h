// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A document as plain text, for golden files: # headings, *strong*, ~quiet~, -struck-, !alert!,
// `code`, [[BASIS]] for a placeholder, {words of the case}, | table | rows |.
#pragma once

#include "report/document.h"

namespace casement::report::test {

[[nodiscard]] QString pictureOf(const Document &document);

// Compares with tests/report/data/NAME and says the first line that differs; empty where they are
// equal. With CASEMENT_REFRESH set, writes the file instead.
[[nodiscard]] QString differenceFromGolden(const QString &picture, const QString &name);

}  // namespace casement::report::test
