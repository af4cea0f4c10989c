// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stands in the viewer before an item is opened: what it is, and which key shows it.
//
// What it is: a few centred lines, and under them a small grey peek while Space is held.
// Promises: shows nothing of the item but its description until a peek is set, and nothing of the
//   peek once it is taken away; a peek has no name that could be spoken.
// Neighbours: evidence_viewer.h says the words and when there is a peek.
#pragma once

#include <QImage>
#include <QWidget>

class QLabel;

namespace casement::gui {

class EvidenceCover final : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QStringList facts;
        QString problem;
        QString hint;  // which keys do what
        QString warning;  // what opening records
    };

    explicit EvidenceCover(QWidget *parent = nullptr);

    void say(const Words &words);
    [[nodiscard]] QString sentence() const;

    void peekAt(const QImage &picture);
    void peekAt(const QString &text);
    void endPeek();
    [[nodiscard]] bool isPeeking() const { return m_peeking; }

Q_SIGNALS:
    void openRequested();
    void peekRequested();
    void peekEnded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_problem;
    QLabel *m_hint;
    QLabel *m_warning;
    QWidget *m_peek;
    bool m_peeking = false;
};

}  // namespace casement::gui
