// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A document as one PDF file.
//
// What it is: writePdf(): QPdfWriter with pages laid by hand, then pdf_finish.h for what QPdfWriter
//   cannot do.
// Promises: A4 or Letter, real text in reading order, fonts embedded, outlines, page labels,
//   language, title; nothing of the case in the metadata but its number and the issue's; what
//   pdf_check.h asks of a finished file. Equal documents give equal bytes in every process that has
//   the same fonts.
// Does not do: a tagged structure tree (the HTML is the file for a screen reader); PDF/A, which it
//   does not claim.
// Neighbours: pdf_type.h, pdf_pages.h, pdf_finish.h, pdf_check.h.
// Cost: about 3 ms a page; a QGuiApplication must exist.
#pragma once

#include "base/progress.h"
#include "report/document.h"
#include "report/leak_check.h"
#include "report/paper.h"

namespace casement::report {

struct PdfFile {
    QByteArray bytes;
    int pages = 0;
};

// `progress` is told of every page; how many there will be is not known. Errors: Internal where the
// bytes could not be finished, or are not what they must be; Cancelled.
[[nodiscard]] Result<PdfFile> writePdf(const Document &document, Transcript &transcript,
                                       Paper paper = Paper::A4, const Progress &progress = {});

}  // namespace casement::report
