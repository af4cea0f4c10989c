// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Decisions and positions in words, as the list of decisions shows and speaks them.
//
// What it is: functions from values to sentences.
// Neighbours: decision_list.h, position_dialog.h.
#pragma once

#include "casefile/decision.h"

#include <QString>

namespace casement::gui {

// What was decided, on one line.
[[nodiscard]] QString decisionWords(const casefile::Decision &decision);
// "superseded by decision 3", `by` being its number, where another decision ended it; empty while
// it is in force.
[[nodiscard]] QString decisionStateWords(const casefile::Decision &decision,
                                         std::optional<quint64> by);
// "asked, due in 12 min" · "silent, 8 min late" · "agrees, on an earlier version"
[[nodiscard]] QString positionWords(const casefile::Decision &decision,
                                    const casefile::Position &position, qint64 nowMs);
// "complete later: options, ground"; empty where the record is whole.
[[nodiscard]] QString missingWords(const casefile::Decision &decision);
[[nodiscard]] QString decisionSentence(const casefile::Decision &decision,
                                       std::optional<quint64> by, qint64 nowMs);

}  // namespace casement::gui
