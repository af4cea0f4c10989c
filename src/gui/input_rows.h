// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an item needs, one row an input.
//
// What it is: name, how it was given, and a button that takes the row away; below them one that
//   adds a row.
// Promises: every control has a name of its own; rows that hold nothing are no inputs; the keyboard
//   goes to the neighbour of a row that goes.
// Neighbours: item_dialog.h; item_form.h says how "#41" is read.
#pragma once

#include "gui/item_form.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace casement::gui {

class InputRows final : public QWidget {
    Q_OBJECT
public:
    explicit InputRows(QWidget *parent = nullptr);

    void setRows(const std::vector<ItemForm::Input> &rows);
    [[nodiscard]] std::vector<ItemForm::Input> rows() const;
    // The first that is not given, else where one is added.
    void focusMissing();

    [[nodiscard]] QLineEdit *nameEdit(size_t row) const { return m_rows[row].name; }
    [[nodiscard]] QLineEdit *givenEdit(size_t row) const { return m_rows[row].given; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

Q_SIGNALS:
    void changed();

private:
    struct Row {
        QWidget *line = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *given = nullptr;
        QToolButton *remove = nullptr;
    };
    void add(const ItemForm::Input &input);
    void remove(const QWidget *line);
    void name();

    QVBoxLayout *m_layout;
    QPushButton *m_add;
    std::vector<Row> m_rows;
};

}  // namespace casement::gui
