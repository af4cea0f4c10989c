// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stands where there are no rows: why, and the one thing to do about it.
//
// What it is: one sentence, one button, its shortcut; for the five cases that must not look alike:
//   nothing yet, filtered away, loading, failed, not allowed.
// Promises: the sentence is spoken when it appears; "loading" appears only after a short while, so
//   that quick answers do not flash.
// Does not do: act: actionRequested() says the button was pressed.
// Neighbours: main window chooses the case and what the button does.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace casement::gui {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    enum class Why { NothingYet, FilteredAway, Loading, Failed, NotAllowed };

    explicit EmptyState(QWidget *parent = nullptr);

    // An empty button text: no button. `details` can be copied where something failed.
    void show(Why why, const QString &sentence, const QString &button = {},
              const QString &shortcut = {}, const QString &details = {});
    [[nodiscard]] Why why() const { return m_why; }
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionRequested(casement::gui::EmptyState::Why why);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Why m_why = Why::Loading;
    QString m_details;
    QLabel *m_picture;
    QLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_copy;
    QLabel *m_shortcut;
    QTimer m_soon;
};

}  // namespace casement::gui
