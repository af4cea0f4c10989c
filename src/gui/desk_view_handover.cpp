// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the desk's view that says how a case stands and hands it over.

#include "gui/case_actions.h"
#include "gui/desk_view.h"
#include "gui/handover_actions.h"
#include "gui/header_strip.h"
#include "gui/person_settings.h"
#include "gui/status_bar.h"

namespace casement::gui {

void DeskView::wireHandovers()
{
    connect(m_session.get(), &desk::DeskSession::changed, m_handovers, &HandoverActions::refresh);
    connect(m_handovers, &HandoverActions::waitingChanged, this, &DeskView::commandStateChanged);
    connect(m_handovers, &HandoverActions::sending, m_actions, &CaseActions::sending);
    connect(m_handovers, &HandoverActions::recorded, m_actions, &CaseActions::recorded);
    connect(m_handovers, &HandoverActions::said, this, [this](const QString &words, bool failure) {
        if (failure)
            m_header->setStored(StoredState::Stored);
        m_status->say(words, failure);
    });
}

void DeskView::situationReport()
{
    m_handovers->situationReport(shownZone());
}

void DeskView::handOver()
{
    m_handovers->handOver(shownZone());
}

// Of the timeline; where that shows each time as it was told, the person's own.
QTimeZone DeskView::shownZone() const
{
    return m_page->zone() == ZoneChoice::Utc ? QTimeZone(QTimeZone::UTC) : personalZone();
}

}  // namespace casement::gui
