// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_rows_model.h"

#include "base/clock.h"
#include "desk/display_words.h"
#include "desk/line_text.h"
#include "gui/bidi.h"
#include "gui/import_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casement::gui {

void ImportRowsModel::setTimes(const TimeWords &times)
{
    beginResetModel();
    m_times = times;
    endResetModel();
}

void ImportRowsModel::setPreview(SharedPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_rows.clear();
    if (m_preview) {
        const intake::ImportPlan &plan = m_preview->plan;
        const auto add = [this](Kind kind, const auto &planned) {
            for (size_t i = 0; i < planned.size(); ++i)
                m_rows.push_back({quint32(i), kind, planned[i].line});
        };
        m_rows.reserve(plan.events.size() + plan.notes.size() + plan.files.size());
        add(Kind::Event, plan.events);
        add(Kind::Note, plan.notes);
        add(Kind::File, plan.files);
        std::ranges::stable_sort(m_rows, {}, &Row::line);
    }
    endResetModel();
}

int ImportRowsModel::rowAtLine(qint64 line) const
{
    const auto after = std::ranges::upper_bound(m_rows, line, {}, &Row::line);
    return int(after - m_rows.begin()) - 1;
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportRowsModel::kindWord(const Row &row) const
{
    switch (row.kind) {
    case Kind::File:
        return tr("evidence");
    case Kind::Note:
        return tr("note");
    case Kind::Event:
        break;
    }
    return tr("event");
}

QString ImportRowsModel::when(const Row &row) const
{
    if (row.kind != Kind::Event)
        return {};
    const int year = m_times.date(SystemClock().nowMs(), 0).year();
    return whenWords(m_preview->plan.events[row.index].draft.occurred, m_times, year);
}

QString ImportRowsModel::what(const Row &row) const
{
    const intake::ImportPlan &plan = m_preview->plan;
    QString words;
    if (row.kind == Kind::File)
        words = plan.files[row.index].name;
    else if (row.kind == Kind::Note)
        words = plan.notes[row.index].draft.body.left(desk::kMaxLineText + 1);
    else if (const auto &draft = plan.events[row.index].draft; draft.title.isEmpty())
        words = draft.body.left(desk::kMaxLineText + 1);
    else
        words = draft.title;
    return desk::oneLine(words, desk::kMaxLineText);
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(size_t(index.row()));
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        const QString time = when(row);
        //: A row of a preview: "Line 7, event, 7 Jan 2023 10:00: Seen".
        return time.isEmpty()
            ? tr("Line %1, %2: %3").arg(number(quint64(row.line)), kindWord(row), what(row))
            : tr("Line %1, %2, %3: %4")
                  .arg(number(quint64(row.line)), kindWord(row), time, what(row));
    }
    if (role == Qt::ToolTipRole && index.column() == What)
        return what(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return number(quint64(row.line));
    case Becomes:
        return kindWord(row);
    case When:
        return when(row);
    default:
        return isolated(what(row));
    }
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Becomes:
        return tr("Becomes");
    case When:
        //: The head of a column of times, and the zone they are in.
        return tr("Happened, %1").arg(m_times.zoneName());
    default:
        return tr("What");
    }
}

}  // namespace casement::gui
