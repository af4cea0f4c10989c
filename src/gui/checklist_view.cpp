// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist_view.h"

#include "gui/checklist_delegate.h"

#include <QMouseEvent>

namespace casement::gui {

using casefile::Item;
using casefile::ItemState;

ChecklistView::ChecklistView(ChecklistModel &model, QWidget *parent)
    : KeyedList(parent), m_checklist(model)
{
    setAccessibleName(tr("Checklist"));
    setModel(&model);
    setItemDelegate(new ChecklistDelegate(model, this));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        chooseRow(m_checklist.rowOf(m_chosen));
        Q_EMIT currentItemChanged();
    });
}

const Item *ChecklistView::currentItem() const
{
    return m_checklist.itemAt(currentIndex().row());
}

void ChecklistView::chooseRow(int row)
{
    if (row >= 0)
        setCurrentIndex(m_checklist.index(row));
}

int ChecklistView::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < m_checklist.rowCount(); ++row)
        height += sizeHintForIndex(m_checklist.index(row)).height();
    return height;
}

// NOLINTNEXTLINE(readability-function-size): a table, one row for each key
bool ChecklistView::ownKey(int key)
{
    switch (key) {
    case Qt::Key_Space:
        Q_EMIT wanted(ItemState::Done);
        return true;
    case Qt::Key_S:
        Q_EMIT wanted(ItemState::InProgress);
        return true;
    case Qt::Key_B:
        Q_EMIT wanted(ItemState::Blocked);
        return true;
    case Qt::Key_X:
        Q_EMIT wanted(ItemState::Waived);
        return true;
    case Qt::Key_O:
        Q_EMIT ownerWanted();
        return true;
    case Qt::Key_I:
        Q_EMIT inputsWanted();
        return true;
    case Qt::Key_F2:
        Q_EMIT editWanted();
        return true;
    case Qt::Key_A:
        Q_EMIT addWanted();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT entryWanted();
        return true;
    case Qt::Key_Escape:
        Q_EMIT leaveRequested();
        return true;
    // The first and last row Qt would choose may be headings.
    case Qt::Key_Home:
        chooseRow(m_checklist.itemRowFrom(0, 1));
        scrollToTop();
        return true;
    case Qt::Key_End:
        chooseRow(m_checklist.itemRowFrom(m_checklist.rowCount() - 1, -1));
        return true;
    default:
        return false;
    }
}

void ChecklistView::chooseFirst()
{
    chooseRow(m_checklist.firstOpenRow());
}

void ChecklistView::mousePressEvent(QMouseEvent *event)
{
    KeyedList::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !m_checklist.itemAt(index.row()))
        return;
    const QRect box = ChecklistDelegate::boxArea(visualRect(index), layoutDirection());
    if (box.contains(event->position().toPoint()))
        Q_EMIT wanted(ItemState::Done);
}

void ChecklistView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    KeyedList::currentChanged(current, previous);
    // A reset takes the current row away for a moment; the item stays the chosen one.
    if (const Item *item = m_checklist.itemAt(current.row()))
        m_chosen = item->id;
    Q_EMIT currentItemChanged();
}

void ChecklistView::changeEvent(QEvent *event)
{
    KeyedList::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        scheduleDelayedItemsLayout();
}

}  // namespace casement::gui
