// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/reading.h"

#include "gui/theme.h"

#include <QPlainTextEdit>

namespace casement::gui {

QPlainTextEdit *newReading(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setReadOnly(true);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    edit->setTabChangesFocus(true);
    edit->setAccessibleName(name);
    edit->setFont(font::body());
    edit->setMinimumHeight(6 * metric::kRow);
    return edit;
}

}  // namespace casement::gui
