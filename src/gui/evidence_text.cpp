// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_text.h"

#include "gui/syntax.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QTextBlock>
#include <QTextDocument>

namespace casement::gui {

EvidenceText::EvidenceText(QWidget *parent)
    : QPlainTextEdit(parent), m_highlighter(new ViewHighlighter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setFont(font::mono());
    setAccessibleName(tr("Text of the evidence"));
    setTabChangesFocus(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(metric::kMargin);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &EvidenceText::fill);
}

void EvidenceText::setShown(ShownText text, const QString &language)
{
    clearText();
    m_text = std::move(text);
    m_highlighter->setLanguage(language);
    fill();
    moveCursor(QTextCursor::Start);
    m_more.start();
}

void EvidenceText::setLanguage(const QString &id)
{
    m_highlighter->setLanguage(id);
}

QString EvidenceText::language() const
{
    return m_highlighter->language();
}

void EvidenceText::clearText()
{
    m_more.stop();
    m_text = {};
    m_next = 0;
    clear();
    m_highlighter->restart();
}

// One piece a turn of the event loop: keys and painting come between.
void EvidenceText::fill()
{
    if (m_next >= m_text.pieces.size()) {
        m_more.stop();
        Q_EMIT filled();
        return;
    }
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.beginEditBlock();
    if (m_next > 0)
        end.insertBlock();
    end.insertText(m_text.pieces[m_next]);
    end.endEditBlock();
    m_text.pieces[m_next].clear();
    ++m_next;
    m_highlighter->look();
}

// Breaks that only the display has are not copied.
QMimeData *EvidenceText::createMimeDataFromSelection() const
{
    const QTextCursor chosen = textCursor();
    const int last = document()->findBlock(chosen.selectionEnd()).blockNumber();
    int number = document()->findBlock(chosen.selectionStart()).blockNumber();
    QString words;
    const QStringList rows = chosen.selectedText().split(QChar::ParagraphSeparator);
    for (const QString &row : rows) {
        const bool goesOn = std::ranges::binary_search(m_text.continued, number);
        if (&row != &rows.front() && !goesOn)
            words += u'\n';
        words += row;
        number = std::min(number + 1, last);
    }
    auto *copied = new QMimeData;
    copied->setText(words);
    return copied;
}

void EvidenceText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->look();
}

// A press on chosen text begins a new choice: a drag would carry the text to wherever it is
// dropped.
void EvidenceText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        QTextCursor here = textCursor();
        here.clearSelection();
        setTextCursor(here);
    }
    QPlainTextEdit::mousePressEvent(event);
}

void EvidenceText::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

}  // namespace casement::gui
