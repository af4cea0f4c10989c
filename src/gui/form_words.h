// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words of a form that are not fields: titles, quiet explanations, what is wrong beside a
// field.
//
// What it is: three dressings for a label, by palette role and theme font.
// Promises: follow a change of theme without help; a problem label takes no room while it is empty
//   and is spoken when it speaks.
// Neighbours: every dialog and page.
// Cost: none.
#pragma once

#include <QString>

class QLabel;

namespace casement::gui {

void dressTitle(QLabel *label);
void dressQuiet(QLabel *label);
void dressProblem(QLabel *label);
// Shows `sentence`, or hides the label where there is none.
void sayProblem(QLabel *label, const QString &sentence);

}  // namespace casement::gui
