// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/error_text.h"
#include "gui/case_actions.h"
#include "gui/checklist.h"
#include "gui/checklist_view.h"
#include "gui/desk_view.h"
#include "gui/evidence_page.h"
#include "gui/item_actions.h"
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
    const ChecklistView *view = &m_checklist->view();
    connect(view, &ChecklistView::ownerWanted, this, &DeskView::ownItem);
    connect(view, &ChecklistView::inputsWanted, this, [this] { editItem(true); });
    connect(view, &ChecklistView::editWanted, this, [this] { editItem(false); });
    connect(view, &ChecklistView::addWanted, this, &DeskView::addItem);
    connect(m_itemActions, &ItemActions::sending, m_actions, &CaseActions::sending);
    connect(m_itemActions, &ItemActions::said, m_actions, &CaseActions::said);
    connect(m_itemActions, &ItemActions::recorded, this, [this](const desk::Recorded &entry) {
        m_actions->noteRecorded(entry.seq);
        Q_EMIT m_actions->recorded(entry);
    });
    connect(m_page, &CasePage::zoneChanged, this, [this](ZoneChoice choice) {
        m_itemActions->setZone(choice == ZoneChoice::Mine ? personalZone()
                                                          : QTimeZone(QTimeZone::UTC));
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

void DeskView::ownItem()
{
    const casefile::Item *item = m_checklist->currentItem();
    if (item && mayChangeItem())
        m_itemActions->own(*item);
}

void DeskView::editItem(bool atInputs)
{
    const casefile::Item *item = m_checklist->currentItem();
    if (item && mayChangeItem())
        m_itemActions->edit(*item, atInputs);
}

// For the function whose items somebody is at.
void DeskView::addItem()
{
    const casefile::Item *item = m_checklist->currentItem();
    if (mayChangeItem())
        m_itemActions->add(item ? item->function : casefile::Function::TrustSafety);
}

// Says why not, where it may not.
bool DeskView::mayChangeItem()
{
    if (holds(Needs::Writable, commandState()))
        return true;
    if (m_page->asOf())
        m_status->say(tr("The checklist as it stood then cannot be changed; Esc goes back to now."),
                      true);
    else
        m_status->say(tr("This desk is open for reading; the checklist cannot be changed."), true);
    return false;
}

void DeskView::changeItem(const casefile::Item &item, casefile::ItemState state)
{
    if (mayChangeItem())
        m_actions->setItem(item, state);
    else
        m_checklist->forgetAsked();
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
