// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The frame round what is typed.
//
// What it is: the composer's text field with the understood time at its end, and under it, where an
//   entry comes late, the line for the reason; all in one frame with one focus ring.
// Promises: the frame shows the focus of whichever of its fields has it.
// Neighbours: composer.h.
// Cost: a few widgets.
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace casement::gui {

class ComposerEdit;

// The places of a case in which the composer keeps its drafts.
namespace slot {
inline const QString kText = QStringLiteral("composer");
inline const QString kLate = QStringLiteral("composer.reason");
inline const QString kBecause = QStringLiteral("composer.because");
inline const QString kLane = QStringLiteral("composer.lane");
inline const QString kNonce = QStringLiteral("composer.nonce");
}  // namespace slot

// One more line under the words, for what the ledger asks of them.
class ComposerQuestion final : public QWidget {
    Q_OBJECT
public:
    ComposerQuestion(const QString &name, const QString &hint, QWidget *parent);

    void ask(const QString &words);  // shows the question and takes the keyboard
    void show(const QString &answer);  // as it was left
    void drop();  // empty and out of sight
    [[nodiscard]] QString answer() const;
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
    QLineEdit *m_edit;
};

class ComposerField final : public QWidget {
    Q_OBJECT
public:
    explicit ComposerField(QWidget *parent = nullptr);

    [[nodiscard]] ComposerEdit *edit() const { return m_edit; }
    [[nodiscard]] QLabel *preview() const { return m_preview; }
    [[nodiscard]] ComposerQuestion *because() const { return m_because; }
    [[nodiscard]] ComposerQuestion *late() const { return m_late; }
    // Under the line that says what is privileged: one frame with it.
    void setPrivileged(bool on);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ComposerEdit *m_edit = nullptr;
    QLabel *m_preview = nullptr;
    ComposerQuestion *m_because = nullptr;
    ComposerQuestion *m_late = nullptr;
    bool m_privileged = false;
};

}  // namespace casement::gui
