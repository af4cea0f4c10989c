// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words of a painted row that may take more than one line.
//
// What it is: words with a quiet mark behind them, broken into lines of a width.
// Promises: never more lines than asked for; what is too long ends in "…" before its mark, which
//   is always there whole.
// Does not do: one line beside others (text_run.h).
// Neighbours: the delegates of the checklist and of the decisions.
// Cost: one layout; some ten where the words are too long.
#pragma once

#include <QFont>
#include <QTextLayout>

class QPainter;
class QStyleOptionViewItem;

namespace casement::gui {

struct FewLines {
    QString words;  // a person's own, shown as visibleLine() has them
    QString mark;
    QFont font;
    int width = 0;
    int most = 3;
    Qt::LayoutDirection direction = Qt::LeftToRight;

    // How many lines they take: 1 to `most`. `layout` then holds them, to be drawn.
    int layOut(QTextLayout &layout) const;
    [[nodiscard]] int lineHeight() const;
};

// How wide the rows of a list are, also while their heights are being asked for.
[[nodiscard]] int rowWidthOf(const QStyleOptionViewItem &option);

}  // namespace casement::gui
