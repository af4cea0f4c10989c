// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The list of items that the keyboard walks.
//
// What it is: the list view of the checklist: arrows move from item to item, Space answers, S
// starts,
//   B blocks, X waives, O gives it away, I says how inputs were given, F2 edits it, A adds one,
//   Enter goes to the entry; a click on the box answers as well.
// Promises: the same key again opens the item again; letters never search; a refresh leaves the
//   chosen item chosen; headings are passed over.
// Does not do: change anything: it says what is wanted.
// Neighbours: checklist.h holds it; checklist_model.h, checklist_delegate.h.
// Cost: as the model.
#pragma once

#include "gui/checklist_model.h"
#include "gui/keyed_list.h"

namespace casement::gui {

class ChecklistView final : public KeyedList {
    Q_OBJECT
public:
    explicit ChecklistView(ChecklistModel &model, QWidget *parent = nullptr);

    // Null where none is chosen.
    [[nodiscard]] const casefile::Item *currentItem() const;
    void chooseRow(int row);
    // What all rows together need.
    [[nodiscard]] int contentHeight() const;

Q_SIGNALS:
    void currentItemChanged();
    // The key for this state was pressed on the current item.
    void wanted(casement::casefile::ItemState state);
    void entryWanted();
    void ownerWanted();
    void inputsWanted();
    void editWanted();
    void addWanted();
    void leaveRequested();

protected:
    [[nodiscard]] bool ownKey(int key) override;
    void chooseFirst() override;
    void mousePressEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;

private:
    ChecklistModel &m_checklist;
    QString m_chosen;
};

}  // namespace casement::gui
