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
inline const QString kReason = QStringLiteral("composer.reason");
inline const QString kNonce = QStringLiteral("composer.nonce");
}  // namespace slot

class ComposerField final : public QWidget {
    Q_OBJECT
public:
    explicit ComposerField(QWidget *parent = nullptr);

    [[nodiscard]] ComposerEdit *edit() const { return m_edit; }
    [[nodiscard]] QLabel *preview() const { return m_preview; }
    [[nodiscard]] QWidget *reasonRow() const { return m_reasonRow; }
    [[nodiscard]] QLabel *reasonLabel() const { return m_reasonLabel; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildReason();

    ComposerEdit *m_edit = nullptr;
    QLabel *m_preview = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
};

}  // namespace casement::gui
