// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/timeline_model.h"

#include "desk/display_words.h"
#include "gui/timeline_words.h"

namespace casement::gui {

using desk::RowKey;
using desk::TimelineLine;
using RowKind = TimelineRows::Kind;

TimelineModel::TimelineModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(0);
    connect(&m_askSoon, &QTimer::timeout, this, &TimelineModel::ask);
}

void TimelineModel::setRows(Rows rows)
{
    const RowsChange change = difference(*m_rows, *rows);
    setRows(std::move(rows), change);
}

void TimelineModel::setRows(Rows rows, const RowsChange &change)
{
    Q_EMIT aboutToChange();
    const bool onlyComes = change.removed == 0 && change.inserted > 0;
    const bool onlyGoes = change.inserted == 0 && change.removed > 0;
    if (onlyComes) {
        beginInsertRows({}, change.at, change.at + change.inserted - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (onlyGoes) {
        beginRemoveRows({}, change.at, change.at + change.removed - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else if (change.removed != change.inserted) {
        // Rows come and go in one stretch, as when a filter changes: there is no state between.
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else {
        m_rows = std::move(rows);
    }
    // A line outside the stretch may have a new look as well (pinned, amended).
    if (m_rows->size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows->size() - 1, ColumnCount - 1));
    Q_EMIT changed();
}

void TimelineModel::addLines(std::vector<TimelineLine> lines)
{
    if (m_lines.size() + qsizetype(lines.size()) > kKeptLines) {
        m_older = std::move(m_lines);
        m_lines = {};
    }
    int first = m_rows->size();
    int last = -1;
    for (TimelineLine &line : lines) {
        const ledger::Seq seq = line.row.seq;
        const int row = m_rows->rowOf({line.row.occurredMs, seq, line.row.fromSeq});
        m_asked.remove(seq);
        m_lines.emplace(seq, std::move(line));
        if (row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void TimelineModel::forgetRequests()
{
    m_asked.clear();
}

void TimelineModel::clear()
{
    Q_EMIT aboutToChange();
    beginResetModel();
    m_rows = std::make_shared<const TimelineRows>();
    m_lines.clear();
    m_older.clear();
    m_wanted.clear();
    m_asked.clear();
    endResetModel();
    Q_EMIT changed();
}

void TimelineModel::setTimes(const TimeWords &times)
{
    if (times == m_times)
        return;
    m_times = times;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows->size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows->size() - 1, ColumnCount - 1));
}

const TimelineLine *TimelineModel::kept(const RowKey &key) const
{
    for (Lines *lines : {&m_lines, &m_older}) {
        const auto found = lines->constFind(key.seq);
        if (found != lines->constEnd() && found->row.fromSeq == key.fromSeq)
            return &*found;
    }
    return nullptr;
}

const TimelineLine *TimelineModel::lineAt(int row) const
{
    if (row < 0 || row >= m_rows->size() || m_rows->kindAt(row) != RowKind::Entry)
        return nullptr;
    const TimelineLine *line = kept(m_rows->keyAt(row));
    if (!line)
        want(row);
    return line;
}

std::optional<ledger::Seq> TimelineModel::seqAt(int row) const
{
    if (row < 0 || row >= m_rows->size() || m_rows->kindAt(row) != RowKind::Entry)
        return std::nullopt;
    return m_rows->keyAt(row).seq;
}

void TimelineModel::want(int row) const
{
    if (m_asked.contains(m_rows->keyAt(row).seq))
        return;
    // The whole block: whoever looks at one row will look at its neighbours.
    const int from = std::max(0, row - kBlock / 2);
    const int to = std::min(m_rows->size(), row + kBlock / 2);
    for (int at = from; at < to; ++at) {
        if (m_rows->kindAt(at) != RowKind::Entry)
            continue;
        const RowKey &key = m_rows->keyAt(at);
        if (m_asked.contains(key.seq) || kept(key))
            continue;
        m_asked.insert(key.seq);
        m_wanted.push_back(key);
    }
    m_askSoon.start();
}

void TimelineModel::ask()
{
    const std::vector<RowKey> keys = std::exchange(m_wanted, {});
    if (!keys.empty())
        Q_EMIT linesWanted(keys);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows->size();
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineModel::virtualText(int row) const
{
    return m_rows->kindAt(row) == RowKind::Silence ? silenceText(m_rows->silenceAt(row))
                                                   : undatedText();
}

QString TimelineModel::cellText(int row, int column) const
{
    if (m_rows->kindAt(row) != RowKind::Entry)
        return column == What ? virtualText(row) : QString();
    const RowKey &key = m_rows->keyAt(row);
    const TimelineLine *line = lineAt(row);
    switch (column) {
    case Occurred:
        return key.occurredMs == casefile::kUndatedMs
            ? QString()
            : m_times.clock(key.occurredMs, line ? line->offsetMinutes : 0);
    case Gutter:
        return line && line->row.function ? QString(QChar(letterOf(*line->row.function)))
                                          : QString();
    case Kind:
        return line ? desk::wordOf(line->row.kind) : QString();
    case What:
        return line ? line->text : QString();
    case Who:
        return line ? line->who : QString();
    case Recorded:
        return line ? recordedWords(*line, m_times) : QString();
    default:
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == Qt::DisplayRole)
        return cellText(row, index.column());
    if (role == Qt::AccessibleTextRole) {
        if (index.column() != 0)
            return cellText(row, index.column());
        if (m_rows->kindAt(row) != RowKind::Entry)
            return virtualText(row);
        const TimelineLine *line = lineAt(row);
        return line ? sentenceOf(*line, m_times) : cellText(row, Occurred);
    }
    return {};
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Occurred:
        //: %1: the time zone.
        return tr("Occurred (%1)").arg(m_times.zoneName());
    case Gutter:
        return role == Qt::AccessibleTextRole ? tr("Function") : QString();
    case Kind:
        return tr("Kind");
    case What:
        return tr("What");
    case Who:
        return tr("Who");
    case Recorded:
        return tr("Recorded");
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace casement::gui
