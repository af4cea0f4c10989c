// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a finished PDF says to somebody who copies text out of it.
//
// What it is: textOfPdf(), by poppler, which shares no code with what wrote the file.
// Promises: the text of every page, the title and every other key of the information dictionary,
//   the XMP packet, the outlines, the page labels, and the names and contents of embedded files.
// Neighbours: render.cpp hands it to LeakCheck::searchFile().
// Cost: about 2 ms a page.
#pragma once

#include "base/result.h"

namespace casement::report {

// Errors: Internal where the file does not open.
[[nodiscard]] Result<QString> textOfPdf(const QByteArray &pdf);

}  // namespace casement::report
