// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The cases of a desk as a list in sections.
//
// What it is: a list model over the desk's summaries: open cases, then closed ones, each under its
//   heading with a count; narrowed to the words somebody looks for.
// Promises: the desk's own order (most urgent first) is kept; a refresh with the same cases moves
//   nothing; every row is one spoken sentence.
// Does not do: read the desk (CaseList does).
// Neighbours: case_list.h, case_list_delegate.h.
// Cost: one pass over the cases a change.
#pragma once

#include "casefile/case_summary.h"

#include <QAbstractListModel>

#include <vector>

namespace casement::gui {

class CaseListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit CaseListModel(QObject *parent = nullptr);

    void setCases(std::vector<casefile::CaseSummary> cases);
    // Every word must occur in the number or the title.
    void setQuery(const QString &query);
    void setNow(qint64 ms);

    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] int caseCount() const { return int(m_cases.size()); }
    // Null for headings.
    [[nodiscard]] const casefile::CaseSummary *caseAt(int row) const;
    [[nodiscard]] int rowOf(const QString &caseId) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int caseIndex = -1;  // -1: a heading
        QString heading;
        QString id;  // what makes two rows the same one
        friend bool operator==(const Row &a, const Row &b) { return a.id == b.id; }
    };
    [[nodiscard]] std::vector<Row> arranged() const;
    void show(std::vector<Row> rows);
    [[nodiscard]] QString sentenceOf(const casefile::CaseSummary &summary) const;

    std::vector<casefile::CaseSummary> m_cases;
    QString m_query;
    qint64 m_nowMs = 0;
    std::vector<Row> m_rows;
};

}  // namespace casement::gui
