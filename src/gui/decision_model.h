// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The decisions of a case as rows, newest first.
//
// What it is: one row a decision; its words are made when they are shown, because silence and
//   lateness grow with the clock.
// Promises: a row is one spoken sentence.
// Does not do: read the desk (decision_list.h).
// Neighbours: decision_delegate.h paints it.
#pragma once

#include "casefile/decision.h"

#include <QAbstractListModel>

#include <vector>

namespace casement::gui {

class DecisionModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit DecisionModel(QObject *parent = nullptr);

    // `later` are the numbers of those made after the moment that is looked at.
    void setDecisions(std::vector<casefile::Decision> decisions, qint64 nowMs,
                      const std::vector<quint64> &later = {});
    void setNow(qint64 ms);
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    [[nodiscard]] const casefile::Decision *at(int row) const;
    // The number of the decision that ended the one of this row.
    [[nodiscard]] std::optional<quint64> endedBy(int row) const;
    [[nodiscard]] int count() const { return int(m_decisions.size()); }
    // What the closing row says; empty where it is not there.
    [[nodiscard]] const QString &after() const { return m_after; }
    // -1 where there is none.
    [[nodiscard]] int rowOf(ledger::Seq seq) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<casefile::Decision> m_decisions;
    QString m_after;
    qint64 m_nowMs = 0;
};

}  // namespace casement::gui
