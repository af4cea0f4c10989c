// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist_model.h"

#include "desk/display_words.h"

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Function;
using casefile::Item;

ChecklistModel::ChecklistModel(QObject *parent) : QAbstractListModel(parent) { }

std::vector<ChecklistModel::Row> ChecklistModel::arranged() const
{
    std::vector<Row> rows;
    for (const Function function : casefile::allFunctions()) {
        const size_t heading = rows.size();
        for (size_t i = 0; i < m_items.size(); ++i) {
            if (m_items[i].function == function)
                rows.push_back({int(i), function, m_items[i].id});
        }
        if (rows.size() > heading)
            rows.insert(rows.begin() + qsizetype(heading), Row{-1, function, {}});
    }
    return rows;
}

void ChecklistModel::setItems(std::vector<Item> items, const ChecklistMoment &moment)
{
    m_items.swap(items);
    std::vector<Row> rows = arranged();
    if (rows == m_rows) {
        setMoment(moment);
        return;
    }
    // The former items stay until nobody can ask for a row of them.
    m_items.swap(items);
    beginResetModel();
    m_items = std::move(items);
    m_rows = std::move(rows);
    m_moment = moment;
    endResetModel();
}

void ChecklistModel::setMoment(const ChecklistMoment &moment)
{
    m_moment = moment;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const Item *ChecklistModel::itemAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].item < 0)
        return nullptr;
    return &m_items[size_t(m_rows[size_t(row)].item)];
}

int ChecklistModel::rowOf(const QString &itemId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Item *item = itemAt(row);
        if (item && item->id == itemId)
            return row;
    }
    return -1;
}

int ChecklistModel::firstOpenRow() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Item *item = itemAt(row);
        if (item && !isAnswered(*item))
            return row;
    }
    return itemRowFrom(0, 1);
}

int ChecklistModel::itemRowFrom(int row, int step) const
{
    for (; row >= 0 && row < rowCount(); row += step) {
        if (itemAt(row))
            return row;
    }
    return -1;
}

int ChecklistModel::answeredCount() const
{
    return int(std::ranges::count_if(m_items, isAnswered));
}

int ChecklistModel::requiredOpenCount() const
{
    return int(std::ranges::count_if(
        m_items, [](const Item &item) { return item.required && !isAnswered(item); }));
}

std::pair<int, int> ChecklistModel::answeredOf(Function function) const
{
    std::pair<int, int> counted;
    for (const Item &item : m_items) {
        if (item.function != function)
            continue;
        counted.first += isAnswered(item) ? 1 : 0;
        ++counted.second;
    }
    return counted;
}

QString ChecklistModel::countWords(int row) const
{
    const auto [answered, all] = answeredOf(m_rows[size_t(row)].function);
    return tr("%1 of %2").arg(number(quint64(answered)), number(quint64(all)));
}

int ChecklistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChecklistModel::headingData(int row, int role) const
{
    const Function function = m_rows[size_t(row)].function;
    if (role == Qt::DisplayRole)
        return desk::wordOf(function);
    if (role != Qt::AccessibleTextRole)
        return {};
    const auto [answered, all] = answeredOf(function);
    return tr("%1, %2 of %3 answered")
        .arg(desk::wordOf(function), number(quint64(answered)), number(quint64(all)));
}

QVariant ChecklistModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item *item = itemAt(index.row());
    if (!item)
        return headingData(index.row(), role);
    switch (role) {
    case Qt::DisplayRole:
        return desk::visibleLine(item->title);
    case Qt::AccessibleTextRole:
        return itemSentence(*item, m_items, m_moment);
    case Qt::ToolTipRole:
        // Rich, so that Qt breaks long lines; what people wrote is never read as markup.
        return u"<p>%1</p>"_s.arg(
            itemDetails(*item, m_items, m_moment).toHtmlEscaped().replace(u'\n', u"<br>"_s));
    default:
        return {};
    }
}

Qt::ItemFlags ChecklistModel::flags(const QModelIndex &index) const
{
    if (!itemAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace casement::gui
