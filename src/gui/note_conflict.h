// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Two versions of one note, side by side.
//
// What it is: the newest version and what somebody wrote against an older one; the latter can be
//   worked on here.
// Promises: decides nothing: closing it keeps both as they are.
// Neighbours: evidence_notes.h opens it where a change was refused.
#pragma once

#include "desk/evidence_notes.h"

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

namespace casement::gui {

class NoteConflict final : public QDialog {
    Q_OBJECT
public:
    NoteConflict(const desk::NoteVersion &newest, const QString &mine, QWidget *parent = nullptr);

    [[nodiscard]] QString mine() const;
    [[nodiscard]] QPlainTextEdit *mineEdit() const { return m_mine; }
    [[nodiscard]] QPlainTextEdit *newestEdit() const { return m_newest; }

Q_SIGNALS:
    void mineChosen();
    void newestChosen();

private:
    QDialogButtonBox *makeButtons();

    QPlainTextEdit *m_newest;
    QPlainTextEdit *m_mine;
};

}  // namespace casement::gui
