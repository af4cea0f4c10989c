// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The text field of the composer.
//
// What it is: plain text, one line that grows to five and then scrolls. Enter asks to record,
//   Shift+Enter begins a line, Tab leaves.
// Promises: while a line waits for its acknowledgement it stays readable here, dimmed; the first
// key
//   that would change it hands it over with detached() and types into an empty field instead, so
//   nobody ever waits to type.
// Does not do: the grammar (composer.cpp parses), recording.
// Neighbours: composer.h.
// Cost: a layout of five lines a key.
#pragma once

#include <QPlainTextEdit>

namespace casement::gui {

class ComposerEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    void setWaiting(bool waiting);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    // Plain text as typed; QPlainTextEdit's own turns non-breaking spaces into spaces.
    [[nodiscard]] QString typedText() const;
    void insertWords(const QString &words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    void detached();
    void tooLong();  // a paste was not taken
    void focusChanged(bool focused);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void leaveWaiting();
    void grow();
    [[nodiscard]] int heightOfLines(int lines) const;

    bool m_waiting = false;
    int m_lines = 1;
};

}  // namespace casement::gui
