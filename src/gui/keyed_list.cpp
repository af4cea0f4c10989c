// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/keyed_list.h"

#include <QKeyEvent>

namespace casement::gui {

namespace {

bool walks(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
        || key == Qt::Key_PageDown;
}

}  // namespace

KeyedList::KeyedList(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    setMouseTracking(true);
}

void KeyedList::keyboardSearch(const QString &) { }

bool KeyedList::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void KeyedList::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat() && !walks(event->key()))
        return;
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (!plain || !ownKey(event->key()))
        QListView::keyPressEvent(event);
}

// Qt lays the rows of a list anew where its height changes; here words break by the width, which a
// scroll bar that comes changes too.
void KeyedList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

// The ring round the chosen row shows where the keyboard is.
void KeyedList::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        chooseFirst();
    QListView::focusInEvent(event);
    viewport()->update();
}

void KeyedList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace casement::gui
