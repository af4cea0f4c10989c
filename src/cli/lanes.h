// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lane that a command records in: --lane, --basis and --counsel, the same for all.
//
// Promises: a basis or a counsel beside the facts lane is a usage failure, not ignored.
// Neighbours: log, note, decide, evidence add and lane.
#pragma once

#include "casefile/lane_choice.h"
#include "cli/values.h"

namespace casement::cli {

// The options of a command that records something, and those of its lane.
[[nodiscard]] std::vector<Option> withLane(std::vector<Option> options);
[[nodiscard]] Option basisOption();
[[nodiscard]] Asked<std::optional<casefile::Privilege>> readBasis(const Arguments &given);
[[nodiscard]] Asked<casefile::LaneChoice> readLaneChoice(const Arguments &given);

}  // namespace casement::cli
