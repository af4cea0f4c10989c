// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/focus.h"

#include <QWidget>

namespace casement::gui {

bool focusFirstIn(QWidget *pane)
{
    const auto takes = [](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled()
            && widget->isVisible();
    };
    if (takes(pane)) {
        pane->setFocus(Qt::TabFocusReason);
        return true;
    }
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane;
         next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takes(next)) {
            next->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

}  // namespace casement::gui
