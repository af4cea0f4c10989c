// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The sentences of a decision: how it stands, what functions said of it, how it read before.
//
// What it is: the parts of sections_decisions.cpp that are more than a name and a value.
// Promises: pure; nothing that is missing stops a sentence.
// Neighbours: prose.h, sections_decisions.cpp, sections_gaps.cpp.
#pragma once

#include "report/document.h"
#include "report/report_records.h"

namespace casement::report {

// "In force", "Superseded by decision 2", without a full stop.
[[nodiscard]] QString standingWords(const DecisionRecord &decision);

// What a function said last, when it was asked, had seen the decision and answered; what it said
// before.
[[nodiscard]] Cell positionCell(const PositionRecord &position);

// The words that a revision changed, struck through, below what changed them.
[[nodiscard]] std::vector<Paragraph> formerParagraphs(const FormerDecision &former,
                                                      const DecisionWords &next);

}  // namespace casement::report
