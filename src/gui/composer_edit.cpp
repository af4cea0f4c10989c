// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/composer_edit.h"

#include "ledger/tokens.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

#include <cmath>

namespace casement::gui {

namespace {

constexpr int kMostLines = 5;

bool changesText(const QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return false;
    const bool editing = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    return editing || (!event->text().isEmpty() && event->text().front().isPrint());
}

}  // namespace

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposerEdit::grow);
}

void ComposerEdit::setWaiting(bool waiting)
{
    m_waiting = waiting;
}

QString ComposerEdit::typedText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

void ComposerEdit::leaveWaiting()
{
    if (!m_waiting)
        return;
    m_waiting = false;
    Q_EMIT detached();
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        // Held down or hit twice, it would otherwise record a line twice.
        if (!event->isAutoRepeat() && !m_waiting)
            Q_EMIT submitted();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    if (changesText(event) || enter || event->matches(QKeySequence::Cut))
        leaveWaiting();
    if (enter) {
        insertPlainText(QStringLiteral("\n"));
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->preeditString().isEmpty() || !event->commitString().isEmpty())
        leaveWaiting();
    QPlainTextEdit::inputMethodEvent(event);
}

void ComposerEdit::insertWords(const QString &words)
{
    if (isReadOnly())
        return;
    leaveWaiting();
    insertPlainText(words);
    ensureCursorVisible();
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    const QString words = source->text();
    if (words.isEmpty())
        return;
    if (words.toUtf8().size() + typedText().toUtf8().size() > qsizetype(ledger::kMaxTextBytes)) {
        Q_EMIT tooLong();
        return;
    }
    insertWords(words);
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged(true);
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged(false);
}

void ComposerEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void ComposerEdit::grow()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < kMostLines;
         block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = std::clamp(lines, 1, kMostLines);
    if (lines == m_lines)
        return;
    m_lines = lines;
    updateGeometry();
    ensureCursorVisible();
}

int ComposerEdit::heightOfLines(int lines) const
{
    return int(std::ceil(QFontMetricsF(font()).lineSpacing() * lines)) + 2;
}

QSize ComposerEdit::sizeHint() const
{
    return {320, heightOfLines(m_lines)};
}

QSize ComposerEdit::minimumSizeHint() const
{
    return {80, heightOfLines(m_lines)};
}

}  // namespace casement::gui
