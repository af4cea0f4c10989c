// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A document as one HTML file.
//
// What it is: writeHtml(), a walk over the tree.
// Promises: one file, no script, no reference to anything outside it (and a content security policy
//   that forbids both); also well-formed XML, so any strict parser reads it. Headings, tables with
//   headers, language; light and dark; narrow screens; prints. Every string goes through one door,
//   which escapes it and writes it into the transcript.
// Does not do: the case's words are never markup, whatever they look like.
// Neighbours: document.h, html_style.h (the style sheet), html_reader.h (reads it again),
//   leak_check.h.
// Cost: about 300 bytes a row.
#pragma once

#include "report/document.h"
#include "report/leak_check.h"

namespace casement::report {

[[nodiscard]] QByteArray writeHtml(const Document &document, Transcript &transcript);

}  // namespace casement::report
