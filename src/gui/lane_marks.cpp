// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lane_marks.h"

#include "gui/text_run.h"
#include "gui/theme.h"

#include <QCoreApplication>
#include <QPainter>

namespace casement::gui {

namespace {

constexpr int kHatch = 6;
constexpr int kHatchStep = 4;
constexpr int kFrame = 2;

QFont badgeFont()
{
    QFont face = font::small();
    face.setBold(true);
    return face;
}

QSize badgeSize()
{
    const QFontMetrics metrics(badgeFont());
    return {metrics.horizontalAdvance(privilegedWord()) + 2 * metric::kUnit, metrics.height() + 2};
}

void paintBadge(QPainter *painter, const QRect &box)
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(t.text);
    painter->drawRoundedRect(box, 2, 2);
    painter->setPen(t.base);
    painter->setFont(badgeFont());
    painter->drawText(box, Qt::AlignCenter, privilegedWord());
    painter->restore();
}

// Lines of our own: a brush pattern has one size at every scale.
void paintHatch(QPainter *painter, const QRect &edge)
{
    const Tokens &t = tokens();
    painter->save();
    painter->setClipRect(edge, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(edge, t.base);
    painter->setPen(QPen(t.text, 1.5));
    for (int y = edge.top() - edge.width(); y < edge.bottom() + edge.width(); y += kHatchStep)
        painter->drawLine(edge.left(), y + edge.width(), edge.right() + 1, y - 1);
    painter->restore();
}

QRect edgeOf(const QRect &area, Qt::LayoutDirection direction)
{
    const int x = direction == Qt::LeftToRight ? area.left() : area.right() - kHatch + 1;
    return {x, area.top(), kHatch, area.height()};
}

}  // namespace

QString privilegedWord()
{
    return QCoreApplication::translate("casement::gui::Lane", "PRIVILEGED");
}

int hatchWidth()
{
    return kHatch + kFrame;
}

void paintLaneBadge(QPainter *painter, RowPainter &row)
{
    const QSize size = badgeSize();
    // The square as wide as the badge says where it begins; what is painted is as tall as the word.
    QRect box = row.box(size.width());
    box = QRect(box.x(), box.center().y() - size.height() / 2, size.width(), size.height());
    paintBadge(painter, box);
    row.skip(metric::kGap);
}

void paintLaneEdge(QPainter *painter, const QRect &row, Qt::LayoutDirection direction)
{
    paintHatch(painter, edgeOf(row, direction));
}

void paintLaneFrame(QPainter *painter, const QRect &area, Qt::LayoutDirection direction)
{
    const Tokens &t = tokens();
    painter->fillRect(area, t.base);
    paintHatch(painter, edgeOf(area.adjusted(kFrame, 0, -kFrame, 0), direction));
    painter->save();
    painter->setPen(QPen(t.text, kFrame));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(area.adjusted(1, 1, -1, -1));
    painter->restore();
}

LaneBadge::LaneBadge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(privilegedWord());
}

QSize LaneBadge::sizeHint() const
{
    return badgeSize();
}

void LaneBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect());
}

}  // namespace casement::gui
