// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the desk's view that changes between its modes and joins the evidence mode to the
// rest.

#include "gui/case_actions.h"
#include "gui/case_list.h"
#include "gui/checklist.h"
#include "gui/composer.h"
#include "gui/decision_form.h"
#include "gui/decision_list.h"
#include "gui/desk_view.h"
#include "gui/evidence_actions.h"
#include "gui/evidence_item_actions.h"
#include "gui/evidence_notes.h"
#include "gui/evidence_page.h"
#include "gui/focus.h"
#include "gui/header_strip.h"
#include "gui/inspector.h"
#include "gui/status_bar.h"

#include <QApplication>
#include <QStackedWidget>

namespace casement::gui {

void DeskView::wireEvidencePage()
{
    connect(m_modes, &ModeStrip::modeChosen, this, &DeskView::setMode);
    connect(m_evidencePage, &EvidencePage::currentChanged, this, &DeskView::commandStateChanged);
    connect(m_evidencePage, &EvidencePage::addRequested, m_evidence, &EvidenceActions::chooseFiles);
    connect(m_evidencePage, &EvidencePage::sending, m_actions, &CaseActions::sending);
    connect(m_evidencePage, &EvidencePage::said, this, [this](const QString &words, bool failure) {
        m_header->setStored(StoredState::Stored);
        m_status->say(words, failure);
    });
    // Custody is not taken back, so it is not what undo takes.
    connect(m_evidencePage, &EvidencePage::recorded, m_actions, &CaseActions::recorded);
    connect(this, &DeskView::commandStateChanged, m_evidencePage,
            [this] { m_evidencePage->setWritable(holds(Needs::Writable, commandState())); });
}

Mode DeskView::mode() const
{
    return m_modeStack->currentWidget() == m_evidencePage ? Mode::Evidence : Mode::Live;
}

void DeskView::setMode(Mode mode)
{
    if (mode == this->mode())
        return;
    flushDrafts();
    m_modes->setMode(mode);
    m_modeStack->setCurrentIndex(int(mode));
    m_status->setTimelineOnScreen(mode == Mode::Live);
    if (mode == Mode::Evidence)
        m_evidencePage->focusFirst();
    else
        m_page->focusRows();
    Q_EMIT commandStateChanged();
}

void DeskView::writeNote()
{
    if (mode() == Mode::Evidence && m_evidencePage->item())
        m_evidencePage->notes().focusEditor();
    else
        m_actions->writeNote();
}

void DeskView::cyclePane(int step)
{
    std::vector<QWidget *> panes{m_cases,
                                 &m_page->filters(),
                                 &m_page->middle(),
                                 &m_page->composer(),
                                 &m_page->decisionForm(),
                                 m_checklist,
                                 m_decisions,
                                 m_inspector};
    if (mode() == Mode::Evidence)
        panes = m_evidencePage->panes();
    panes.insert(panes.begin(), m_modes);
    panes.push_back(m_header);
    const QWidget *focus = QApplication::focusWidget();
    int at = 0;
    for (int i = 0; i < int(panes.size()); ++i) {
        const QWidget *pane = panes[size_t(i)];
        if (focus && (pane == focus || pane->isAncestorOf(focus)))
            at = i;
    }
    for (int tries = 0; tries < int(panes.size()); ++tries) {
        at = (at + step + int(panes.size())) % int(panes.size());
        QWidget *pane = panes[size_t(at)];
        if (pane->isVisible() && pane->isEnabled() && focusFirstIn(pane))
            return;
    }
}

}  // namespace casement::gui
