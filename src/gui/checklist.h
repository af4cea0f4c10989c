// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The checklist of the open case: what must be answered before it can close.
//
// What it is: the list of items that case_shape.h read.
// Promises: two quick keys on one item mean two steps, even before the first is in the ledger; as
//   of an entry, times are told as of then.
// Does not do: record: it says which item should change to what (case_actions.h records).
// Neighbours: side_dock.h holds it, desk_view.h wires it.
// Cost: repaints once in half a minute.
#pragma once

#include "gui/case_shape.h"
#include "gui/checklist_model.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace casement::gui {

class ChecklistView;

class Checklist final : public QWidget {
    Q_OBJECT
public:
    explicit Checklist(QWidget *parent = nullptr);

    // Another case comes: nothing of the former one is shown while it is read.
    void clear();
    void take(const CaseShape &shape);
    void setTimes(const TimeWords &times);
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // A step that is on its way, and the entry it was made on.
    struct Asked {
        casefile::ItemState state = casefile::ItemState::Open;
        ledger::Seq basedOn = 0;
    };
    void tick();

    ChecklistModel *m_model;
    ChecklistView *m_view;
    std::optional<qint64> m_thenMs;
    QHash<QString, Asked> m_asked;
    QTimer m_halfMinute;
};

}  // namespace casement::gui
