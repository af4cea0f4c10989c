// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// When the window must not be read by whoever passes by.
//
// What it is: F9, which covers everything at once and uncovers it again; Ctrl+Alt+L and the idle
//   time, which lock.
// Promises: both keys work whatever has the focus, dialogs included, and are never refused.
// Covered,
//   no widget of the window is visible or spoken and its title says nothing. Before an idle lock
//   the last 30 seconds are counted down with countdown(); any key or pointer move ends that.
// Does not do: the lock itself. Whoever holds the session answers lockRequested(): flush the
// drafts,
//   let go of the session, delete what shows the case, show a LockScreen.
// Neighbours: lock_screen.h; main window.
// Cost: an event filter on the application that looks at keys and pointer moves.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

class QWidget;

namespace casement::gui {

class LockGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kDefaultIdleMinutes = 10;
    static constexpr int kCountdownSeconds = 30;

    explicit LockGuard(QWidget *window);
    ~LockGuard() override;

    // Off while no desk is open and while it is locked.
    void setActive(bool active);
    // 0: never lock by itself. Kept in the settings.
    void setIdleMinutes(int minutes);
    [[nodiscard]] int idleMinutes() const { return m_idleMs / 60'000; }
    // For tests: both spans in milliseconds, not kept.
    void setIdleSpan(int idleMs, int countdownMs);

    [[nodiscard]] bool isCovered() const { return m_cover != nullptr; }

public Q_SLOTS:
    void toggleCover();
    void lockNow();

Q_SIGNALS:
    void coverChanged(bool covered);
    void countdown(int secondsLeft);  // 0: no lock is coming
    void lockRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();
    void uncover();
    void closeOthers();
    void noteActivity();
    void tick();
    bool ownKey(QEvent *event);

    QWidget *m_window;
    QPointer<QWidget> m_cover;
    std::vector<QPointer<QWidget>> m_hidden;
    QPointer<QWidget> m_focus;
    QString m_title;
    QTimer m_tick;
    QElapsedTimer m_idle;
    int m_idleMs = kDefaultIdleMinutes * 60'000;
    int m_countdownMs = kCountdownSeconds * 1000;
    bool m_active = false;
    bool m_counting = false;
};

}  // namespace casement::gui
