// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A value that can be read, selected and copied, however long it is.
//
// What it is: read-only text as tall as its words; long unbroken values (hashes, URLs) break where
//   the column ends.
// Promises: plain text only, with unseen characters as marks; its direction is its own, so it can
//   reorder nothing beside it; the wheel scrolls the panel, not the value.
// Neighbours: inspector.h.
// Cost: one text document a value.
#pragma once

#include <QAbstractButton>
#include <QTextEdit>

namespace casement::gui {

class ValueText final : public QTextEdit {
    Q_OBJECT
public:
    ValueText(const QString &name, const QString &value, QWidget *parent);

    void setValue(const QString &value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
};

// Words that act: drawn as a link, pressed as a button.
class LinkButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &words, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace casement::gui
