// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where the keyboard goes.
//
// What it is: the first place inside a panel that takes the keyboard.
// Neighbours: desk_view.h (F6).
#pragma once

class QWidget;

namespace casement::gui {

// Gives the focus to `pane` itself where it takes it, else to its first child that does in tab
// order. False where nothing in it takes the keyboard.
bool focusFirstIn(QWidget *pane);

}  // namespace casement::gui
