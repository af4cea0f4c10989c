// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What QPdfWriter cannot do, done to its bytes by qpdf.
//
// What it is: finishPdf(): outlines, page labels, language, title, dates, XMP and file identifier.
// Promises: the document information dictionary and the XMP packet say the same, and only the
//   title, the producer and the report's own time; nothing in the file depends on the clock, the
//   machine or the order of a hash.
// Neighbours: pdf_writer.cpp.
// Cost: one parse and one write.
#pragma once

#include "report/pdf_pages.h"

namespace casement::report {

// Errors: Internal, got = qpdf's own words.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray &raw, const Document &document,
                                           const std::vector<OutlineEntry> &outline,
                                           Transcript &transcript);

}  // namespace casement::report
