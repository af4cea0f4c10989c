// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_rows.h"

#include <algorithm>

namespace casement::gui {

using casefile::ExplainedGap;
using desk::RowKey;

namespace {

bool placedBefore(const RowKey &a, const RowKey &b)
{
    return std::pair(a.occurredMs, a.seq) < std::pair(b.occurredMs, b.seq);
}

}  // namespace

std::vector<Silence> silencesAmong(const std::vector<RowKey> &keys)
{
    std::vector<qint64> times;
    times.reserve(keys.size());
    for (const RowKey &key : keys) {
        if (key.occurredMs == casefile::kUndatedMs)
            break;
        times.push_back(key.occurredMs);
    }
    std::vector<Silence> found;
    for (const casefile::TimelineGap &gap : casefile::findGaps(times))
        found.push_back({gap, keys[size_t(gap.after)].seq, keys[size_t(gap.after) + 1].seq});
    return found;
}

TimelineRows::TimelineRows(std::vector<RowKey> keys, std::span<const Silence> silences,
                           std::span<const ExplainedGap> explained)
    : m_keys(std::move(keys))
{
    const auto undated =
        std::ranges::lower_bound(m_keys, casefile::kUndatedMs, {}, &RowKey::occurredMs);
    placeSilences(silences, explained, undated - m_keys.begin());
    if (undated != m_keys.end())
        m_virtual.push_back({undated - m_keys.begin(), Kind::UndatedHeading, {}});
    for (const RowKey &key : m_keys)
        m_newest = std::max(m_newest, key.seq);
}

void TimelineRows::placeSilences(std::span<const Silence> silences,
                                 std::span<const ExplainedGap> explained, qsizetype dated)
{
    auto from = m_keys.begin();
    const auto end = m_keys.begin() + dated;
    for (const Silence &silence : silences) {
        const casefile::TimelineGap &gap = silence.gap;
        from = std::lower_bound(from, end, gap.endMs,
                                [](const RowKey &key, qint64 ms) { return key.occurredMs < ms; });
        const qsizetype before = from - m_keys.begin();
        if (before == 0)
            continue;
        if (from == end)
            break;
        const ExplainedGap *words = casefile::explains(explained, gap);
        const SilenceRow row{silence, 0, words != nullptr, words ? words->explanation : QString()};
        if (m_virtual.empty() || m_virtual.back().before != before) {
            m_virtual.push_back({before, Kind::Silence, row});
            continue;
        }
        SilenceRow &standing = m_virtual.back().row;
        const int more = standing.more + 1;
        if (row.length() > standing.length())
            standing = row;
        standing.more = more;
    }
}

std::pair<qsizetype, bool> TimelineRows::virtualsBefore(int row) const
{
    // Virtual number i stands at row before(i) + i, which ascends with i.
    qsizetype low = 0;
    qsizetype high = std::ssize(m_virtual);
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_virtual[size_t(middle)].before + middle < row)
            low = middle + 1;
        else
            high = middle;
    }
    const bool itself = low < std::ssize(m_virtual) && m_virtual[size_t(low)].before + low == row;
    return {low, itself};
}

TimelineRows::Kind TimelineRows::kindAt(int row) const
{
    const auto [count, itself] = virtualsBefore(row);
    return itself ? m_virtual[size_t(count)].kind : Kind::Entry;
}

const RowKey &TimelineRows::keyAt(int row) const
{
    return m_keys[size_t(row - virtualsBefore(row).first)];
}

const SilenceRow &TimelineRows::silenceAt(int row) const
{
    return m_virtual[size_t(virtualsBefore(row).first)].row;
}

int TimelineRows::rowOfIndex(qsizetype index) const
{
    const auto after = std::ranges::upper_bound(m_virtual, index, {}, &Virtual::before);
    return int(index + (after - m_virtual.begin()));
}

qsizetype TimelineRows::newerBelow(int row, ledger::Seq seq) const
{
    if (m_newest <= seq)
        return 0;
    const auto [virtuals, itself] = virtualsBefore(row);
    const auto below = m_keys.begin() + (row - virtuals + (itself ? 0 : 1));
    return std::count_if(below, m_keys.end(), [seq](const RowKey &key) { return key.seq > seq; });
}

int TimelineRows::rowOf(const RowKey &key) const
{
    const auto found = std::ranges::lower_bound(m_keys, key, placedBefore);
    if (found == m_keys.end() || placedBefore(key, *found))
        return -1;
    return rowOfIndex(found - m_keys.begin());
}

int TimelineRows::rowOfSeq(ledger::Seq seq) const
{
    const auto found = std::ranges::find(m_keys, seq, &RowKey::seq);
    return found == m_keys.end() ? -1 : rowOfIndex(found - m_keys.begin());
}

int TimelineRows::nearestRow(const RowKey &key) const
{
    if (m_keys.empty())
        return -1;
    const auto found = std::ranges::lower_bound(m_keys, key, placedBefore);
    const qsizetype index = found - m_keys.begin();
    return rowOfIndex(std::min(index, qsizetype(m_keys.size()) - 1));
}

int TimelineRows::entryRowFrom(int row, int step) const
{
    for (int at = row; at >= 0 && at < size(); at += step) {
        if (kindAt(at) == Kind::Entry)
            return at;
    }
    return -1;
}

namespace {

// Whether two rows are the same entry, or the same kind of virtual row at the same time.
bool sameRow(const TimelineRows &before, int oldRow, const TimelineRows &after, int newRow)
{
    const TimelineRows::Kind kind = before.kindAt(oldRow);
    if (kind != after.kindAt(newRow))
        return false;
    switch (kind) {
    case TimelineRows::Kind::Entry: {
        const RowKey &a = before.keyAt(oldRow);
        const RowKey &b = after.keyAt(newRow);
        return a.seq == b.seq && a.occurredMs == b.occurredMs;
    }
    case TimelineRows::Kind::Silence:
        return before.silenceAt(oldRow).silence.gap.endMs
            == after.silenceAt(newRow).silence.gap.endMs;
    case TimelineRows::Kind::UndatedHeading:
        break;
    }
    return true;
}

}  // namespace

RowsChange difference(const TimelineRows &before, const TimelineRows &after)
{
    const int shorter = std::min(before.size(), after.size());
    int prefix = 0;
    while (prefix < shorter && sameRow(before, prefix, after, prefix))
        ++prefix;
    int suffix = 0;
    while (suffix < shorter - prefix
           && sameRow(before, before.size() - 1 - suffix, after, after.size() - 1 - suffix))
        ++suffix;
    return {prefix, before.size() - prefix - suffix, after.size() - prefix - suffix};
}

}  // namespace casement::gui
