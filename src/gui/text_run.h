// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One line of text inside a painted row.
//
// What it is: RowPainter, which puts runs of text one after another on the baseline of a row, from
//   the leading edge in either direction.
// Promises: runs in different fonts share one baseline; a run that does not fit ends in "…"; a run
//   of another direction is isolated and cannot reorder its neighbours.
// Neighbours: the delegates of timeline and case list, the header strip.
// Cost: one text measurement and one drawing a run.
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>

class QPainter;

namespace casement::gui {

class RowPainter {
public:
    // `area` is what runs may fill; `baselineOf` is the row they stand in (usually the same).
    RowPainter(QPainter *painter, const QRect &area, Qt::LayoutDirection direction);
    RowPainter(QPainter *painter, const QRect &area, const QRect &baselineOf,
               Qt::LayoutDirection direction);

    // Draws `text` at the leading edge of what is left and takes its width off; at most `limit`.
    void run(const QString &text, const QFont &font, const QColor &colour, int limit = -1);
    // The same at the trailing edge.
    void runAtEnd(const QString &text, const QFont &font, const QColor &colour, int limit = -1);
    void skip(int width);
    // A square box of this side, centred on the row, at the leading edge.
    [[nodiscard]] QRect box(int side);
    [[nodiscard]] int left() const { return m_area.width(); }

private:
    void draw(const QString &text, const QFont &font, const QColor &colour, int limit, bool atEnd);

    QPainter *m_painter;
    QRect m_area;
    Qt::LayoutDirection m_direction;
    double m_baseline;
    QRect m_row;
};

}  // namespace casement::gui
