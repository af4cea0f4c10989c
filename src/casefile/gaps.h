// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Silences on the timeline.
//
// What it is: how long a pause must be to be shown as a gap, and where the gaps are.
// Promises: threshold = max(15 min, 10 × the median interval); positions ascending.
// Does not do: explanations (ExplainedGap in case_file.h); see explains().
// Neighbours: gui shows gap rows, report lists the unexplained ones.
// Cost: one linear pass and one selection; 1,000,000 times take some 20 ms.
#pragma once

#include "casefile/case_file.h"

#include <span>

namespace casement::casefile {

struct TimelineGap {
    qsizetype after = 0;  // index of the last time before the silence
    qint64 beginMs = 0;
    qint64 endMs = 0;
    friend bool operator==(const TimelineGap &, const TimelineGap &) = default;
};

// Times ascending, dated ones only.
[[nodiscard]] qint64 gapThresholdMs(std::span<const qint64> sortedTimes);
[[nodiscard]] std::vector<TimelineGap> findGaps(std::span<const qint64> sortedTimes);

// The explanation whose span covers the gap; entries logged into it later only make it smaller.
[[nodiscard]] const ExplainedGap *explains(std::span<const ExplainedGap> explained,
                                           const TimelineGap &gap);

}  // namespace casement::casefile
