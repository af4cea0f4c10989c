// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_model.h"

#include "gui/after_row.h"
#include "gui/decision_words.h"
#include "gui/time_words.h"

#include <algorithm>

namespace casement::gui {

using casefile::Decision;

DecisionModel::DecisionModel(QObject *parent) : QAbstractListModel(parent) { }

void DecisionModel::setDecisions(std::vector<Decision> decisions, qint64 nowMs,
                                 const std::vector<quint64> &later)
{
    QStringList names;
    for (const quint64 one : later)
        names.append(tr("decision %1").arg(number(one)));
    beginResetModel();
    m_decisions = std::move(decisions);
    std::ranges::reverse(m_decisions);
    m_nowMs = nowMs;
    m_after = names.isEmpty() ? QString() : afterWords(names);
    endResetModel();
}

void DecisionModel::setNow(qint64 ms)
{
    m_nowMs = ms;
    if (!m_decisions.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const Decision *DecisionModel::at(int row) const
{
    return row >= 0 && row < count() ? &m_decisions[size_t(row)] : nullptr;
}

std::optional<quint64> DecisionModel::endedBy(int row) const
{
    const Decision *decision = at(row);
    const Decision *by = decision && decision->endedBy ? at(rowOf(*decision->endedBy)) : nullptr;
    return by ? std::optional(by->number) : std::nullopt;
}

int DecisionModel::rowOf(ledger::Seq seq) const
{
    const auto found = std::ranges::find(m_decisions, seq, &Decision::seq);
    return found == m_decisions.end() ? -1 : int(found - m_decisions.begin());
}

int DecisionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count() + (m_after.isEmpty() ? 0 : 1);
}

QVariant DecisionModel::data(const QModelIndex &index, int role) const
{
    const Decision *decision = at(index.row());
    if (!decision)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? m_after : QVariant();
    if (role == Qt::DisplayRole)
        return decisionWords(*decision);
    if (role == Qt::AccessibleTextRole)
        return decisionSentence(*decision, endedBy(index.row()), m_nowMs);
    if (role == Qt::ToolTipRole)
        return decisionWords(*decision).toHtmlEscaped();
    return {};
}

Qt::ItemFlags DecisionModel::flags(const QModelIndex &index) const
{
    return at(index.row()) ? QAbstractListModel::flags(index) : Qt::NoItemFlags;
}

}  // namespace casement::gui
