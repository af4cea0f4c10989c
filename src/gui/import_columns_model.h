// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The columns of a table, and what each becomes.
//
// What it is: one row a column: its name, its role, the first cells.
// Promises: a row is one spoken sentence; names and cells are shown as visible text.
// Does not do: change a map (desk/column_maps.h).
// Neighbours: import_columns.h shows it.
// Cost: the names and five rows of a table.
#pragma once

#include "intake/import_plan.h"

#include <QAbstractTableModel>

namespace casement::gui {

class ImportColumnsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Role, Sample, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const std::optional<intake::TableReading> &table);
    // As it is in the file.
    [[nodiscard]] QString nameAt(int row) const;
    [[nodiscard]] intake::ColumnRole roleAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString sampleAt(int row) const;

    intake::ColumnMap m_map;
    QStringList m_names;
    std::vector<QStringList> m_rows;
};

}  // namespace casement::gui
