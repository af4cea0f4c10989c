// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/gaps.h"

#include <algorithm>

namespace casement::casefile {

namespace {

constexpr qint64 kLeastGapMs = 15 * 60 * 1000;
constexpr qint64 kTimesMedian = 10;

}  // namespace

qint64 gapThresholdMs(std::span<const qint64> sortedTimes)
{
    if (sortedTimes.size() < 2)
        return kLeastGapMs;
    std::vector<qint64> intervals(sortedTimes.size() - 1);
    for (size_t i = 0; i < intervals.size(); ++i)
        intervals[i] = sortedTimes[i + 1] - sortedTimes[i];
    // The lower median: with two intervals, one long silence must not hide itself.
    const auto middle = intervals.begin() + static_cast<qsizetype>((intervals.size() - 1) / 2);
    std::ranges::nth_element(intervals, middle);
    return std::max(kLeastGapMs, kTimesMedian * *middle);
}

std::vector<TimelineGap> findGaps(std::span<const qint64> sortedTimes)
{
    const qint64 threshold = gapThresholdMs(sortedTimes);
    std::vector<TimelineGap> gaps;
    for (size_t i = 1; i < sortedTimes.size(); ++i) {
        if (sortedTimes[i] - sortedTimes[i - 1] >= threshold)
            gaps.push_back({static_cast<qsizetype>(i) - 1, sortedTimes[i - 1], sortedTimes[i]});
    }
    return gaps;
}

const ExplainedGap *explains(std::span<const ExplainedGap> explained, const TimelineGap &gap)
{
    const auto found = std::ranges::find_if(explained, [&gap](const ExplainedGap &known) {
        return known.beginMs <= gap.beginMs && gap.endMs <= known.endMs;
    });
    return found == explained.end() ? nullptr : &*found;
}

}  // namespace casement::casefile
