// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdown_walker.h"

#include <QRegularExpression>

namespace casement::intake {

using namespace Qt::StringLiterals;

namespace {

// "Time (UTC)" and "UTC" say the zone of their column.
std::optional<ToldZone> zoneOfHead(const QString &head)
{
    static const QRegularExpression last(u"([A-Za-z]{1,4}|[+-]\\d{1,2}(?::?\\d{2})?)\\)?\\s*$"_s);
    const auto found = last.matchView(head);
    return found.hasMatch() ? zoneFromWord(found.capturedView(1)) : std::nullopt;
}

}  // namespace

MarkdownWalker::Table MarkdownWalker::tableOf(const QStringList &head) const
{
    static const QRegularExpression date(u"^[*_`]*(?:date|day)[*_`]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression time(
        u"^[*_`]*(?:time|timestamp|date ?(?:/|&|and)? ?time|when|utc|clock)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    Table table;
    table.columns = head.size();
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (table.dateColumn < 0 && date.match(head[i]).hasMatch())
            table.dateColumn = i;
        else if (table.timeColumn < 0 && time.match(head[i]).hasMatch())
            table.timeColumn = i;
    }
    if (table.timeColumn < 0)
        std::swap(table.timeColumn, table.dateColumn);
    if (table.timeColumn >= 0)
        table.zone = zoneOfHead(head[table.timeColumn]);
    return table;
}

void MarkdownWalker::readTable()
{
    qsizetype end = m_at + 2;
    while (end < count() && line(end).contains(u'|') && !isBlank(line(end)))
        ++end;
    const Table table = tableOf(cellsOf(line(m_at)));
    if (table.timeColumn < 0)
        return textUntil(end);
    for (qsizetype row = m_at + 2; row < end; ++row)
        readRow(table, row);
    m_at = end;
}

void MarkdownWalker::readRow(const Table &table, qsizetype index)
{
    const QStringList cells = cellsOf(line(index));
    if (cells.size() < table.columns) {
        m_out.warn({WarningKind::MissingCells,
                    {},
                    0,
                    line(index).size() + 1,
                    u"%1/%2"_s.arg(cells.size()).arg(table.columns)},
                   index + 1, 0);
    }
    QString time = cells.value(table.timeColumn);
    if (table.dateColumn >= 0)
        time = QString(cells.value(table.dateColumn) + u' ' + time).trimmed();
    QStringList words;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i != table.timeColumn && i != table.dateColumn && !cells[i].isEmpty())
            words.append(cells[i]);
    }
    const QString rest = words.join(u" \u00b7 "_s);
    const auto told = readToldTime(time);
    const qsizetype column =
        std::max<qsizetype>(0, line(index).indexOf(cells.value(table.timeColumn)));
    const QString text =
        time.isEmpty() ? rest : time + (rest.isEmpty() ? u""_s : u" \u00b7 "_s) + rest;
    if (!told)
        return addEvent({}, text, {}, index, column, table.zone);
    ToldTime cell = *told;
    // The cell ends the time: what stands behind it there, and the join, are no part of the words.
    if (cell.length >= time.size() && !rest.isEmpty())
        cell.length = text.size() - rest.size();
    addEvent(cell, text, {}, index, column, table.zone);
}

}  // namespace casement::intake
