// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/clear_button.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace casement::gui {

void addClearButton(QLineEdit &edit)
{
    edit.setClearButtonEnabled(true);
    const auto buttons = edit.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        // What is not the clear button is an icon in front and does nothing when it is pressed.
        const bool clears = button->objectName() == QLatin1StringView("_q_qlineeditclearbutton")
            || button == buttons.last();
        button->setAccessibleName(
            clears ? QCoreApplication::translate("casement::gui::ClearButton", "Clear the text")
                   : edit.accessibleName());
    }
}

}  // namespace casement::gui
