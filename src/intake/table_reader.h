// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Tables of other tools: CSV and its dialects, JSON lines, JSON, the journal's export.
//
// What it is: bytes of a table in, an ImportPlan out: an event for each row.
// Promises: what a column means comes from the map of the options, else from the names (known
//   shapes), else from a guess; the plan says which map was used. Every filled cell is in the
//   event: as its time, title or words, or as a line "name: value" of the body; a time's own words
//   stay in the body too where the instant does not say all they said (microseconds, an hour that
//   comes twice). "03/04/2026" is decided for the whole column, by a row that can be read but one
//   way, else by the map; without either its rows are undated, each with a warning. A time that
//   cannot be, or is before 1970 or far ahead, is kept in its words among the undated. Rows add up:
//   plan.table.rows = events + empty + refused.
// Does not do: recording; merging rows.
// Neighbours: delimited_rows.h, json_rows.h, journal_rows.h, column_map.h, table_shapes.h,
// cell_time.h. Cost: linear, three passes; memory for the text (twice the bytes) and the plan.
// Limit 64 MiB.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors of all: TooLarge; BadInput (field "utf8", "utf16" or "quote", with the line); Unsupported
// (the encoding of the map); Cancelled.
[[nodiscard]] Result<ImportPlan> readDelimited(QByteArrayView bytes, const ReadOptions &options);
[[nodiscard]] Result<ImportPlan> readJsonTable(QByteArrayView bytes, const ReadOptions &options);
[[nodiscard]] Result<ImportPlan> readJournalExport(QByteArrayView bytes,
                                                   const ReadOptions &options);

// Of the beginning of a file, which may end anywhere.
[[nodiscard]] bool looksDelimited(QByteArrayView head);
[[nodiscard]] bool looksLikeJson(QByteArrayView head);

}  // namespace casement::intake
