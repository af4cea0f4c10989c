// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a finished HTML report says to somebody who reads its source.
//
// What it is: textOfHtml(), by an XML parser.
// Promises: every text, attribute value, comment and processing instruction, one a line, also of
//   the style sheet. Left out is only what the writer says in every report: its own style sheet,
//   the classes of that, the metadata of an empty page, roles of tables.
// Neighbours: render.cpp hands it to LeakCheck::searchFile().
// Cost: linear.
#pragma once

#include "base/result.h"

namespace casement::report {

// Errors: Internal where it is not well-formed.
[[nodiscard]] Result<QString> textOfHtml(const QByteArray &html);

}  // namespace casement::report
