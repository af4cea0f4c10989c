// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The first minutes: from nothing to a desk in which the first entry can be written.
//
// What it is: three steps in one page: where the desk file lies; its passphrase and the recovery
//   file; the owner's name, function and time zone. Then, in the desk that was made, the first
//   case: one's own, or the sample.
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

class QLabel;

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
    void showEvent(QShowEvent *event) override;

private:
    enum Step { Where, Passphrase, Person, FirstCase };

    void dress();
    void wire();
    void goTo(Step step);
    void next();
    void back();
    void setBusy(bool busy, const QString &words = {});

    [[nodiscard]] bool checkWhere();
    [[nodiscard]] bool checkPassphrase();
    [[nodiscard]] bool checkPerson();
    [[nodiscard]] bool complain(QLabel *label, QWidget *field, const QString &sentence);

    void createDesk();
    void deskCreated(const desk::DeskSession::Opened &created);
    void createCase();
    void createSample();
    void finish();
    void offerRecovery();
    void choosePath();
    void chooseRecovery();

    std::unique_ptr<Ui::FirstRun> m_ui;
    std::shared_ptr<desk::DeskSession> m_session;
    Step m_step = Where;
    bool m_recoveryChosen = false;
    bool m_busy = false;
};

}  // namespace casement::gui
