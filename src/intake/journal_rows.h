// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The journal's export format as a table.
//
// What it is: what `journalctl -o export` writes, an entry after the other with a field on each
//   line, as rows.
// Promises: fields whose length is told may hold any bytes; those that are no UTF-8 are shown as
//   far as they are, with a warning. A field that comes several times is several cells. A field
//   without its end is kept as it is, with a warning; a line without "=" as text.
// Neighbours: table_reader.cpp; table_shapes.h knows which column is what.
// Cost: linear; one entry is held.
#pragma once

#include "intake/table_rows.h"

#include <QHash>

namespace casement::intake {

[[nodiscard]] bool looksLikeJournalExport(QByteArrayView head);

class JournalRows : public RowSource {
public:
    explicit JournalRows(QByteArrayView bytes) : m_bytes(bytes) { }  // stay with the caller

    [[nodiscard]] Result<bool> next(TableRow &row) override;
    void rewind() override;
    [[nodiscard]] const QStringList &names() const override { return m_names; }
    [[nodiscard]] bool hasHead() const override { return false; }

private:
    [[nodiscard]] QByteArrayView takeLine();
    void takeField(TableRow &row, QByteArrayView line);
    [[nodiscard]] QByteArrayView takeCounted(TableRow &row, const QString &name);
    void addCell(TableRow &row, const QString &name, QByteArrayView value, qint64 line);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qint64 m_line = 1;  // that m_at is in
    QStringList m_names;
    QHash<QString, qsizetype> m_nameIndex;
};

}  // namespace casement::intake
