// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a PDF holds beside the text of its pages.
//
// What it is: partsOfPdf(), a walk over every object of a file by qpdf.
// Promises: every string object, wherever it hangs: information dictionary, outlines, page labels,
//   annotations, form fields, names of embedded files, alternative texts, scripts, and what nothing
//   refers to any more. `opaque` where something in it may say what no text search finds: pictures,
//   embedded files, forms in XML, stamps, fonts without a way back to letters.
// Does not do: texts of pages (pdf_reader.h); letters drawn as lines.
// Neighbours: pdf_reader.h, attachment_text.h.
// Cost: about a millisecond a page.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace casement::report {

struct PdfParts {
    QStringList strings;  // each once
    bool opaque = false;
};

// Errors: Internal where qpdf does not read it.
[[nodiscard]] Result<PdfParts> partsOfPdf(const QByteArray &pdf);

}  // namespace casement::report
