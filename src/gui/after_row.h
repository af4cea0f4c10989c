// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What came later, in a list that shows the case as it stood.
//
// What it is: the closing row "after: 3 recorded later", its words and its look, alike in every
//   list.
// Promises: it says how many and which, never what they are, and cannot be chosen.
// Neighbours: the models and delegates of evidence and decisions, the bar of the past.
#pragma once

#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace casement::gui {

// "after: 2 recorded later (E-31, E-40)"; `names` in the order of the list.
[[nodiscard]] QString afterWords(const QStringList &names);
void paintAfterRow(QPainter *painter, const QStyleOptionViewItem &option, const QString &words);

}  // namespace casement::gui
