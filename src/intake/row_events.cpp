// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/row_events.h"

#include <algorithm>

namespace casement::intake {

using namespace Qt::StringLiterals;
using casefile::OccurredTime;
using casefile::Precision;

namespace {

constexpr qsizetype kLongestTitle = 300;
constexpr qsizetype kLongestTold = 200;

bool isEmpty(const TableCell &cell)
{
    return cell.text.trimmed().isEmpty();
}

bool isTitle(const QString &text)
{
    return text.size() <= kLongestTitle && !text.contains(u'\n') && !text.contains(u'\r');
}

OccurredTime undated(const QString &words)
{
    OccurredTime occurred;
    occurred.precision = Precision::Unknown;
    occurred.text = words.left(kLongestTold);  // all of it stands in the body
    return occurred;
}

}  // namespace

RowEvents::RowEvents(const ColumnMap &map, const ReadOptions &options, PlanWriter &out)
    : m_map(map), m_options(options), m_out(out)
{
}

RowEvents::Column &RowEvents::column(const TableCell &cell, const QStringList &names)
{
    while (std::ssize(m_columns) < names.size()) {
        Column added;
        added.rule = ruleFor(m_map, names[std::ssize(m_columns)]);
        if (added.rule >= 0)
            added.role = m_map.rules[static_cast<size_t>(added.rule)].role;
        m_columns.push_back(added);
    }
    return m_columns[static_cast<size_t>(cell.name)];
}

void RowEvents::learn(const TableRow &row, const QStringList &names)
{
    for (const TableCell &cell : row.cells) {
        Column &of = column(cell, names);
        if (of.role == ColumnRole::Leave && !of.isLeft && !isEmpty(cell)) {
            of.isLeft = true;
            m_left.append(names[cell.name]);
        }
        if (of.role != ColumnRole::Time && of.role != ColumnRole::Date)
            continue;
        const auto time = readCellTime(cell.text);
        if (!time || !time->numbers)
            continue;
        of.hasDayFirst |= time->order == DayOrder::DayFirst;
        of.hasMonthFirst |= time->order == DayOrder::MonthFirst;
    }
}

// What the map says holds, else what the column shows.
void RowEvents::settleOrders()
{
    for (Column &column : m_columns) {
        std::optional<bool> dayFirst = m_map.dayFirst;
        if (!dayFirst && column.hasDayFirst != column.hasMonthFirst)
            dayFirst = column.hasDayFirst;
        if (dayFirst)
            column.order = *dayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
    }
}

void RowEvents::write(const TableRow &row, const QStringList &names)
{
    m_taken.clear();
    const Parts parts = partsOf(row, names);
    const OccurredTime occurred = timeOf(parts);
    QString title;
    if (!parts.titles.empty() && isTitle(parts.titles.front()->text)) {
        title = parts.titles.front()->text;
        m_taken.push_back(parts.titles.front());
    }
    QString body = bodyOf(row, names, parts);
    // An event has words; a row of a title alone says it with them.
    if (body.isEmpty())
        body = std::exchange(title, {});
    if (body.isEmpty() && !m_taken.empty())
        body = names[m_taken.front()->name] + u": "_s + m_taken.front()->text;
    if (body.isEmpty())
        body = names[row.cells.front().name];
    m_out.event(body, occurred, row.line, title);
}

RowEvents::Parts RowEvents::partsOf(const TableRow &row, const QStringList &names)
{
    Parts parts;
    for (const TableCell &cell : row.cells) {
        if (isEmpty(cell))
            continue;
        const ColumnRole role = column(cell, names).role;
        if (role == ColumnRole::Time)
            parts.times.push_back(&cell);
        else if (role == ColumnRole::Date)
            parts.date = &cell;
        else if (role == ColumnRole::Clock)
            parts.clock = &cell;
        else if (role == ColumnRole::Zone)
            parts.zone = &cell;
        else if (role == ColumnRole::Title)
            parts.titles.push_back(&cell);
        else if (role == ColumnRole::Words)
            parts.words.push_back(&cell);
    }
    const auto byRule = [this, &names](const TableCell *a, const TableCell *b) {
        return column(*a, names).rule < column(*b, names).rule;
    };
    std::ranges::stable_sort(parts.times, byRule);
    std::ranges::stable_sort(parts.titles, byRule);
    std::ranges::stable_sort(parts.words, byRule);
    return parts;
}

OccurredTime RowEvents::timeOf(const Parts &parts)
{
    for (const TableCell *cell : parts.times) {
        const auto told = read(*cell, cell->text, parts);
        if (!told)
            continue;
        if (told->saysAll)
            m_taken.push_back(cell);
        return told->occurred;
    }
    const TableCell *first = parts.times.empty() ? parts.date : parts.times.front();
    if (!parts.date)
        return undated(first ? first->text.trimmed() : QString());
    const QString clock = parts.clock ? u' ' + parts.clock->text.trimmed() : QString();
    const QString text = parts.date->text.trimmed() + clock;
    const auto told = read(*parts.date, text, parts);
    if (!told)
        return undated(text);
    if (told->saysAll)
        m_taken.push_back(parts.date);
    if (told->saysAll && parts.clock)
        m_taken.push_back(parts.clock);
    return told->occurred;
}

// Nothing where the text is no time at all, so that another column may tell it.
std::optional<RowEvents::Told> RowEvents::read(const TableCell &cell, const QString &text,
                                               const Parts &parts)
{
    auto time = readCellTime(text);
    if (!time || (!time->ms && !time->told.date && !time->numbers)) {
        warn(time ? WarningKind::NoDate : WarningKind::NotATime, cell, text.left(80));
        return std::nullopt;
    }
    Told words{undated(text.trimmed()), false};
    if (time->numbers && !settled(*time, cell))
        return words;
    if (!time->unknownZone.isEmpty())
        warn(WarningKind::UnknownZone, cell, time->unknownZone);
    Told told = time->ms ? counted(*time) : resolved(*time, cell, parts);
    if (!told.occurred.ms || casefile::isLikelyTime(*told.occurred.ms, m_options.nowMs))
        return told;
    if (time->ms)
        warn(WarningKind::UnlikelyTime, cell, text.left(80));
    return words;
}

RowEvents::Told RowEvents::counted(const CellTime &time)
{
    Told told;
    told.occurred.ms = time.ms;
    told.occurred.precision = Precision::Exact;
    told.occurred.offsetMinutes = 0;
    told.saysAll = !time.isFiner;
    return told;
}

RowEvents::Told RowEvents::resolved(const CellTime &time, const TableCell &cell, const Parts &parts)
{
    TimeSurroundings where;
    where.zone = zoneOf(parts);
    where.defaultZone = m_options.zone;
    where.nowMs = m_options.nowMs;
    const ResolvedTime resolved = resolve(time.told, where);
    for (const ImportWarning &warning : resolved.warnings)
        warn(warning.kind, cell, warning.got);
    const bool isSaid = where.zone || (time.told.clock && time.told.clock->zone);
    if (resolved.occurred.ms && !isSaid && !std::exchange(m_zoneIsAssumed, true))
        warn(WarningKind::AssumedZone, cell, QString::fromUtf8(m_options.zone.id()));
    const bool saysAll = !time.isFiner && resolved.warnings.empty() && time.unknownZone.isEmpty();
    return {resolved.occurred, saysAll};
}

bool RowEvents::settled(CellTime &time, const TableCell &cell)
{
    const Column &of = m_columns[static_cast<size_t>(cell.name)];
    // Its own order gives a date: the reader has seen to that.
    if (time.order)
        return settle(time, *time.order);
    if (!isOpen(time))
        return settle(time, DayOrder::DayFirst);
    if (of.order && settle(time, *of.order))
        return true;
    m_asks |= !of.order;
    warn(WarningKind::DayOrMonth, cell, cell.text.trimmed());
    return false;
}

std::optional<ToldZone> RowEvents::zoneOf(const Parts &parts)
{
    if (!parts.zone)
        return std::nullopt;
    const auto zone = zoneFromCell(parts.zone->text);
    if (zone)
        m_taken.push_back(parts.zone);
    else
        warn(WarningKind::UnknownZone, *parts.zone, parts.zone->text.left(80));
    return zone;
}

QString RowEvents::bodyOf(const TableRow &row, const QStringList &names, const Parts &parts)
{
    QStringList words;
    for (const TableCell *cell : parts.words) {
        words.append(cell->text);
        m_taken.push_back(cell);
    }
    QStringList kept;
    for (const TableCell &cell : row.cells) {
        const bool isTaken = std::ranges::contains(m_taken, &cell);
        if (!isTaken && !isEmpty(cell) && column(cell, names).role != ColumnRole::Leave)
            kept.append(names[cell.name] + u": "_s + cell.text);
    }
    if (!kept.isEmpty())
        words.append(kept.join(u'\n'));
    return words.join(u"\n\n"_s);
}

void RowEvents::warn(WarningKind kind, const TableCell &cell, const QString &got)
{
    m_out.warn({kind, {}, 0, cell.column, got}, cell.line, 0);
}

}  // namespace casement::intake
