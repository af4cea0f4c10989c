// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Opening a desk that exists.
//
// What it is: the desks opened lately, the passphrase field, and the way in for somebody who has
//   lost the passphrase but kept the recovery file.
// Promises: a wrong passphrase is said in words beside the field and keeps the field's text
//   selected; the page answers while the key is derived; passphrases leave the fields once used.
// Does not do: create desks (first_run.h); keep passphrases.
// Neighbours: app shows it at start; recent_desks.h keeps the list.
// Cost: opening derives a key, about 0.3 s, off the GUI thread.
#pragma once

#include "desk/desk_session.h"

#include <QWidget>

#include <memory>

namespace Ui {
class UnlockPage;
}

namespace casement::gui {

class UnlockPage final : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget *parent = nullptr);
    ~UnlockPage() override;

    // Chooses the desk; an empty path chooses the one opened last.
    void setDesk(const QString &path);

Q_SIGNALS:
    void opened(const std::shared_ptr<casement::desk::DeskSession> &session);
    // Somebody wants a new desk.
    void newDeskRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void dress();
    void wire();
    void list();
    void showRecovery(bool on);
    [[nodiscard]] QString chosenDesk() const;
    [[nodiscard]] bool recovering() const;

    void tryOpen();
    void tryRecover();
    void run(desk::Answer<desk::DeskSession::Opened> opening);
    void answered(const desk::DeskSession::Opened &opened);
    void setBusy(bool busy);
    void clearPassphrases();

    std::unique_ptr<Ui::UnlockPage> m_ui;
    bool m_busy = false;
};

}  // namespace casement::gui
