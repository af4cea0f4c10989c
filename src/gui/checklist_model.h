// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The items of a case as a list in sections.
//
// What it is: a list model over the checklist: a heading for each function that has items, with how
//   many of them are answered, and its items below in the order in which the case got them.
// Promises: an item keeps its place when it is answered; a refresh with the same items moves
//   nothing; every row is one spoken sentence.
// Does not do: read the desk (checklist.h), change items (case_actions.h).
// Neighbours: checklist_view.h, checklist_delegate.h, checklist_words.h.
// Cost: one pass over the items a change.
#pragma once

#include "gui/checklist_words.h"

#include <QAbstractListModel>

#include <vector>

namespace casement::gui {

class ChecklistModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit ChecklistModel(QObject *parent = nullptr);

    void setItems(std::vector<casefile::Item> items, const ChecklistMoment &moment);
    // The same items at another time, or in another zone.
    void setMoment(const ChecklistMoment &moment);
    [[nodiscard]] const ChecklistMoment &moment() const { return m_moment; }

    // Null for headings.
    [[nodiscard]] const casefile::Item *itemAt(int row) const;
    [[nodiscard]] int rowOf(const QString &itemId) const;
    // The first row that still wants an answer; the first item where none does; -1: no items.
    [[nodiscard]] int firstOpenRow() const;
    // The nearest item from `row` on in the direction of `step`; -1: none.
    [[nodiscard]] int itemRowFrom(int row, int step) const;

    [[nodiscard]] const ItemList &items() const { return m_items; }
    [[nodiscard]] int itemCount() const { return int(m_items.size()); }
    [[nodiscard]] int answeredCount() const;
    [[nodiscard]] int requiredOpenCount() const;
    // "2 of 4", beside a heading.
    [[nodiscard]] QString countWords(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int item = -1;  // -1: the heading of `function`
        casefile::Function function = casefile::Function::TrustSafety;
        QString id;
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] std::vector<Row> arranged() const;
    [[nodiscard]] QVariant headingData(int row, int role) const;
    [[nodiscard]] std::pair<int, int> answeredOf(casefile::Function function) const;

    std::vector<casefile::Item> m_items;
    std::vector<Row> m_rows;
    ChecklistMoment m_moment;
};

}  // namespace casement::gui
