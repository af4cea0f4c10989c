// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Logs of programs: an event for each line that has a time stamp.
//
// What it is: bytes of a log in, an ImportPlan out; also the journal's export (`journalctl -o
//   export`), which is read as a table.
// Promises: a line without a stamp belongs to the entry above it (stack traces, continued lines);
//   above the first entry, behind a stamp that is no time, and where it is a remark of the file
//   itself ("#Fields:", "-- Boot … --") it is text. A stamp leaves the words where the line begins
//   with it and the instant says all it said. Zones: the line's, else the assumed one, with one
//   warning for the file. Years: log_years.h; an assumed one is a warning. A file without any stamp
//   gives neither events nor notes: it is evidence alone, and a warning says so.
// Does not do: take hosts, programs or levels apart; they are in the words.
// Neighbours: log_stamp.h, journal_rows.h, table_reader.h.
// Cost: linear; memory for the text (twice the bytes) and the plan. Limits: 64 MiB, 250,000
//   entries.
#pragma once

#include "intake/format.h"

namespace casement::intake {

// Errors: TooLarge; BadInput (field "utf8" or "utf16", with the line); Unsupported (the encoding of
// the options); Cancelled.
[[nodiscard]] Result<ImportPlan> readLog(QByteArrayView bytes, const ReadOptions &options);

// Sure where most of the first lines begin as nothing but logs do, Perhaps where with a date.
[[nodiscard]] Likeness looksLikeLog(QByteArrayView head);

}  // namespace casement::intake
