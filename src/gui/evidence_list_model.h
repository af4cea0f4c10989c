// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The evidence of a case as rows.
//
// What it is: one row an item, newest first; what a check found stays with it until the next check.
// Promises: a row is one spoken sentence; rows that come are inserted, so that a reader's choice
//   stays where it was.
// Neighbours: evidence_list.h shows it; casefile/evidence.h.
// Cost: the register of the case.
#pragma once

#include "desk/evidence_reader.h"

#include <QAbstractListModel>

#include <map>

namespace casement::gui {

class EvidenceListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    // `later` came in after the moment that is looked at: a closing row counts them.
    void setItems(std::vector<casefile::Evidence> items,
                  const std::vector<ledger::Seq> &later = {});
    // What verifying found.
    void setStates(std::map<ledger::Seq, desk::EvidenceState> states);
    void clear();

    // Null where there is none.
    [[nodiscard]] const casefile::Evidence *itemAt(int row) const;
    [[nodiscard]] int rowOf(ledger::Seq seq) const;
    [[nodiscard]] desk::EvidenceState stateAt(int row) const;
    [[nodiscard]] const std::vector<casefile::Evidence> &items() const { return m_items; }

    // What the closing row says; empty where it is not there.
    [[nodiscard]] const QString &after() const { return m_after; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void setAfter(const std::vector<ledger::Seq> &later);
    [[nodiscard]] QString sentenceAt(int row) const;

    std::vector<casefile::Evidence> m_items;  // newest first
    QString m_after;
    std::map<ledger::Seq, desk::EvidenceState> m_states;
};

}  // namespace casement::gui
