// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How the checklist is painted.
//
// What it is: the item delegate of ChecklistView: headings with their count; items with the box of
//   their state, the title, what is said of it, and the time at the end.
// Promises: a title takes the lines it needs, at most three, and ends in "…" where they are too
// few;
//   the time is never cut; state is shape and word before it is colour; both directions.
// Does not do: words (checklist_words.h), the shapes of states (marks.h).
// Neighbours: checklist_model.h, text_run.h.
// Cost: one text layout an item, for its height and its painting.
#pragma once

#include "gui/checklist_model.h"

#include <QStyledItemDelegate>

class QTextLayout;

namespace casement::gui {

class ChecklistDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ChecklistDelegate(const ChecklistModel &model, QObject *parent);

    // Where a click answers the item instead of choosing it.
    [[nodiscard]] static QRect boxArea(const QRect &row, Qt::LayoutDirection direction);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, int row) const;
    void paintItem(QPainter *painter, const QStyleOptionViewItem &option,
                   const casefile::Item &item) const;
    [[nodiscard]] QFont timeFont(const casefile::Item &item) const;
    // The lines below the title.
    [[nodiscard]] QStringList notesOf(const casefile::Item &item) const;
    [[nodiscard]] int titleWidth(const casefile::Item &item, int rowWidth) const;

    const ChecklistModel &m_model;
};

}  // namespace casement::gui
