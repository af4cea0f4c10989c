// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Moving an entry to the other lane.
//
// What it is: a value editor for the move. To the privileged lane it asks on what the privilege
//   rests and why the entry comes late to it; to the facts it says what is given up, and asks who
//   among the lawyers agreed.
// Promises: value() is whole once the dialog was accepted; what is missing is said.
// Does not do: record (case_actions.h).
// Neighbours: lane_chooser.h for what is only being written.
#pragma once

#include "casefile/lane_choice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace casement::gui {

class LaneDialog final : public QDialog {
    Q_OBJECT
public:
    // `subject` are the words of the entry.
    LaneDialog(casefile::Lane to, const QString &subject, QWidget *parent = nullptr);

    [[nodiscard]] casefile::LaneChoice value() const;
    [[nodiscard]] QString reason() const;
    // What is worth keeping as a draft.
    [[nodiscard]] QPlainTextEdit *reasonEdit() const { return m_reason; }
    [[nodiscard]] QPlainTextEdit *counselEdit() const { return m_counsel; }

public Q_SLOTS:
    void accept() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay(const QString &subject);
    void layFields(QVBoxLayout *layout);
    [[nodiscard]] QDialogButtonBox *makeButtons();
    QPlainTextEdit *addField(QVBoxLayout *layout, const QString &label);
    void miss(const QString &sentence, QWidget *field);

    casefile::Lane m_to;
    QComboBox *m_basis = nullptr;
    QPlainTextEdit *m_counsel = nullptr;
    QPlainTextEdit *m_reason = nullptr;
    QCheckBox *m_agreed = nullptr;
    QLabel *m_problem = nullptr;
};

}  // namespace casement::gui
