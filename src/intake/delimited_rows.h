// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// CSV and its dialects.
//
// What it is: text of a delimited file in, its rows out (RFC 4180 and what else is in use).
// Promises: comma, semicolon, tab or bar is found from the text, or from a "sep=" line; LF, CRLF
//   and CR end a row, within quotes they are text; a quoted cell keeps every character. A first row
//   that holds a time or a number names no columns: they are "column 1" and so on; a name that
//   comes twice is "name (2)". A quote in the middle of a cell is text; one that closes before the
//   cell ends is a warning. Rows with more or fewer cells than names are kept, with a warning.
// Does not do: escapes with a backslash; comments.
// Neighbours: table_reader.cpp.
// Cost: linear; one row is held.
#pragma once

#include "intake/table_rows.h"

namespace casement::intake {

class DelimitedRows : public RowSource {
public:
    // `text` stays with the caller. A null delimiter is found.
    DelimitedRows(QStringView text, const QString &fileName, QChar delimiter = {});

    // Errors: BadInput (field "quote", line = where the quote that never closes was opened).
    [[nodiscard]] Result<bool> next(TableRow &row) override;
    void rewind() override;
    [[nodiscard]] const QStringList &names() const override { return m_names; }
    [[nodiscard]] bool hasHead() const override { return m_hasHead; }
    [[nodiscard]] qint64 headLines() const override { return m_bodyLine - 1; }

    [[nodiscard]] QChar delimiter() const override { return m_delimiter; }

    // Whether nearly all rows have as many cells as the first: several, and more than one row.
    [[nodiscard]] static bool looksDelimited(QStringView text);

private:
    [[nodiscard]] Result<bool> readRow(TableRow &row);
    [[nodiscard]] Result<> readCell(TableRow &row);
    [[nodiscard]] Result<> readQuoted(TableRow &row, TableCell &cell);
    [[nodiscard]] qsizetype cellEnd(qsizetype from) const;
    void countLineEnds(qsizetype from, qsizetype to);
    void endLine();
    void readSeparatorLine();
    void readHead();
    void checkWidth(TableRow &row);

    QStringView m_text;
    QString m_fileName;
    QChar m_delimiter;
    QStringList m_names;
    qsizetype m_width = 0;  // columns of the head
    bool m_hasHead = false;
    qsizetype m_at = 0;
    qsizetype m_rowAt = 0;
    qsizetype m_lineStart = 0;
    qint64 m_line = 1;
    qsizetype m_bodyAt = 0;
    qint64 m_bodyLine = 1;
};

}  // namespace casement::intake
