// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_list_model.h"

#include "desk/display_words.h"
#include "gui/bidi.h"
#include "gui/time_words.h"

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CaseState;
using casefile::CaseSummary;

CaseListModel::CaseListModel(QObject *parent) : QAbstractListModel(parent) { }

void CaseListModel::setCases(std::vector<CaseSummary> cases)
{
    m_cases = std::move(cases);
    show(arranged());
}

void CaseListModel::setQuery(const QString &query)
{
    m_query = query;
    show(arranged());
}

void CaseListModel::setNow(qint64 ms)
{
    m_nowMs = ms;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<CaseListModel::Row> CaseListModel::arranged() const
{
    const QStringList words = m_query.split(u' ', Qt::SkipEmptyParts);
    const auto wanted = [&](const CaseSummary &summary) {
        return std::ranges::all_of(words, [&](const QString &word) {
            return summary.title.contains(word, Qt::CaseInsensitive)
                || summary.number.contains(word, Qt::CaseInsensitive);
        });
    };
    std::vector<Row> open;
    std::vector<Row> closed;
    for (size_t i = 0; i < m_cases.size(); ++i) {
        if (wanted(m_cases[i]))
            (m_cases[i].state == CaseState::Closed ? closed : open)
                .push_back({int(i), {}, m_cases[i].caseId});
    }
    std::vector<Row> rows;
    const auto add = [&rows](const QString &heading, const QString &id, std::vector<Row> &&part) {
        if (part.empty())
            return;
        rows.push_back({-1, heading.arg(number(part.size())), id});
        std::ranges::move(part, std::back_inserter(rows));
    };
    add(tr("Open · %1"), u"#open"_s, std::move(open));
    add(tr("Closed · %1"), u"#closed"_s, std::move(closed));
    return rows;
}

void CaseListModel::show(std::vector<Row> rows)
{
    if (rows == m_rows) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const CaseSummary *CaseListModel::caseAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].caseIndex < 0)
        return nullptr;
    return &m_cases[size_t(m_rows[size_t(row)].caseIndex)];
}

int CaseListModel::rowOf(const QString &caseId) const
{
    const auto found = std::ranges::find(m_rows, caseId, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString CaseListModel::sentenceOf(const CaseSummary &summary) const
{
    QStringList parts{isolated(summary.title), leftToRight(summary.number)};
    if (summary.severity)
        parts << tr("severity %1").arg(desk::wordOf(*summary.severity));
    if (summary.state)
        parts << desk::wordOf(*summary.state);
    QStringList waiting;
    for (const casefile::Function function : summary.waitedFor())
        waiting << desk::wordOf(function);
    if (!waiting.isEmpty() && summary.nextAnswerMs && *summary.nextAnswerMs < m_nowMs)
        parts << tr("waits for %1, past the time").arg(waiting.join(tr(" and ")));
    else if (!waiting.isEmpty())
        parts << tr("waits for %1").arg(waiting.join(tr(" and ")));
    parts << tr("last entry %1 ago").arg(durationWords(m_nowMs - summary.lastRecordedMs));
    return parts.join(u", "_s);
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const CaseSummary *summary = caseAt(index.row());
    if (role == Qt::DisplayRole)
        return summary ? summary->title : row.heading;
    if (role == Qt::AccessibleTextRole)
        return summary ? sentenceOf(*summary) : row.heading;
    if (role == Qt::ToolTipRole && summary)
        return sentenceOf(*summary).toHtmlEscaped();
    return {};
}

Qt::ItemFlags CaseListModel::flags(const QModelIndex &index) const
{
    if (!caseAt(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

}  // namespace casement::gui
