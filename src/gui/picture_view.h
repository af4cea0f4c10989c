// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A picture that somebody chose to see.
//
// What it is: the picture, as large as fits and never larger than it is.
// Promises: says nothing of what it shows; Esc and clear() take it off the screen at once.
// Does not do: decode (evidence_look.h), decide when it is covered (evidence_viewer.h).
// Cost: one scaling a size.
#pragma once

#include <QImage>
#include <QWidget>

namespace casement::gui {

class PictureView final : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);

    void setPicture(QImage picture);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_picture.isNull(); }

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QImage m_picture;
    QImage m_scaled;
};

}  // namespace casement::gui
