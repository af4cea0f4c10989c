// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The right side of the desk: the checklist above, the inspector of the chosen entry below.
//
// What it is: the two panels and how they share the height.
// Promises: the checklist takes what its items need, at most three fifths; without items the
//   inspector has it all; once somebody moved the line between them it stays where they put it.
// Does not do: know cases: desk_view.h hands them to both.
// Neighbours: checklist.h, inspector.h.
#pragma once

#include <QSplitter>

namespace casement::gui {

class Checklist;
class Inspector;

class SideDock final : public QSplitter {
    Q_OBJECT
public:
    explicit SideDock(QWidget *parent = nullptr);

    [[nodiscard]] Checklist &checklist() const { return *m_checklist; }
    [[nodiscard]] Inspector &inspector() const { return *m_inspector; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share();

    Checklist *m_checklist;
    Inspector *m_inspector;
    bool m_moved = false;
};

}  // namespace casement::gui
