// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The checklist of the open case: what must be answered before it can close.
//
// What it is: the list of items, read from the desk.
// Promises: nothing is read on the GUI thread; an answer about another case or another moment is
//   dropped; two quick keys on one item mean
//   two steps, even before the first is in the ledger; as of an entry, times are told as of then.
// Does not do: record: it says which item should change to what (case_actions.h records).
// Neighbours: side_dock.h holds it, desk_view.h wires it.
// Cost: one read of the case's shape a change of the desk; repaints once in half a minute.
#pragma once

#include "desk/desk_session.h"
#include "gui/checklist_model.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace casement::gui {

class ChecklistView;

class Checklist final : public QWidget {
    Q_OBJECT
public:
    explicit Checklist(QWidget *parent = nullptr);

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId);
    void setAsOf(std::optional<ledger::Seq> asOf);
    void setTimes(const TimeWords &times);
    void refresh();
    // A change that was asked for did not come about.
    void forgetAsked() { m_asked.clear(); }

    [[nodiscard]] const ChecklistModel &model() const { return *m_model; }
    [[nodiscard]] ChecklistView &view() const { return *m_view; }
    [[nodiscard]] const casefile::Item *currentItem() const;
    // As the key for `state` on the current item: that state, or open again where it has it.
    void want(casefile::ItemState state);
    // What the list takes without scrolling.
    [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
    void changeRequested(const casement::casefile::Item &item, casement::casefile::ItemState state);
    void entryRequested(casement::ledger::Seq seq);
    void leaveRequested();
    void currentItemChanged();
    // Items came, went or changed height.
    void contentChanged();
    void failed(const casement::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Found {
        std::vector<casefile::Item> items;
        bool closed = false;
        std::optional<qint64> thenMs;  // of the entry that the case is looked at as of
    };
    // A step that is on its way, and the entry it was made on.
    struct Asked {
        casefile::ItemState state = casefile::ItemState::Open;
        ledger::Seq basedOn = 0;
    };
    [[nodiscard]] static Result<Found> find(desk::Desk &desk, const QString &caseId,
                                            std::optional<ledger::Seq> asOf);
    void take(Found found);
    void tick();

    ChecklistModel *m_model;
    ChecklistView *m_view;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    std::optional<ledger::Seq> m_asOf;
    std::optional<qint64> m_thenMs;
    QHash<QString, Asked> m_asked;
    quint64 m_request = 0;  // answers to older requests are dropped
    QTimer m_halfMinute;
};

}  // namespace casement::gui
