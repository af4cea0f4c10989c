// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The window: which page is on screen, and which command goes where.
//
// What it is: the start pages (first run, unlock), the open desk, the lock screen; the menu bar.
// Promises: a lock is never refused and loses no word: drafts go to the session, the session is let
//   go of, nothing of a case stays in the window; unlocking returns to the same place.
// Does not do: anything of a panel; it lists commands and panels.
// Neighbours: commands.h, desk_view.h, lock_guard.h.
#pragma once

#include "gui/desk_view.h"
#include "gui/theme.h"

#include <QMainWindow>

class QStackedWidget;

namespace casement::gui {

class LockGuard;

struct StartOptions {
    QString deskPath;  // empty: the one opened last, or the first run
    QString identityPath;  // empty: the identity carried inside the desk
    QString passphrase;  // of both, where it was given beforehand: nothing is asked then
};

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Theme &theme, StartOptions options);
    ~MainWindow() override;

    // The page of the open desk; null before and while locked.
    [[nodiscard]] DeskView *deskView() const { return m_desk; }
    [[nodiscard]] Commands &commands() const { return *m_commands; }
    void showDesk(const std::shared_ptr<desk::DeskSession> &session);

public Q_SLOTS:
    void lock();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] Commands::Runs runs();
    void addCaseRuns(Commands::Runs &runs);
    void addEvidenceRuns(Commands::Runs &runs);
    void addChecklistRuns(Commands::Runs &runs);
    void addViewRuns(Commands::Runs &runs);
    void showStart();
    void openAtOnce();
    void showLockScreen(const QString &path);
    void showFirstRun();
    void showUnlock(const QString &path);
    void showPage(QWidget *page);
    void updateCommands();
    void chooseTheme(ThemeChoice choice);
    void keepSettings();
    void bringSettings();

    Theme &m_theme;
    StartOptions m_options;
    QStackedWidget *m_stack;
    Commands *m_commands = nullptr;
    LockGuard *m_guard;
    DeskView *m_desk = nullptr;
    std::optional<DeskPlace> m_place;
};

}  // namespace casement::gui
