// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The right side of the desk: checklist and decisions as tabs, the inspector of the chosen entry
// below.
//
// What it is: the panels and how they share the height.
// Promises: the tabs take what their list needs, at most three fifths; a case without items has no
//   tab for them; once somebody moved the line between list and inspector it stays where they put
//   it.
// Does not do: know cases: desk_view.h hands them to the panels.
// Neighbours: checklist.h, decision_list.h, inspector.h.
#pragma once

#include <QSplitter>

class QStackedWidget;

namespace casement::gui {

class Checklist;
class DecisionList;
class DockTabs;
class Inspector;

class SideDock final : public QSplitter {
    Q_OBJECT
public:
    explicit SideDock(QWidget *parent = nullptr);

    [[nodiscard]] Checklist &checklist() const { return *m_checklist; }
    [[nodiscard]] DecisionList &decisions() const { return *m_decisions; }
    [[nodiscard]] Inspector &inspector() const { return *m_inspector; }
    // A case is read: its panels have room, and nothing in them yet.
    void openCase();
    [[nodiscard]] bool showsDecisions() const;
    // The panel is on screen after this.
    void showChecklist();
    void showDecisions();

Q_SIGNALS:
    void panelChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void wire();
    void count();
    void share();

    QWidget *m_upper;
    DockTabs *m_tabs;
    QStackedWidget *m_stack;
    Checklist *m_checklist;
    DecisionList *m_decisions;
    Inspector *m_inspector;
    bool m_moved = false;
};

}  // namespace casement::gui
