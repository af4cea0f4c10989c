// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a finished PDF says to somebody who copies text out of it.
//
// What it is: readingsOfPdf(), by poppler, which shares no code with what wrote the file, and by
//   qpdf, which misses no object of it (pdf_parts.h).
// Promises: the text of every page, the title and every other key of the information dictionary,
//   the XMP packet, the outlines, the page labels, annotations and form fields, and the names and
//   contents of embedded files. What a page says already is not said again for a string beside it.
// Neighbours: render.cpp hands it to LeakCheck::searchFile(); attachment_text.h.
// Cost: about 5 ms a page.
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QStringList>

namespace casement::report {

// The same text in two orders, each with all that stands beside the pages: line by line, and block
// by block. What is found in either is there. Errors: Internal where the file does not open;
// Cancelled.
[[nodiscard]] Result<QStringList> readingsOfPdf(const QByteArray &pdf,
                                                const Progress &progress = {});

// The first of them.
[[nodiscard]] Result<QString> textOfPdf(const QByteArray &pdf);

// Whether that is all it says: every page has text, and nothing in it is out of a search's reach.
[[nodiscard]] bool isWhollyText(const QByteArray &pdf);

}  // namespace casement::report
