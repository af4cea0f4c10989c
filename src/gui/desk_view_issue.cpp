// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the desk's view that issues reports.

#include "gui/desk_view.h"
#include "gui/issue_actions.h"
#include "gui/status_bar.h"

namespace casement::gui {

void DeskView::wireIssues()
{
    connect(m_session.get(), &desk::DeskSession::changed, m_issues, &IssueActions::refresh);
    connect(m_issues, &IssueActions::said, m_status, &StatusBar::say);
    connect(m_issues, &IssueActions::entryRequested, this,
            [this](const QString &caseId, ledger::Seq seq) {
                window()->activateWindow();
                openCase(caseId);
                setMode(Mode::Live);
                m_page->reveal(seq);
            });
}

void DeskView::issueReport()
{
    if (m_summary)
        m_issues->issueReport(m_summary->number);
}

}  // namespace casement::gui
