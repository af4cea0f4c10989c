// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_columns_model.h"

#include "desk/column_maps.h"
#include "desk/import_words.h"
#include "desk/line_text.h"
#include "gui/bidi.h"

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr qsizetype kShownOfCell = 60;
constexpr qsizetype kShownOfName = 120;

}  // namespace

void ImportColumnsModel::setTable(const std::optional<intake::TableReading> &table)
{
    const auto names = [&table] {
        return table && !table->sample.empty() ? table->sample.front() : QStringList();
    };
    // The same columns keep their rows, so that whoever goes through them stays where they are.
    const bool same = names() == m_names && !m_names.isEmpty();
    if (!same)
        beginResetModel();
    m_map = table ? table->map : intake::ColumnMap();
    m_names = names();
    m_rows.clear();
    for (size_t row = 1; table && row < table->sample.size(); ++row)
        m_rows.push_back(table->sample[row]);
    if (same)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    else
        endResetModel();
}

QString ImportColumnsModel::nameAt(int row) const
{
    return m_names.value(row);
}

intake::ColumnRole ImportColumnsModel::roleAt(int row) const
{
    return desk::roleOf(m_map, m_names.value(row));
}

QString ImportColumnsModel::sampleAt(int row) const
{
    QStringList cells;
    for (const QStringList &cell : m_rows) {
        const QString words = desk::oneLine(cell.value(row), kShownOfCell);
        if (!words.trimmed().isEmpty())
            cells << isolated(words);
    }
    return cells.join(u" · "_s);
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString name = desk::oneLine(m_names.value(index.row()), kShownOfName);
    const QString becomes = desk::wordOf(roleAt(index.row()));
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        //: A column of a table, what it becomes, and some of its cells.
        return tr("Column %1 becomes: %2. %3").arg(name, becomes, sampleAt(index.row()));
    if (role == Qt::ToolTipRole)
        return index.column() == Sample ? sampleAt(index.row()) : name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return isolated(name);
    case Role:
        return becomes;
    default:
        return sampleAt(index.row());
    }
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Role:
        return tr("Becomes");
    default:
        return tr("Its first cells");
    }
}

}  // namespace casement::gui
