// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What of a record no font here can print, as one of its gaps.
//
// What it is: glyphGap(): the characters that stand on the pages as ⟨U+XXXX⟩, and which entries of
//   the timeline or the files have them.
// Promises: every such character that was `written` is named, up to a limit that is then said.
// Does not do: look at pages; it asks pdf_fonts.h about the words themselves.
// Neighbours: render.cpp adds the gap before the document is built for good.
// Cost: nothing worth naming where all is Latin; else one short layout for each different
// character.
#pragma once

#include "report/leak_check.h"
#include "report/report_input.h"

namespace casement::report {

// `written`: everything that a writer was handed of this input.
[[nodiscard]] std::optional<RecordGap> glyphGap(const ReportInput &input,
                                                const Transcript &written);

}  // namespace casement::report
