// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The small drawn signs: severity shapes, function badges, the star, the box of an item.
//
// What it is: painting functions that delegates and panels share.
// Promises: drawn as paths, so that no font can change or lack them; sharp at every scale.
// Does not do: words.
// Neighbours: theme.h for the colours.
#pragma once

#include "casefile/words.h"

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

namespace casement::gui {

// ◆ ▲ ■ ● ○ within `box`.
void paintSeverity(QPainter *painter, const QRectF &box, casefile::Severity severity,
                   const QColor &colour);
void paintStar(QPainter *painter, const QRectF &box, const QColor &colour);
// The letter of a function in its small frame.
void paintFunctionBadge(QPainter *painter, const QRect &box, casefile::Function function);
// An empty box, a half-filled one, a tick, a dashed box, a box with "!": apart without colour.
void paintItemState(QPainter *painter, const QRectF &box, casefile::ItemState state);
// The ground of a row in a panel at the side. Commands act on the chosen one wherever the keyboard
// is, so it always shows.
void paintPanelRow(QPainter *painter, const QStyleOptionViewItem &option);
void paintFocusRing(QPainter *painter, const QRectF &box, double radius);

}  // namespace casement::gui
