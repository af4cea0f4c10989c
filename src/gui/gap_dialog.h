// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Why nothing was recorded for a while.
//
// What it is: a value editor for the explanation of one silence.
// Promises: text() is not blank once the dialog was accepted.
// Does not do: record it (case_actions.h).
// Neighbours: timeline_view.h asks for it with Enter on a silence.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace casement::gui {

class GapDialog final : public QDialog {
    Q_OBJECT
public:
    // `span`: "47 min without an entry, 11:04 to 11:51 UTC".
    explicit GapDialog(const QString &span, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }

private:
    QPlainTextEdit *m_edit;
    QDialogButtonBox *m_buttons;
};

}  // namespace casement::gui
