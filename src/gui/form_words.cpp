// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/form_words.h"

#include "gui/theme.h"

#include <QAccessible>
#include <QLabel>

namespace casement::gui {

void dressTitle(QLabel *label)
{
    label->setFont(font::title());
}

void dressQuiet(QLabel *label)
{
    label->setForegroundRole(QPalette::PlaceholderText);
}

void dressProblem(QLabel *label)
{
    label->setForegroundRole(QPalette::BrightText);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
}

void sayProblem(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleAnnouncementEvent spoken(label, sentence);
    QAccessible::updateAccessibility(&spoken);
}

}  // namespace casement::gui
