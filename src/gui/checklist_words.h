// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the checklist says about an item.
//
// What it is: due times, states and reasons as words, and the one sentence a row is spoken as.
// Promises: how late something is changes the words, not only the colour; an answered item is never
//   late; a case that is closed, or looked at as it was, is measured by its own moment, not by
//   today.
// Does not do: look at the clock: whoever shows the list says what time it is.
// Neighbours: checklist_model.h, checklist_delegate.h; time_words.h has the durations.
// Cost: a few short texts.
#pragma once

#include "casefile/case_file.h"
#include "gui/time_words.h"

namespace casement::gui {

// When and how the list is looked at.
struct ChecklistMoment {
    qint64 nowMs = 0;
    bool closed = false;  // nothing of the case is due any more
    TimeWords times;
};

// Done or waived: what a case needs of its required items to close.
[[nodiscard]] bool isAnswered(const casefile::Item &item);
[[nodiscard]] bool isLate(const casefile::Item &item, const ChecklistMoment &moment);
// "in 1 h 20 min", "14 min late"; of an answered item when that was recorded; empty: no time.
[[nodiscard]] QString itemTimeWords(const casefile::Item &item, const ChecklistMoment &moment);
// "required", "required, in progress"; empty for what needs no word.
[[nodiscard]] QString itemMarkWords(const casefile::Item &item);
// "Waived: mail only"; empty where the state has no reason.
[[nodiscard]] QString itemNote(const casefile::Item &item);

// The items of the case: what an item waits for is one of them.
using ItemList = std::vector<casefile::Item>;
// "Ana Ray · needs 1 of 2 inputs · after: Legal hold"; of an answered item who had it.
[[nodiscard]] QString itemNeeds(const casefile::Item &item, const ItemList &items);
[[nodiscard]] QString itemSentence(const casefile::Item &item, const ItemList &items,
                                   const ChecklistMoment &moment);
// The whole title and what the row has no room for, as plain lines.
[[nodiscard]] QString itemDetails(const casefile::Item &item, const ItemList &items,
                                  const ChecklistMoment &moment);

}  // namespace casement::gui
