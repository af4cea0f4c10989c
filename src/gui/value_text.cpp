// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/value_text.h"

#include "desk/display_words.h"
#include "gui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace casement::gui {

ValueText::ValueText(const QString &name, const QString &value, QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::ClickFocus);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    // Focus by arrow key selects nothing, and the policy above keeps values out of the Tab order:
    // the panel's arrow keys walk them.
    setFocusPolicy(Qt::ClickFocus);
    setValue(value);
}

void ValueText::setValue(const QString &value)
{
    setPlainText(desk::visibleText(value));
    fit();
}

void ValueText::fit()
{
    document()->setTextWidth(viewport()->width());
    const int tall = int(std::ceil(document()->size().height())) + 2;
    if (tall != height())
        setFixedHeight(tall);
}

QSize ValueText::sizeHint() const
{
    return {160, height()};
}

QSize ValueText::minimumSizeHint() const
{
    return {40, height()};
}

void ValueText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void ValueText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// Copy without a selection takes the whole value; up and down belong to the panel.
void ValueText::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        event->ignore();
        return;
    }
    if (event->matches(QKeySequence::Copy) && !textCursor().hasSelection()) {
        QGuiApplication::clipboard()->setText(toPlainText());
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ValueText::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    viewport()->update();
}

void ValueText::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    viewport()->update();
}

void ValueText::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(tokens().accent, metric::kFocusRing));
    painter.drawLine(1, 0, 1, viewport()->height());
}

LinkButton::LinkButton(const QString &words, QWidget *parent) : QAbstractButton(parent)
{
    setText(words);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 4,
            std::max(metric::kTarget, fontMetrics().height() + 4)};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    QFont words = font();
    words.setUnderline(underMouse() || t.contrast);
    painter.setFont(words);
    painter.setPen(isEnabled() ? t.accent : t.faint);
    painter.drawText(rect().adjusted(2, 0, -2, 0),
                     Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, metric::kFocusRing));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius,
                            metric::kRadius);
}

}  // namespace casement::gui
