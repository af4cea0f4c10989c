// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DeskView: decisions and positions.

#include "gui/case_actions.h"
#include "gui/composer.h"
#include "gui/decision_actions.h"
#include "gui/decision_list.h"
#include "gui/desk_view.h"
#include "gui/person_settings.h"
#include "gui/side_dock.h"
#include "gui/status_bar.h"

namespace casement::gui {

using casefile::Decision;
using casefile::DecisionStep;

void DeskView::wireDecisions()
{
    connect(m_decisionActions, &DecisionActions::sending, m_actions, &CaseActions::sending);
    connect(m_decisionActions, &DecisionActions::said, m_actions, &CaseActions::said);
    connect(m_decisionActions, &DecisionActions::recorded, this,
            [this](const desk::Recorded &entry) {
                m_actions->noteRecorded(entry.seq);
                m_page->goToRecorded(entry.seq);
                Q_EMIT m_actions->recorded(entry);
            });
    connect(&m_page->decisionForm(), &DecisionForm::closed, this,
            [this] { m_page->middle().setFocus(); });
    connect(m_decisions, &DecisionList::entryRequested, this, &DeskView::showDecisionEntry);
    connect(m_decisions, &DecisionList::positionRequested, this, &DeskView::takePosition);
    connect(m_decisions, &DecisionList::reviseRequested, this, &DeskView::reviseDecision);
    connect(m_decisions, &DecisionList::leaveRequested, this, &DeskView::leavePanel);
    connect(m_decisions, &DecisionList::currentDecisionChanged, this,
            &DeskView::commandStateChanged);
    connect(m_dock, &SideDock::panelChanged, this, &DeskView::commandStateChanged);
    connect(&m_page->view(), &TimelineView::decideRequested, this, &DeskView::decideOnEntry);
    connect(m_page, &CasePage::zoneChanged, this, [this](ZoneChoice choice) {
        m_decisionActions->setZone(choice == ZoneChoice::Mine ? personalZone()
                                                              : QTimeZone(QTimeZone::UTC));
    });
}

const Decision *DeskView::inForce() const
{
    const Decision *decision = m_decisions->current();
    return decision && decision->state == casefile::DecisionState::InForce ? decision : nullptr;
}

void DeskView::decide()
{
    setMode(Mode::Live);
    m_decisionActions->decide({}, m_page->composer().lane());
}

void DeskView::decideOnEntry()
{
    const desk::TimelineLine *line = m_page->currentLine();
    if (line && holds(Needs::WritableEntry, commandState()))
        m_decisionActions->decide(line->text,
                                  line->row.lane == casefile::Lane::Privileged
                                      ? casefile::LaneChoice(line->row.lane)
                                      : m_page->composer().lane());
}

void DeskView::focusDecisions()
{
    setMode(Mode::Live);
    m_dock->showDecisions();
    m_decisions->setFocus(Qt::ShortcutFocusReason);
    Q_EMIT commandStateChanged();
}

void DeskView::takePosition()
{
    if (holds(Needs::WritableDecision, commandState()))
        m_decisionActions->takePosition(*inForce());
}

void DeskView::reviseDecision()
{
    if (holds(Needs::WritableDecision, commandState()))
        m_decisionActions->revise(*inForce());
}

void DeskView::endDecision(DecisionStep step)
{
    if (!holds(Needs::WritableDecision, commandState()))
        return;
    if (step == DecisionStep::Withdraws)
        m_decisionActions->withdraw(*inForce());
    else
        m_decisionActions->end(*inForce(), step);
}

// The last entry that was there: nothing that came later is shown.
void DeskView::showKnownThen()
{
    const Decision *decision = m_decisions->current();
    if (decision && decision->value.knownSize.value_or(0) > 0)
        m_page->setAsOf(*decision->value.knownSize - 1);
}

void DeskView::showDecisionEntry()
{
    if (const Decision *decision = m_decisions->current()) {
        m_page->view().goTo(decision->seq);
        m_page->view().setFocus();
    }
}

}  // namespace casement::gui
