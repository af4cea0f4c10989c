// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is said of a checklist item, and of an entry that changes one.
//
// What it is: the few words that timeline, report, command line and window share.
// Promises: made of the entry alone, so that a line needs no history; times are UTC.
// Does not do: say what is late: that needs a clock.
// Neighbours: line_text.h, situation_text.h; gui/checklist_words.h has the words of its rows.
#pragma once

#include "casefile/case_file.h"
#include "ledger/field.h"

#include <functional>

namespace casement::desk {

// "Done", or what else it changes: "Owner Ana Ray, due 2026-05-04 14:30 UTC". What `shown` denies
// is only named: "Owner".
[[nodiscard]] QString itemChangeWords(
    const casefile::EntryValue &entry,
    const std::function<bool(ledger::FieldId)> &shown = [](ledger::FieldId) { return true; });

// "needs 1 of 2 inputs"; empty where all are given.
[[nodiscard]] QString needsWords(const casefile::Item &item);
// "after: Preserve the data; Legal hold": the open items it waits for; empty where there are none.
[[nodiscard]] QString afterWords(const std::vector<casefile::Item> &items,
                                 const casefile::Item &item);
// "given: by mail (entry 41)", "given with entry 41", "missing".
[[nodiscard]] QString givenWords(const casefile::ItemInput &input);

}  // namespace casement::desk
