// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The decisions of the open case and who is waited for.
//
// What it is: a list, newest first, read from the desk.
// Promises: nothing is read on the GUI thread; an answer about another case or another moment is
//   dropped; as of an entry, times are told as of then; the chosen decision stays the chosen one.
// Does not do: record: it says what should happen to which decision.
// Neighbours: side_dock.h holds it, desk_view_decisions.cpp wires it.
// Cost: one read of the case's shape a change of the desk; repaints once in half a minute.
#pragma once

#include "desk/desk_session.h"
#include "gui/decision_model.h"

#include <QListView>
#include <QTimer>

#include <memory>
#include <optional>

namespace casement::gui {

class DecisionList final : public QListView {
    Q_OBJECT
public:
    explicit DecisionList(QWidget *parent = nullptr);

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);
    void setAsOf(std::optional<ledger::Seq> asOf);
    void refresh();

    [[nodiscard]] const DecisionModel &decisions() const { return *m_model; }
    [[nodiscard]] bool hasCase() const { return !m_caseId.isEmpty(); }
    [[nodiscard]] const casefile::Decision *current() const;
    void choose(ledger::Seq decision);

    void keyboardSearch(const QString &) override { }

Q_SIGNALS:
    void currentDecisionChanged();
    void entryRequested(casement::ledger::Seq seq);
    void positionRequested();
    void reviseRequested();
    void leaveRequested();
    void contentChanged();
    void failed(const casement::Error &error);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Found {
        std::vector<casefile::Decision> decisions;
        std::optional<qint64> thenMs;
    };
    [[nodiscard]] static Result<Found> find(desk::Desk &desk, const QString &caseId,
                                            std::optional<ledger::Seq> asOf);
    void take(Found found);
    [[nodiscard]] bool ownKey(int key);

    DecisionModel *m_model;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    std::optional<ledger::Seq> m_asOf;
    std::optional<qint64> m_thenMs;
    std::optional<ledger::Seq> m_chosen;
    quint64 m_request = 0;
    QTimer m_halfMinute;
};

}  // namespace casement::gui
