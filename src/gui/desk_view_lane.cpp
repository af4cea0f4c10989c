// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DeskView: the lane of what is being written, and of what is recorded.

#include "gui/case_actions.h"
#include "gui/composer.h"
#include "gui/decision_form.h"
#include "gui/desk_view.h"
#include "gui/evidence_actions.h"
#include "gui/evidence_item_actions.h"
#include "gui/evidence_page.h"

namespace casement::gui {

// What is added beside the composer begins in the composer's lane: one choice for one moment.
void DeskView::wireLane()
{
    connect(&m_page->composer(), &Composer::laneChanged, this, [this] {
        const casefile::LaneChoice lane = m_page->composer().lane();
        m_actions->setLane(lane);
        m_evidence->setLane(lane);
        m_evidencePage->actions().setLane(lane);
        Q_EMIT commandStateChanged();
    });
    connect(&m_page->decisionForm(), &DecisionForm::laneChanged, this,
            &DeskView::commandStateChanged);
}

bool DeskView::writesPrivileged() const
{
    const DecisionForm &form = m_page->decisionForm();
    return form.isHidden() ? m_page->composer().isPrivileged() : form.isPrivileged();
}

void DeskView::togglePrivileged()
{
    if (mode() != Mode::Live)
        setMode(Mode::Live);
    const bool on = !writesPrivileged();
    if (DecisionForm &form = m_page->decisionForm(); !form.isHidden())
        form.choosePrivileged(on);
    else
        m_page->composer().choosePrivileged(on);
    Q_EMIT commandStateChanged();
}

void DeskView::moveLane(casefile::Lane to)
{
    const desk::TimelineLine *line = m_page->currentLine();
    const bool in = to == casefile::Lane::Privileged;
    if (line && holds(in ? Needs::FactsEntry : Needs::PrivilegedEntry, commandState()))
        m_actions->moveLane(*line, to);
}

}  // namespace casement::gui
