// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/marks.h"

#include "gui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <cmath>
#include <numbers>

namespace casement::gui {

using casefile::ItemState;
using casefile::Severity;

namespace {

void paintDashedBox(QPainter *painter, const QRectF &frame)
{
    QPen pen = painter->pen();
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2.0, 1.6});
    painter->setPen(pen);
    painter->drawRoundedRect(frame, 2.5, 2.5);
    pen.setStyle(Qt::SolidLine);
    painter->setPen(pen);
}

}  // namespace

void paintSeverity(QPainter *painter, const QRectF &box, Severity severity, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QPointF c = box.center();
    const double r = box.width() / 2;
    switch (severity) {
    case Severity::Critical:
        painter->drawPolygon(QPolygonF{c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r),
                                       c + QPointF(-r, 0)});
        break;
    case Severity::High:
        painter->drawPolygon(
            QPolygonF{c + QPointF(0, -r * 0.9), c + QPointF(r, r * 0.8), c + QPointF(-r, r * 0.8)});
        break;
    case Severity::Moderate:
        painter->drawRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case Severity::Low:
        painter->drawEllipse(c, r * 0.85, r * 0.85);
        break;
    case Severity::Info:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour, 1.5));
        painter->drawEllipse(c, r * 0.75, r * 0.75);
        break;
    }
    painter->restore();
}

void paintStar(QPainter *painter, const QRectF &box, const QColor &colour)
{
    QPainterPath path;
    const QPointF c = box.center();
    for (int i = 0; i < 10; ++i) {
        const double radius = box.width() / 2 * (i % 2 == 0 ? 1.0 : 0.42);
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const QPointF p = c + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        if (i == 0)
            path.moveTo(p);
        else
            path.lineTo(p);
    }
    path.closeSubpath();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(path, colour);
    painter->restore();
}

void paintFunctionBadge(QPainter *painter, const QRect &box, casefile::Function function)
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.frame, 1));
    painter->setBrush(t.field);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QFont letter = font::small();
    letter.setBold(true);
    painter->setFont(letter);
    painter->setPen(t.text);
    painter->drawText(box, Qt::AlignCenter, QString(QChar(letterOf(function))));
    painter->restore();
}

void paintItemState(QPainter *painter, const QRectF &box, casefile::ItemState state)
{
    const Tokens &t = tokens();
    const QRectF frame = box.adjusted(1, 1, -1, -1);
    const QPointF c = frame.center();
    const double r = frame.width() / 2;
    const auto stroke = [painter](const QColor &colour) {
        painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    stroke(t.muted);
    painter->setBrush(t.field);
    switch (state) {
    case ItemState::Open:
        painter->drawRoundedRect(frame, 2.5, 2.5);
        break;
    case ItemState::InProgress:
        painter->drawRoundedRect(frame, 2.5, 2.5);
        painter->fillRect(QRectF(c.x() - r + 2, c.y(), 2 * r - 4, r - 2), t.accent);
        break;
    case ItemState::Done:
        stroke(t.good);
        painter->setBrush(t.good);
        painter->drawRoundedRect(frame, 2.5, 2.5);
        stroke(t.base);
        painter->drawPolyline(QPolygonF{c + QPointF(-r * 0.5, 0), c + QPointF(-r * 0.1, r * 0.45),
                                        c + QPointF(r * 0.55, -r * 0.45)});
        break;
    case ItemState::Waived:
        paintDashedBox(painter, frame);
        painter->drawLine(c + QPointF(-r * 0.4, 0), c + QPointF(r * 0.4, 0));
        break;
    case ItemState::Blocked:
        stroke(t.late);
        painter->drawRoundedRect(frame, 2.5, 2.5);
        painter->drawLine(c + QPointF(0, -r * 0.55), c + QPointF(0, r * 0.1));
        painter->drawPoint(c + QPointF(0, r * 0.6));
        break;
    }
    painter->restore();
}

void paintPanelRow(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Tokens &t = tokens();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.widget && option.widget->hasFocus();
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, focused ? t.selection : t.chip);
    if (focused || (selected && t.selectionFrame.isValid()))
        paintFocusRing(painter, option.rect, 0);
}

void paintFocusRing(QPainter *painter, const QRectF &box, double radius)
{
    const double half = metric::kFocusRing / 2.0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(tokens().accent, metric::kFocusRing));
    painter->drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

}  // namespace casement::gui
