// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The three panes of a desk side by side: cases, the page, the side dock.
//
// What it is: a splitter that gives the outer panes a share of the window until somebody moves a
//   handle, and then what they chose, on this computer, also after a restart.
// Promises: the page in the middle gets everything that is left.
// Does not do: hide a pane; whoever shows and hides them does.
// Neighbours: desk_view.h.
#pragma once

#include <QSplitter>

namespace casement::gui {

class PaneSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit PaneSplitter(QWidget *parent = nullptr);

    void setPanes(QWidget *list, QWidget *page, QWidget *dock);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();
    void remember();

    bool m_chosen = false;  // somebody moved a handle
};

}  // namespace casement::gui
