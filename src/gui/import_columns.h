// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What each column of a table becomes, and where that is changed.
//
// What it is: the columns with their first cells, the role of the chosen one, and the question
//   which number of a date is the day, where it has to be asked.
// Promises: a change is asked for at once and shown when the file was read with it.
// Does not do: read the file (import_reader.h).
// Neighbours: import_dialog.h; desk/column_maps.h.
// Cost: a row a column.
#pragma once

#include "desk/importer.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace casement::gui {

class ImportColumnsModel;

class ImportColumns final : public QWidget {
    Q_OBJECT
public:
    explicit ImportColumns(QWidget *parent = nullptr);

    void setPreview(const desk::ImportPreview *preview);
    [[nodiscard]] QTableView &view() const { return *m_view; }
    [[nodiscard]] QComboBox &roleBox() const { return *m_role; }
    [[nodiscard]] QComboBox &dayBox() const { return *m_day; }
    [[nodiscard]] QPushButton &guessButton() const { return *m_guess; }
    [[nodiscard]] ImportColumnsModel &columns() const { return *m_columns; }

Q_SIGNALS:
    void mapChanged(const casement::intake::ColumnMap &map);
    void guessRequested(const QString &shape);

private:
    void lay();
    void wire();
    void showRole();

    ImportColumnsModel *m_columns;
    QTableView *m_view;
    QLabel *m_remembered;
    QComboBox *m_role;
    QLabel *m_dayWords;
    QComboBox *m_day;
    QPushButton *m_guess;
    intake::ColumnMap m_map;
};

// A table of rows of one height that are read, and whose last column takes what is left.
[[nodiscard]] QTableView *newPreviewTable(const QString &name, QWidget *parent);

}  // namespace casement::gui
