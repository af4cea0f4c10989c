// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The strip at the leading edge: what the window is for at the moment.
//
// What it is: one tall button a mode, the one in force marked by bar, ground and colour.
// Promises: 24 px at least, spoken with its shortcut; only modes that exist.
// Neighbours: desk_view.h shows the mode; commands.h has the keys.
#pragma once

#include <QWidget>

class QButtonGroup;

namespace casement::gui {

enum class Mode { Live, Evidence };

class ModeStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ModeStrip(QWidget *parent = nullptr);

    void setMode(Mode mode);

Q_SIGNALS:
    void modeChosen(casement::gui::Mode mode);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_buttons;
};

}  // namespace casement::gui
