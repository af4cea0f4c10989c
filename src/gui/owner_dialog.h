// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Who has an item: two letters and Enter.
//
// What it is: a line to type in and the people and functions of the case below it, those first
//   whose names begin with what is typed.
// Promises: the first row is chosen while somebody types; a name that nobody here has can be given
//   too; owner() is what Recorder::editItem takes.
// Does not do: record.
// Neighbours: item_actions.h.
// Cost: one pass over the people a key.
#pragma once

#include "casefile/case_file.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace casement::gui {

class OwnerDialog final : public QDialog {
    Q_OBJECT
public:
    OwnerDialog(const casefile::CaseFile &file, const casefile::Item &item,
                QWidget *parent = nullptr);

    [[nodiscard]] QString owner() const;
    // The chosen one, as it is shown.
    [[nodiscard]] QString chosenWords() const;
    void say(const QString &problem);

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice {
        QString words;
        QString owner;
    };
    void lay(const casefile::Item &item);
    void filter();

    std::vector<Choice> m_choices;
    QLineEdit *m_edit;
    QListWidget *m_list;
    QLabel *m_problem;
};

}  // namespace casement::gui
