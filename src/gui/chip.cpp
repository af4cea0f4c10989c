// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/chip.h"

#include "gui/marks.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace casement::gui {

Chip::Chip(const QString &words, QWidget *parent) : QAbstractButton(parent), m_words(words)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFont(font::body());
    setCount({});
}

void Chip::setCount(std::optional<quint64> count)
{
    setText(count ? m_words + u' ' + number(*count) : m_words);
    setAccessibleName(count ? tr("%1, entries: %2").arg(m_words, number(*count)) : m_words);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int height = std::max(metric::kTarget, metrics.height() + metric::kUnit);
    return {metrics.horizontalAdvance(text()) + 5 * metric::kUnit, height};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSize size = sizeHint();
    const int top = (height() - size.height()) / 2;
    const QRectF box(0, top, width(), size.height());
    const double radius = box.height() / 2;
    const double half = t.lineWidth / 2.0;
    painter.setBrush(isChecked() ? t.accent : (underMouse() ? t.chipHover : t.chip));
    painter.setPen(t.contrast ? QPen(t.frame, t.lineWidth) : QPen(Qt::NoPen));
    painter.drawRoundedRect(t.contrast ? box.adjusted(half, half, -half, -half) : box, radius,
                            radius);
    painter.setPen(isChecked() ? t.onAccent : t.text);
    painter.setFont(font());
    painter.drawText(box, Qt::AlignCenter, text());
    if (!hasFocus())
        return;
    if (isChecked()) {
        // The accent is the ground here: the ring stands inside, in the colour of the words.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.onAccent, metric::kFocusRing));
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), radius - 3, radius - 3);
    } else {
        paintFocusRing(&painter, box, radius);
    }
}

}  // namespace casement::gui
