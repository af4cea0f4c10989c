// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The button inside a line edit that empties it, with a name.
//
// What it is: QLineEdit's own clear button; Qt leaves it, and the buttons of leading icons, silent.
// Promises: every button inside the edit has an accessible name.
// Neighbours: every field of text that filters.
#pragma once

class QLineEdit;

namespace casement::gui {

// Call it last: buttons that are added to the edit later stay without a name.
void addClearButton(QLineEdit &edit);

}  // namespace casement::gui
