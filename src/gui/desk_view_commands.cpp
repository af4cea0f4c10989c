// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DeskView: what is there for commands to act on.

#include "casefile/rules.h"
#include "gui/case_actions.h"
#include "gui/checklist.h"
#include "gui/decision_list.h"
#include "gui/desk_view.h"
#include "gui/evidence_page.h"
#include "gui/handover_actions.h"
#include "gui/side_dock.h"

namespace casement::gui {

CommandState DeskView::commandState() const
{
    CommandState state;
    state.desk = true;
    state.openCase = !m_page->caseId().isEmpty();
    state.past = m_page->asOf().has_value();
    state.closed = m_summary && m_summary->state == casefile::CaseState::Closed;
    state.readOnly = m_session->info().readOnly;
    // What is not on screen is not changed.
    const bool live = mode() == Mode::Live;
    state.timeline = live;
    state.entry = live && m_page->view().currentSeq().has_value();
    if (const desk::TimelineLine *line = m_page->currentLine();
        line && state.entry && casefile::mayChangeLane(line->row.kind))
        state.entryLane = line->row.lane;
    const casefile::Evidence *evidence = m_evidencePage->item();
    state.evidence = !live && evidence;
    state.held = state.evidence && evidence->blob;
    state.items = m_checklist->model().itemCount() > 0;
    // What cannot be seen is not changed.
    const bool dock = live && !m_dock->isHidden();
    state.item = dock && !m_dock->showsDecisions() && m_checklist->currentItem();
    state.decision = dock && m_dock->showsDecisions() && m_decisions->current();
    state.decisionInForce = inForce() != nullptr;
    state.undoable = m_actions->canUndo();
    state.handover = m_handovers->isWaiting();
    return state;
}

}  // namespace casement::gui
