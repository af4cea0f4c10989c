// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Paints a decision: its number and words, its positions, what is left for later.
//
// What it is: the delegate of the list of decisions.
// Promises: what waits past its time is told in words and in the colour of lateness.
// Neighbours: decision_model.h, theme.h.
#pragma once

#include "gui/decision_model.h"
#include "gui/few_lines.h"

#include <QStyledItemDelegate>

namespace casement::gui {

class DecisionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DecisionDelegate(const DecisionModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    [[nodiscard]] FewLines wordsOf(int row, int width, Qt::LayoutDirection direction) const;
    // Each paints from the top of its area and answers where the next line begins.
    int paintWords(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                   int row) const;
    int paintPosition(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                      const casefile::Decision &decision, const casefile::Position &position) const;

    const DecisionModel &m_model;
};

}  // namespace casement::gui
