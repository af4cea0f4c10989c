// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Inputs that are hard to lay out: other scripts, long words, piles of accents, giants.
#pragma once

#include "report/report_input.h"

#include <QStringList>

namespace casement::report::test {

// "arabic", "japanese", "emoji", "long words", "long links", "accents", "mixed directions",
// "long title", "giant cell", "many rows", "many bases", "no glyph", and "sample", the ordinary
// one.
[[nodiscard]] QStringList oddReportNames();
[[nodiscard]] ReportInput oddReport(const QString &name);

}  // namespace casement::report::test
