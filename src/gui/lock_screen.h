// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is shown while the desk is locked.
//
// What it is: the passphrase field and nothing of any case.
// Promises: knows the desk's path and no more; the session was let go of before, so nothing of the
//   cases is in memory of the window. A wrong passphrase is said in words; the page answers while
//   the key is derived.
// Does not do: remember the place: who shows it goes back to the same row, caret and draft.
// Neighbours: lock_guard.h asks for it; unlock_page.h is its sister at program start.
// Cost: opening derives a key, about 0.3 s, off the GUI thread.
#pragma once

#include "desk/desk_session.h"

#include <QWidget>

#include <memory>

namespace Ui {
class LockScreen;
}

namespace casement::gui {

class LockScreen final : public QWidget {
    Q_OBJECT
public:
    // `identityPath` as in OpenDeskRequest.
    LockScreen(const desk::DeskInfo &desk, const QString &identityPath, QWidget *parent = nullptr);
    ~LockScreen() override;

Q_SIGNALS:
    void unlocked(const std::shared_ptr<casement::desk::DeskSession> &session);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void tryOpen();
    void answered(const desk::DeskSession::Opened &opened);

    std::unique_ptr<Ui::LockScreen> m_ui;
    QString m_path;
    QString m_identityPath;
    bool m_opening = false;
};

}  // namespace casement::gui
