// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Chips side by side, as many as fit; the rest in a menu.
//
// What it is: a row that places its chips and shows a button "4 more" for those without room.
// Promises: none is lost: what has no room stands in the menu, and a chosen one of those is named
//   on the button; one stop for Tab, arrows between chips, mirrored in right-to-left languages.
// Does not do: know what a chip means.
// Neighbours: filter_bar.h.
#pragma once

#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace casement::gui {

class Chip;

class ChipRow final : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget *parent = nullptr);

    // Children of this row, in order. Chips that are no longer named are deleted.
    void setChips(std::vector<Chip *> chips);
    // After texts or check marks changed.
    void arrange();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int widest() const;
    void fillMenu(const std::vector<Chip *> &hidden);
    void moveFocus(const Chip *from, int step);

    std::vector<Chip *> m_chips;
    QToolButton *m_more;
    QMenu *m_menu;
};

}  // namespace casement::gui
