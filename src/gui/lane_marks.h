// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How what is privileged looks: the same wherever it is met.
//
// What it is: a badge with the word, dark on light or light on dark as the text is; a heavy frame
//   with a hatched leading edge round what is being written; the hatched edge of a row.
// Promises: word, shape and place, so that no colour is needed; legible in every theme.
// Neighbours: lane_chooser.h, the delegates of timeline, decisions, evidence and palette.
#pragma once

#include <QWidget>

class QPainter;

namespace casement::gui {

class RowPainter;

// "PRIVILEGED": the word of the badge.
[[nodiscard]] QString privilegedWord();
[[nodiscard]] int hatchWidth();

// At the leading edge of what is left of the row, which it takes.
void paintLaneBadge(QPainter *painter, RowPainter &row);
// At the leading edge of `row`.
void paintLaneEdge(QPainter *painter, const QRect &row, Qt::LayoutDirection direction);
void paintLaneFrame(QPainter *painter, const QRect &area, Qt::LayoutDirection direction);

// The badge as a widget of its own.
class LaneBadge final : public QWidget {
    Q_OBJECT
public:
    explicit LaneBadge(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace casement::gui
