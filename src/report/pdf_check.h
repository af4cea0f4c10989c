// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a finished PDF must be, looked up in the file itself.
//
// What it is: checkPdf(), a walk by qpdf over every object of the file.
// Promises: a file that passes has nothing transparent, nothing embedded, no script, action,
//   annotation or form, is not encrypted and not damaged; every font is in it and says which
//   characters its glyphs are; language, title, outlines and a label for each page are there; its
//   information dictionary says what its XMP packet says, and neither says more than title,
//   producer and dates. What a drawing routine of Qt's starts to do one day, this finds.
// Does not do: text (leak_check.h); PDF/A, which would take a validator.
// Neighbours: pdf_writer.cpp calls it for every file, so that one which fails it is never handed
// out. Cost: about a fifth of a millisecond a page.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace casement::report {

// Errors: Internal, field = the rule that is broken ("alpha", "soft_mask", "blend",
// "embedded_file", "script", "action", "annotation", "form", "encryption", "damage", "font",
// "font_text", "language", "title", "outlines", "page_labels", "metadata"); got = which, and where.
[[nodiscard]] Result<> checkPdf(const QByteArray &pdf);

}  // namespace casement::report
