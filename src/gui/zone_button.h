// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// "Times in UTC ▾": the one switch of the zone in which times are shown.
//
// What it is: a flat button with the three choices as its menu.
// Promises: always says the zone in force.
// Neighbours: filter_bar.h; time_words.h does what it says.
#pragma once

#include "gui/time_words.h"

#include <QToolButton>

namespace casement::gui {

class ZoneButton final : public QToolButton {
    Q_OBJECT
public:
    explicit ZoneButton(QWidget *parent = nullptr);

    void setZone(ZoneChoice choice, const QTimeZone &mine);

Q_SIGNALS:
    void chosen(casement::gui::ZoneChoice choice);

private:
    QMenu *m_choices;
};

}  // namespace casement::gui
