// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The tabs of the right side: flat words, the chosen one underlined.
//
// What it is: a tab bar painted from theme.h.
// Promises: keyboard and screen reader use is that of QTabBar.
// Neighbours: side_dock.h.
#pragma once

#include <QTabBar>

namespace casement::gui {

class DockTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit DockTabs(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
};

}  // namespace casement::gui
