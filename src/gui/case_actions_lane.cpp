// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// CaseActions: moving an entry to the other lane.

#include "gui/case_actions.h"
#include "gui/draft_keeper.h"
#include "gui/lane_dialog.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

void CaseActions::moveLane(const desk::TimelineLine &line, casefile::Lane to)
{
    auto *dialog = new LaneDialog(to, line.text, m_window);
    const ledger::Seq seq = line.row.seq;
    const QString slot = u"lane-%1-%2"_s.arg(casefile::codeOf(to)).arg(seq);
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this, dialog, seq, slot, to] {
        const QString done = to == casefile::Lane::Privileged
            ? tr("Privileged by entry %1: reports show it to Legal only.")
            : tr("The privilege is given up by entry %1: reports may show it.");
        record([seq, lane = dialog->value(), reason = dialog->reason()](
                   desk::Recorder &r) { return r.moveLane(seq, lane, reason); },
               done, dialog, slot);
    });
    if (m_drafts) {
        m_drafts->watch(dialog->reasonEdit(), m_caseId, slot);
        m_drafts->watch(dialog->counselEdit(), m_caseId, slot + u"-text");
    }
    dialog->open();
}

}  // namespace casement::gui
