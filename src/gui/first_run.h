// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The first minutes: from nothing to a desk in which the first entry can be written.
//
// What it is: three steps in one page: where the desk file lies; its passphrase and the recovery
//   file; the owner's name, function and time zone.
// Promises: each step says beside the field what is missing; nothing is created before the last
//   step; a failure names what was tried and keeps all that was typed (the passphrase too).
// Does not do: open a desk that exists (unlock_page.h).
// Neighbours: app shows it where no desk was opened before.
// Cost: creating the desk derives a key and takes about a second, off the GUI thread.
#pragma once

#include "desk/desk_session.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FirstRun;
}

namespace casement::gui {

class FirstRun final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent = nullptr);
    ~FirstRun() override;

    // The folder that is offered for the desk file.
    void setFolder(const QString &folder);

Q_SIGNALS:
    void opened(const std::shared_ptr<casement::desk::DeskSession> &session);
    // Somebody has a desk already and wants to open that.
    void unlockRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Steps;
    std::unique_ptr<Ui::FirstRun> m_ui;
    std::unique_ptr<Steps> m_steps;
};

}  // namespace casement::gui
