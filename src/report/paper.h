// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The sheets a report can be laid out on.
//
// What it is: a name for each; pdf_pages.h knows their measures.
// Neighbours: render.h, and whoever asks for an issue.
// Cost: none.
#pragma once

namespace casement::report {

enum class Paper { A4, Letter };

}  // namespace casement::report
