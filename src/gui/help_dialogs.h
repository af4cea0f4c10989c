// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The two pages of the help menu.
//
// What it is: every command with its key, from the table of commands; and what this program is.
// Neighbours: commands.h.
#pragma once

class QWidget;

namespace casement::gui {

void showKeyboard(QWidget *parent);
void showAbout(QWidget *parent);

}  // namespace casement::gui
