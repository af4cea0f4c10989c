// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Post-mortems written in Markdown.
//
// What it is: bytes of a Markdown file in, an ImportPlan out.
// Promises: list items and table rows that begin with a time become events, so do paragraphs that
//   begin with a date. The day comes from the line, else from an earlier line of the section, the
//   nearest heading or bold line that is a date, the front matter. The zone comes from the line,
//   else from its column, an earlier line of the section, a sentence that says it for all times,
//   and at last from the options, with a warning. A time keeps the offset it was told in; where a
//   line gives the same instant in UTC too ("20:07 EDT (00:07 UTC)"), both must agree.
//   "About" words make the precision "about", so does an hour with "XX" for its minutes; a date
//   alone is that day at 00:00, "about". List items of a timeline section that tell no time are
//   undated events; all else is text and becomes notes under the heading it stands under.
// Does not do: rendering; inline marks (**, ``) stay in the words, as typed.
// Neighbours: desk/import.
// Cost: linear in the file; a line of 1 MB is one line. Limit 64 MiB.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors: BadInput (subject = the file, line, field = "utf8") for bytes that are not UTF-8;
// TooLarge.
[[nodiscard]] Result<ImportPlan> readMarkdownTimeline(QByteArrayView bytes,
                                                      const ReadOptions &options);

}  // namespace casement::intake
