// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/bench.h"

#include <QElapsedTimer>

#include <algorithm>

namespace casement::bench {

double millisecondsOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    const size_t middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double medianMs(int rounds, const std::function<void()> &work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(millisecondsOf(work));
    return median(std::move(times));
}

Pair interleaved(int rounds, const std::function<void()> &first,
                 const std::function<void()> &second)
{
    std::vector<double> firsts;
    std::vector<double> seconds;
    for (int i = 0; i < rounds; ++i) {
        firsts.push_back(millisecondsOf(first));
        seconds.push_back(millisecondsOf(second));
    }
    return {median(std::move(firsts)), median(std::move(seconds))};
}

}  // namespace casement::bench
