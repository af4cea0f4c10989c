// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How a row of the timeline is painted.
//
// What it is: the item delegate of the timeline: cells of entries, and rows across the whole width
//   for silences and the undated heading.
// Promises: one baseline a row; the date stands at the first row of each day and at the top of the
//   view; what is struck or amended stays readable; a decision is the only bold text.
// Does not do: words (timeline_words.h), colours (theme.h), sizes of columns (timeline_view.h).
// Neighbours: timeline_view.h.
// Cost: a cell is one or two elided texts; no layout is kept.
#pragma once

#include "gui/timeline_model.h"

#include <QStyledItemDelegate>

namespace casement::gui {

class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    TimelineDelegate(const TimelineModel &model, QObject *parent);

    // The first row in view: it repeats the date.
    void setTopRow(int row) { m_topRow = row; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    struct Cell;
    void paintVirtual(const Cell &cell) const;
    void paintOccurred(const Cell &cell) const;
    void paintWhat(const Cell &cell) const;
    void paintRecorded(const Cell &cell) const;
    [[nodiscard]] QString dateBefore(int row) const;

    const TimelineModel &m_model;
    int m_topRow = 0;
};

}  // namespace casement::gui
