// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the notes that shows two versions of one, and does what was decided.

#include "gui/draft_keeper.h"
#include "gui/evidence_notes.h"
#include "gui/note_conflict.h"

#include <QPlainTextEdit>

namespace casement::gui {

void EvidenceNotes::compare()
{
    const desk::EvidenceNote *changing = noteOf(m_target.note);
    if (!changing)
        return;
    const ledger::Seq newest = changing->versions.back().seq;
    const Target target = m_target;
    auto *dialog = new NoteConflict(changing->versions.back(), m_edit->toPlainText(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // What is typed there is the same draft.
    connect(dialog->mineEdit(), &QPlainTextEdit::textChanged, this, [this, dialog, target] {
        if (m_target == target)
            m_edit->setPlainText(dialog->mine());
    });
    connect(dialog, &NoteConflict::mineChosen, this, [this, dialog, target, newest] {
        if (m_target != target)
            return;
        m_target.base = newest;
        keepDraft();
        send(m_target, dialog->mine().trimmed());
    });
    connect(dialog, &NoteConflict::newestChosen, this, [this, target] {
        if (m_drafts)
            m_drafts->forget(target.caseId, target.slot());
        if (m_target == target)
            writeNew();
    });
    dialog->open();
}

}  // namespace casement::gui
