// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What somebody is told who takes a case, and their word that they have read it.
//
// What it is: the text of the handover that waits, and a button that acknowledges it.
// Does not do: record (handover_actions.h).
// Neighbours: handover_dialog.h wrote it.
#pragma once

#include "desk/situation.h"

#include <QDialog>

class QLabel;

namespace casement::gui {

class ReceiptDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReceiptDialog(const desk::WaitingHandover &waiting, QWidget *parent = nullptr);

    void fail(const QString &sentence);

private:
    QLabel *m_problem;
};

}  // namespace casement::gui
