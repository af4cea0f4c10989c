// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A few lines that somebody writes: a note, or why nothing was recorded for a while.
//
// What it is: a value editor for one text, under a line that says what it is about.
// Promises: text() is not blank once the dialog was accepted.
// Does not do: record it (case_actions.h); keep it (draft_keeper.h watches edit()).
// Neighbours: case_actions.h opens it.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace casement::gui {

class LaneChooser;

class TextDialog final : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString head;  // what it is about; may be empty
        QString label;  // of the field, with its mnemonic
        QString button;
    };

    explicit TextDialog(const Words &words, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    // Where the words may be privileged: what the choice still lacks is asked for first.
    void setLane(LaneChooser *lane) { m_lane = lane; }

public Q_SLOTS:
    void accept() override;

private:
    QPlainTextEdit *m_edit;
    QDialogButtonBox *m_buttons;
    LaneChooser *m_lane = nullptr;
};

}  // namespace casement::gui
