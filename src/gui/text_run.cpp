// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/text_run.h"

#include "gui/bidi.h"
#include "gui/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace casement::gui {

RowPainter::RowPainter(QPainter *painter, const QRect &area, Qt::LayoutDirection direction)
    : RowPainter(painter, area, area, direction)
{
}

RowPainter::RowPainter(QPainter *painter, const QRect &area, const QRect &baselineOf,
                       Qt::LayoutDirection direction)
    : m_painter(painter), m_area(area), m_direction(direction), m_row(baselineOf)
{
    const QFontMetricsF body(font::body());
    m_baseline =
        std::round(baselineOf.y() + (baselineOf.height() + body.ascent() - body.descent()) / 2);
}

void RowPainter::run(const QString &text, const QFont &font, const QColor &colour, int limit)
{
    draw(text, font, colour, limit, false);
}

void RowPainter::runAtEnd(const QString &text, const QFont &font, const QColor &colour, int limit)
{
    draw(text, font, colour, limit, true);
}

void RowPainter::draw(const QString &text, const QFont &font, const QColor &colour, int limit,
                      bool atEnd)
{
    const int room = limit < 0 ? m_area.width() : std::min(limit, m_area.width());
    if (text.isEmpty() || room <= 0)
        return;
    const QFontMetricsF metrics(font, m_painter->device());
    const QString shown = isolated(metrics.elidedText(text, Qt::ElideRight, room));
    const int width = std::min(room, int(std::ceil(metrics.horizontalAdvance(shown))));
    const bool onLeft = (m_direction == Qt::LeftToRight) != atEnd;
    const int x = onLeft ? m_area.left() : m_area.right() + 1 - width;
    m_painter->setFont(font);
    m_painter->setPen(colour);
    m_painter->drawText(QPointF(x, m_baseline), shown);
    if (onLeft)
        m_area.setLeft(m_area.left() + width);
    else
        m_area.setRight(m_area.right() - width);
}

void RowPainter::skip(int width)
{
    if (m_direction == Qt::LeftToRight)
        m_area.setLeft(m_area.left() + width);
    else
        m_area.setRight(m_area.right() - width);
}

QRect RowPainter::box(int side)
{
    const int x = m_direction == Qt::LeftToRight ? m_area.left() : m_area.right() + 1 - side;
    const QRect placed(x, m_row.y() + (m_row.height() - side) / 2, side, side);
    skip(side);
    return placed;
}

}  // namespace casement::gui
