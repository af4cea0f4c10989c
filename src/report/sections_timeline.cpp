// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/prose.h"
#include "report/sections.h"
#include "report/timeline_row.h"

#include <algorithm>
#include <map>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

// Where a row stands. Rows of unknown time take the time of the dated row with the next lower entry
// number, and stand behind everything of that minute that was recorded before them.
struct Place {
    qint64 ms = 0;
    ledger::Seq seq = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

struct PlacedRow {
    Place place;
    Row row;
    bool dated = false;
};

// Neighbouring runs on one basis are one run, however the plan listed them.
std::vector<WithheldEntries> merged(std::vector<WithheldEntries> runs)
{
    std::ranges::sort(runs, {}, &WithheldEntries::first);
    std::vector<WithheldEntries> out;
    for (const WithheldEntries &run : runs) {
        if (!out.empty() && out.back().basis == run.basis && out.back().last + 1 == run.first)
            out.back().last = run.last;
        else
            out.push_back(run);
    }
    return out;
}

std::vector<PlacedRow> placedRows(const ReportInput &input)
{
    std::map<ledger::Seq, qint64> knownTimes;
    for (const TimelineItem &item : input.timeline) {
        if (item.occurred)
            knownTimes.emplace(item.seq, item.occurred->ms);
    }
    const auto timeBefore = [&](ledger::Seq seq) {
        const auto after = knownTimes.lower_bound(seq);
        return after == knownTimes.begin() ? std::numeric_limits<qint64>::min()
                                           : std::prev(after)->second;
    };
    std::vector<PlacedRow> rows;
    for (const TimelineItem &item : input.timeline) {
        const bool dated = item.occurred.has_value();
        const qint64 ms = dated ? item.occurred->ms : timeBefore(item.seq);
        rows.push_back({{ms, item.seq}, itemRow(item), dated});
    }
    for (const WithheldEntries &run : merged(input.withheldEntries))
        rows.push_back({{timeBefore(run.first), run.first}, withheldRow(run), false});
    // A silence ends where the next row begins, so it stands just before that row.
    for (const Silence &silence : input.silences)
        rows.push_back(
            {{silence.toMs, 0}, silenceRow(silence, input.withheldEntries.empty()), false});
    std::ranges::stable_sort(rows, {}, &PlacedRow::place);
    return rows;
}

}  // namespace

std::vector<Block> timelineTable(const ReportInput &input)
{
    Table table{u"Timeline"_s, timelineColumns(), {}, 0};
    std::optional<QString> day;
    for (PlacedRow &placed : placedRows(input)) {
        if (placed.dated && day != dayText(placed.place.ms)) {
            day = dayText(placed.place.ms);
            table.rows.push_back(dayRow(placed.place.ms));
        }
        table.rows.push_back(std::move(placed.row));
    }
    if (table.rows.empty())
        return {Paragraph{{own(u"This issue shows no dated entry."_s)}}};
    return {std::move(table)};
}

std::vector<Block> undatedTable(const ReportInput &input)
{
    Table table{u"Undated entries"_s, timelineColumns(), {}, 0};
    std::vector<TimelineItem> items = input.undated;
    std::ranges::sort(items, {}, &TimelineItem::seq);
    for (const TimelineItem &item : items)
        table.rows.push_back(itemRow(item));
    return {std::move(table)};
}

}  // namespace casement::report
