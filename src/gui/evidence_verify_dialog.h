// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// All evidence of a case, hashed again: how far it is, and what came of it.
//
// What it is: a progress bar with Cancel, then a sentence and the name of each item that changed or
//   is missing.
// Promises: it keeps nobody from the window.
// Neighbours: evidence_item_actions.h runs the check.
#pragma once

#include "desk/evidence_reader.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace casement::gui {

class EvidenceVerifyDialog final : public QDialog {
    Q_OBJECT
public:
    explicit EvidenceVerifyDialog(QWidget *parent = nullptr);

    void showProgress(quint64 done, quint64 total);
    void showChecks(const std::vector<desk::EvidenceCheck> &checks);
    void fail(const QString &sentence);
    [[nodiscard]] QString sentence() const;
    // One line for each item that is not what was signed.
    [[nodiscard]] QString faults() const;

Q_SIGNALS:
    void cancelRequested();

protected:
    void reject() override;

private:
    void end();

    QLabel *m_sentence;
    QProgressBar *m_progress;
    QPlainTextEdit *m_faults;
    QDialogButtonBox *m_buttons;
    bool m_running = true;
};

}  // namespace casement::gui
