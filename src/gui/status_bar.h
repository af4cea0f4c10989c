// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The line at the foot: what is shown and hidden, what time it is, what was just done.
//
// What it is: "312 of 100,412 shown · key moments", the clock in UTC and here, one message, and
//   when the draft was last saved.
// Promises: says how many rows are hidden whenever any are; a message stays until the next one or
//   15 s; messages are spoken politely (a status-bar alert).
// Does not do: decide what to say.
// Neighbours: main window.
// Cost: one repaint a second for the clock, nothing else.
#pragma once

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace casement::gui {

class StatusBar final : public QWidget {
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setShown(quint64 shown, quint64 all, const QString &filters);
    void clearShown();
    // What is shown is still being found; the next count takes its place.
    void setReading(bool reading);
    // The count is the timeline's: it is said while that is on screen.
    void setTimelineOnScreen(bool onScreen);
    void setZone(const QTimeZone &mine);
    // `failure`: in the colour of lateness, and it stays until the next message.
    void say(const QString &sentence, bool failure = false);
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString shownText() const;  // empty where it is not said

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void dress();

    QLabel *m_shown;
    QLabel *m_clock;
    QLabel *m_message;
    QTimeZone m_mine = QTimeZone::UTC;
    QTimer m_second;
    QTimer m_fade;
    bool m_failure = false;
};

}  // namespace casement::gui
