// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The options of `timeline` as a filter.
//
// Promises: filters combine; several values of one option widen it. An author is a name, the
//   beginning of one, or eight or more digits of a key.
// Neighbours: timeline.cpp.
#pragma once

#include "cli/session.h"
#include "desk/case_reader.h"

namespace casement::cli {

[[nodiscard]] std::vector<Option> timelineOptions();
[[nodiscard]] Asked<desk::TimelineFilter> readTimelineFilter(const Session &session,
                                                             desk::CaseReader &reader,
                                                             const casefile::CaseSummary &summary);

}  // namespace casement::cli
