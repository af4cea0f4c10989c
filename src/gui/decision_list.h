// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The decisions of the open case and who is waited for.
//
// What it is: a list, newest first, of what case_shape.h read.
// Promises: as of an entry, times are told as of then; the chosen decision stays the chosen one.
// Does not do: record: it says what should happen to which decision.
// Neighbours: side_dock.h holds it, desk_view_decisions.cpp wires it.
// Cost: repaints once in half a minute.
#pragma once

#include "gui/case_shape.h"
#include "gui/decision_model.h"
#include "gui/keyed_list.h"

#include <QTimer>

#include <optional>

namespace casement::gui {

class DecisionList final : public KeyedList {
    Q_OBJECT
public:
    explicit DecisionList(QWidget *parent = nullptr);

    // Another case comes: nothing of the former one is shown while it is read.
    void clear();
    void take(const CaseShape &shape);

    [[nodiscard]] const DecisionModel &decisions() const { return *m_model; }
    [[nodiscard]] const casefile::Decision *current() const;

Q_SIGNALS:
    void currentDecisionChanged();
    void entryRequested();
    void positionRequested();
    void reviseRequested();
    void leaveRequested();
    void contentChanged();

protected:
    [[nodiscard]] bool ownKey(int key) override;
    void chooseFirst() override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;

private:
    DecisionModel *m_model;
    std::optional<qint64> m_thenMs;
    std::optional<ledger::Seq> m_chosen;
    QTimer m_halfMinute;
};

}  // namespace casement::gui
