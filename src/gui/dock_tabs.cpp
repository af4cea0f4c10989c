// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/dock_tabs.h"

#include "gui/marks.h"
#include "gui/theme.h"

#include <QPainter>

namespace casement::gui {

DockTabs::DockTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

QSize DockTabs::tabSizeHint(int index) const
{
    // The chosen one is bold; nothing moves when another is chosen.
    const int width = QFontMetrics(font::strong()).horizontalAdvance(tabText(index));
    return {width + 2 * metric::kMargin, rowHeightFor(metric::kFilterBar)};
}

void DockTabs::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, height() - t.lineWidth, width(), t.lineWidth, t.line);
    for (int i = 0; i < count(); ++i) {
        if (!isTabVisible(i))
            continue;
        const bool chosen = i == currentIndex();
        const QRect area = tabRect(i);
        painter.setFont(chosen ? font::strong() : font::body());
        painter.setPen(chosen ? t.text : t.muted);
        painter.drawText(area, Qt::AlignCenter, tabText(i));
        if (chosen)
            painter.fillRect(area.left() + metric::kGap, area.bottom() + 1 - metric::kSelectionBar,
                             area.width() - 2 * metric::kGap, metric::kSelectionBar, t.accent);
        if (chosen && hasFocus())
            paintFocusRing(&painter, area.adjusted(2, 4, -2, -5), metric::kRadius);
    }
}

}  // namespace casement::gui
