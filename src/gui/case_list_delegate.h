// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How a case looks in the list: its severity's shape, its title, and one quiet line below.
//
// What it is: the item delegate of CaseList, for cases and headings.
// Promises: long titles end in "…"; the age of the last entry is never cut.
// Neighbours: case_list_model.h, marks.h.
#pragma once

#include "gui/case_list_model.h"

#include <QStyledItemDelegate>

namespace casement::gui {

class CaseListDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CaseListDelegate(const CaseListModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintCase(QPainter *painter, const QStyleOptionViewItem &option,
                   const casefile::CaseSummary &summary) const;

    const CaseListModel &m_model;
};

}  // namespace casement::gui
