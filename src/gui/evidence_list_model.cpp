// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_list_model.h"

#include "gui/after_row.h"
#include "gui/bidi.h"
#include "gui/evidence_words.h"
#include "gui/time_words.h"

namespace casement::gui {

using casefile::Evidence;
using desk::EvidenceState;

void EvidenceListModel::setItems(std::vector<Evidence> items, const std::vector<ledger::Seq> &later)
{
    setAfter(later);
    std::ranges::reverse(items);
    const size_t more = items.size() - std::min(items.size(), m_items.size());
    const bool same = items.size() >= m_items.size()
        && std::ranges::equal(m_items, std::span(items).subspan(more), {}, &Evidence::seq,
                              &Evidence::seq);
    if (!same) {
        beginResetModel();
        m_items = std::move(items);
        endResetModel();
        return;
    }
    if (more > 0)
        beginInsertRows({}, 0, int(more) - 1);
    m_items = std::move(items);
    if (more > 0)
        endInsertRows();
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void EvidenceListModel::setAfter(const std::vector<ledger::Seq> &later)
{
    QStringList names;
    for (const ledger::Seq seq : later)
        names.append(leftToRight(QStringLiteral("E-%1").arg(seq)));
    const QString words = names.isEmpty() ? QString() : afterWords(names);
    if (words == m_after)
        return;
    const int end = int(m_items.size());
    if (!m_after.isEmpty()) {
        beginRemoveRows({}, end, end);
        m_after.clear();
        endRemoveRows();
    }
    if (words.isEmpty())
        return;
    beginInsertRows({}, end, end);
    m_after = words;
    endInsertRows();
}

void EvidenceListModel::setStates(std::map<ledger::Seq, EvidenceState> states)
{
    m_states = std::move(states);
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void EvidenceListModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_after.clear();
    m_states.clear();
    endResetModel();
}

const Evidence *EvidenceListModel::itemAt(int row) const
{
    return row >= 0 && row < int(m_items.size()) ? &m_items[size_t(row)] : nullptr;
}

int EvidenceListModel::rowOf(ledger::Seq seq) const
{
    const auto found = std::ranges::find(m_items, seq, &Evidence::seq);
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

EvidenceState EvidenceListModel::stateAt(int row) const
{
    const Evidence *item = itemAt(row);
    const auto found = item ? m_states.find(item->seq) : m_states.end();
    return found == m_states.end() ? EvidenceState::NotHeld : found->second;
}

int EvidenceListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size()) + (m_after.isEmpty() ? 0 : 1);
}

QVariant EvidenceListModel::data(const QModelIndex &index, int role) const
{
    const Evidence *item = itemAt(index.row());
    if (!item)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? m_after : QVariant();
    if (role == Qt::DisplayRole)
        return shortName(*item);
    if (role == Qt::AccessibleTextRole)
        return sentenceAt(index.row());
    return {};
}

Qt::ItemFlags EvidenceListModel::flags(const QModelIndex &index) const
{
    return itemAt(index.row()) ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

QString EvidenceListModel::sentenceAt(int row) const
{
    const Evidence &item = *itemAt(row);
    QStringList parts{tr("Evidence %1").arg(number(item.seq)), shortName(item), briefFacts(item)};
    if (item.lane == casefile::Lane::Privileged)
        parts << tr("privileged");
    if (item.struck)
        parts << tr("struck");
    if (const QString fault = faultWord(stateAt(row)); !fault.isEmpty())
        parts << fault;
    return parts.join(QStringLiteral(", "));
}

}  // namespace casement::gui
