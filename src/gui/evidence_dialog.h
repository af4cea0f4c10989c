// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What this evidence is, in one line, and how far it is stored.
//
// What it is: names what came in, asks for one line about it, shows the progress of hashing.
// Promises: Enter adds, Escape cancels, also while bytes are stored; where that takes long, the
//   dialog is no longer in anybody's way; what went wrong is said in the
//   dialog, which stays. Nothing of the content is shown.
// Does not do: store (evidence_actions.h); keep the line (draft_keeper.h watches edit()).
#pragma once

#include "gui/evidence_arrival.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace casement::gui {

class EvidenceDialog final : public QDialog {
    Q_OBJECT
public:
    explicit EvidenceDialog(const std::vector<Arrival> &arrivals, QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] bool isStoring() const { return m_storing; }

    void setBytes(quint64 bytes);
    void showProgress(quint64 done, quint64 total);
    // Back to asking, with what went wrong.
    void fail(const QString &sentence);

Q_SIGNALS:
    void addRequested();
    void cancelRequested();

protected:
    void reject() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();
    void standAside();
    void lay(const std::vector<Arrival> &arrivals);

    QLabel *m_size;
    QPlainTextEdit *m_edit;
    QProgressBar *m_progress;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    bool m_storing = false;
};

}  // namespace casement::gui
