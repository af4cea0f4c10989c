// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The case goes to somebody else.
//
// What it is: asks who takes it and what they should be told, and shows what they will read.
// Promises: nobody is chosen in advance: a case never goes to whoever happens to stand first. What
//   is missing is said in the dialog, and so is what went wrong.
// Does not do: read the case, record (handover_actions.h); keep the words (draft_keeper.h watches
//   edit()).
// Neighbours: desk/situation.h knows who may be named.
#pragma once

#include "casefile/handover.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;

namespace casement::gui {

class HandoverDialog final : public QDialog {
    Q_OBJECT
public:
    explicit HandoverDialog(QWidget *parent = nullptr);

    // Who can be chosen; any other name can be written.
    void setMembers(const std::vector<casefile::Recipient> &members);
    // As desk::findRecipient understands it; empty where nobody is named.
    [[nodiscard]] QString to() const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] QComboBox *choice() const { return m_to; }

    // What whoever is named will read.
    void setText(const QString &text);
    void fail(const QString &sentence);

public Q_SLOTS:
    void accept() override;

Q_SIGNALS:
    void toChanged();  // a moment after the last key

private:
    void lay();

    QComboBox *m_to;
    QPlainTextEdit *m_edit;
    QPlainTextEdit *m_reading;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QTimer m_soon;
};

}  // namespace casement::gui
