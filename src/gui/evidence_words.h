// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence in words: what list, viewer and dialogs say alike.
//
// What it is: short sentences about an item; all are safe to show and to speak: what somebody else
//   wrote stands on one line, cut, with marks.
// Neighbours: evidence_list.h, evidence_viewer.h, evidence_facts.h.
#pragma once

#include "casefile/evidence.h"
#include "desk/evidence_reader.h"

namespace casement::gui {

enum class Opening;

[[nodiscard]] QString shortened(const QString &line);
// The item's name in a list, or that it has none.
[[nodiscard]] QString shortName(const casefile::Evidence &item);
// "JPEG file · 1.2 MB", "Pointer only, not held".
[[nodiscard]] QString briefFacts(const casefile::Evidence &item);
[[nodiscard]] QString holdingSentence(casefile::Holding holding);
// What opening the item records.
[[nodiscard]] QString openingSentence(Opening opening);
// "changed", "missing"; empty where there is nothing to say.
[[nodiscard]] QString faultWord(desk::EvidenceState state);

}  // namespace casement::gui
