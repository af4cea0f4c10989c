// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the columns of somebody else's table mean.
//
// What it is: the tables that are known by the names of their columns (Timesketch and plaso,
//   log2timeline's CSV, Zendesk, GitHub, PagerDuty, journald, CloudTrail, Google Cloud), and a
//   guess for all others.
// Promises: a known shape has a key that never changes; any other one's is made from the names of
//   its columns, whatever their order. A guess names a column a time only where the name says so
//   or nearly all its cells are times.
// Does not do: decide for good: the map is shown and may be replaced.
// Neighbours: table_reader.cpp, column_map.h.
#pragma once

#include "intake/column_map.h"
#include "intake/table_rows.h"

namespace casement::intake {

// The first rows of a table, by column.
struct TableSample {
    QStringList names;
    std::vector<QStringList> cells;  // of each column those that are not empty
    QStringList shared;  // the names that most rows have
};

// Reads up to 200 rows and rewinds. Errors of next().
[[nodiscard]] Result<TableSample> sampleOf(RowSource &rows);

[[nodiscard]] ColumnMap suggestedMap(const TableSample &sample);

}  // namespace casement::intake
