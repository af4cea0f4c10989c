// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The text of an item, to read, select and copy.
//
// What it is: a read-only editor that is filled a piece at a time and coloured near what is in
// view. Promises: the window stays alive while it fills; a long line that is shown as several is
// copied as
//   one; nothing of it can be dragged away.
// Does not do: decode (evidence_look.h), choose a language (syntax.h guesses, the viewer asks).
// Neighbours: evidence_viewer.h.
// Cost: one text block a display line.
#pragma once

#include "gui/evidence_look.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace casement::gui {

class ViewHighlighter;

class EvidenceText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit EvidenceText(QWidget *parent = nullptr);

    // Empty language: plain.
    void setShown(ShownText text, const QString &language);
    void setLanguage(const QString &id);
    void clearText();
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool isWhole() const { return m_next >= m_text.pieces.size(); }

Q_SIGNALS:
    void filled();
    void closeRequested();

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();

    ViewHighlighter *m_highlighter;
    ShownText m_text;
    size_t m_next = 0;
    QTimer m_more;
};

}  // namespace casement::gui
