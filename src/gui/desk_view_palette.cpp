// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the desk's view that opens the palette and goes to what was chosen in it.

#include "gui/case_list.h"
#include "gui/desk_view.h"
#include "gui/palette.h"
#include "gui/status_bar.h"

#include <algorithm>

namespace casement::gui {

namespace {

constexpr size_t kRecentCases = 5;

}  // namespace

void DeskView::showPalette(const QList<QAction *> &commands)
{
    std::vector<casefile::CaseSummary> recent;
    const CaseListModel &cases = m_cases->model();
    for (int row = 0; row < cases.rowCount(); ++row) {
        const casefile::CaseSummary *summary = cases.caseAt(row);
        if (summary && summary->caseId != m_page->caseId())
            recent.push_back(*summary);
    }
    std::ranges::stable_sort(recent, std::greater(), &casefile::CaseSummary::lastRecordedMs);
    recent.resize(std::min(recent.size(), kRecentCases));
    const auto asOf = m_page->asOf();
    m_palette->open({std::move(recent), commands, m_page->model().times(),
                     asOf ? std::optional(Past{m_page->caseId(), *asOf}) : std::nullopt});
}

void DeskView::goTo(const desk::SearchHit &hit)
{
    if (!hit.caseId.isEmpty())
        openCase(hit.caseId);
    setMode(Mode::Live);
    desk::TimelineFilter filter;
    switch (hit.what) {
    case desk::FoundWhat::Case:
        m_page->focusRows();
        return;
    case desk::FoundWhat::Entry:
        if (hit.lineSeq && m_page->asOf())
            m_status->say(tr("Back to now: what is found is shown as the case stands today."));
        if (hit.lineSeq)
            m_page->reveal(*hit.lineSeq);
        else
            m_page->focusRows();
        return;
    case desk::FoundWhat::Person:
        filter.author = hit.person;
        break;
    case desk::FoundWhat::Function:
        filter.functions = {hit.function};
        break;
    case desk::FoundWhat::Tag:
        filter.tag = hit.words.text;
        break;
    }
    m_page->filters().narrowTo(std::move(filter), hit.words.text);
    m_page->focusRows();
}

}  // namespace casement::gui
