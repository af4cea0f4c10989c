// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a file would become, row by row.
//
// What it is: the events, notes and files of a plan in the order of its lines, as a table: line,
//   kind, time, words.
// Promises: cells are made when they are asked for; a row is one spoken sentence.
// Does not do: read the file (import_reader.h makes the plan).
// Neighbours: import_dialog.h shows it.
// Cost: 16 bytes a row beside the plan, which it shares.
#pragma once

#include "desk/importer.h"
#include "gui/time_words.h"

#include <QAbstractTableModel>

#include <memory>

namespace casement::gui {

using SharedPreview = std::shared_ptr<const desk::ImportPreview>;

class ImportRowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Becomes, When, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTimes(const TimeWords &times);
    // Null: nothing to show.
    void setPreview(SharedPreview preview);
    // The row that begins at this line or last before it; -1 where there is none.
    [[nodiscard]] int rowAtLine(qint64 line) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    enum class Kind : quint8 { File, Event, Note };
    struct Row {
        quint32 index = 0;
        Kind kind = Kind::Event;
        qint64 line = 0;
    };
    [[nodiscard]] QString kindWord(const Row &row) const;
    [[nodiscard]] QString when(const Row &row) const;
    [[nodiscard]] QString what(const Row &row) const;

    SharedPreview m_preview;
    std::vector<Row> m_rows;
    TimeWords m_times;
};

}  // namespace casement::gui
