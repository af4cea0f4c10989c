// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/error_text.h"
#include "gui/case_actions.h"
#include "gui/checklist.h"
#include "gui/checklist_view.h"
#include "gui/desk_view.h"
#include "gui/evidence_page.h"
#include "gui/person_settings.h"
#include "gui/side_dock.h"
#include "gui/status_bar.h"

#include <QApplication>

namespace casement::gui {

using ledger::Seq;

void DeskView::wireChecklist()
{
    connect(m_checklist, &Checklist::changeRequested, this, &DeskView::changeItem);
    connect(m_checklist, &Checklist::entryRequested, this, [this](Seq seq) {
        m_page->view().goTo(seq);
        m_page->view().setFocus();
    });
    connect(m_checklist, &Checklist::leaveRequested, this, &DeskView::leavePanel);
    connect(m_checklist, &Checklist::currentItemChanged, this, &DeskView::commandStateChanged);
    connect(m_page, &CasePage::zoneChanged, this, [this](ZoneChoice choice) {
        m_checklist->setTimes(TimeWords(choice, personalZone()));
    });
}

// The keyboard is never left in a panel that goes.
void DeskView::toggleSidePane()
{
    if (mode() == Mode::Evidence) {
        m_evidencePage->setSideVisible(!m_evidencePage->isSideVisible());
        return;
    }
    const bool hide = m_dock->isVisible();
    if (hide && m_dock->isAncestorOf(QApplication::focusWidget()))
        m_page->middle().setFocus();
    m_dock->setVisible(!hide);
}

void DeskView::focusChecklist()
{
    setMode(Mode::Live);
    m_dock->showChecklist();
    m_checklist->view().setFocus(Qt::ShortcutFocusReason);
    Q_EMIT commandStateChanged();
}

void DeskView::setItem(casefile::ItemState state)
{
    m_checklist->want(state);
}

void DeskView::showItemEntry()
{
    if (const casefile::Item *item = m_checklist->currentItem())
        m_page->view().goTo(item->lastSeq);
}

void DeskView::changeItem(const casefile::Item &item, casefile::ItemState state)
{
    if (holds(Needs::WritableItem, commandState())) {
        m_actions->setItem(item, state);
        return;
    }
    m_checklist->forgetAsked();
    if (m_page->asOf())
        m_status->say(tr("The checklist as it stood then cannot be changed; Esc goes back to now."),
                      true);
    else
        m_status->say(tr("This desk is open for reading; the checklist cannot be changed."), true);
}

// Out of a panel at the side: out of the past, or to the timeline.
void DeskView::leavePanel()
{
    if (m_page->asOf())
        m_page->setAsOf({});
    else
        m_page->middle().setFocus();
}

}  // namespace casement::gui
