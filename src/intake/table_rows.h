// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A table, one row after the other.
//
// What it is: what table_reader.cpp sees of a file, whatever wrote it.
// Promises: a row at a time is held, so memory does not grow with the number of cells; rewind()
//   gives the same rows again. A row that cannot be read is handed over as its words.
// Does not do: say what a column means (column_map.h).
// Neighbours: delimited_rows.h, json_rows.h.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"

#include <QStringList>

#include <vector>

namespace casement::intake {

struct TableCell {
    QString text;
    qsizetype name = 0;  // index into names()
    qint64 line = 0;
    qint64 column = 0;
};

struct TableRow {
    qint64 line = 0;
    qint64 lastLine = 0;
    std::vector<TableCell> cells;
    std::vector<ImportWarning> warnings;  // file still empty
    QString words;  // of a row that is none; then there are no cells
};

class RowSource {
public:
    RowSource() = default;
    virtual ~RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;

    // False at the end. Errors end the file.
    [[nodiscard]] virtual Result<bool> next(TableRow &row) = 0;
    virtual void rewind() = 0;
    // Of the columns met so far; grows where rows bring further ones.
    [[nodiscard]] virtual const QStringList &names() const = 0;
    // Whether the file names its columns once, for all rows.
    [[nodiscard]] virtual bool hasHead() const = 0;
    // Between cells; null where there is none.
    [[nodiscard]] virtual QChar delimiter() const { return {}; }
    // Of names and other things that are no row.
    [[nodiscard]] virtual qint64 headLines() const { return 0; }
};

}  // namespace casement::intake
