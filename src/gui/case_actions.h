// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person changes about a case, beside logging.
//
// What it is: one method an intention: write a note, pin, amend, strike, move, status, severity,
// close,
//   answer an item, explain a silence, seal, undo. It asks what must be asked, then has it
//   recorded.
// Promises: nothing waits: dialogs are window-modal and answer later, writes run on the session's
//   thread; what was typed into a dialog is a draft until it is recorded; every end is said in one
//   sentence.
// Does not do: decide what may be done (casefile/rules.h, asked by the recorder).
// Neighbours: reason_dialog.h, text_dialog.h; commands of the desk view.
// Cost: one append each.
#pragma once

#include "desk/case_reader.h"
#include "gui/entry_writer.h"
#include "gui/reason_dialog.h"
#include "gui/timeline_rows.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace casement::gui {

class DraftKeeper;
class TextDialog;

class CaseActions final : public QObject {
    Q_OBJECT
public:
    explicit CaseActions(QWidget *window);
    ~CaseActions() override;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    void setSummary(const casefile::CaseSummary &summary) { m_summary = summary; }
    // What was recorded here and can be taken back with undo(), newest last.
    void noteRecorded(ledger::Seq seq) { m_own.push_back(seq); }
    [[nodiscard]] bool canUndo() const { return !m_own.empty(); }

    void writeNote();
    void togglePin(const desk::TimelineLine &line);
    void amend(const desk::TimelineLine &line);
    void strike(const desk::TimelineLine &line);
    void moveLane(const desk::TimelineLine &line, casefile::Lane to);
    // In which lane what is written next begins.
    void setLane(const casefile::LaneChoice &lane) { m_lane = lane; }
    void changeStatus();
    void changeSeverity(std::optional<casefile::Severity> to = {});
    void closeCase();
    // Blocked and waived ask for a reason first.
    void setItem(const casefile::Item &item, casefile::ItemState state);
    void explain(const SilenceRow &silence);
    void seal();
    void undo();

Q_SIGNALS:
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);
    void sending();  // a write is on its way; recorded() or said() ends it

private:
    using Write = std::function<Result<desk::Recorded>(desk::Recorder &)>;
    void record(Write write, const QString &done, const QPointer<QDialog> &dialog = {},
                const QString &slot = {});
    void openDialog(ReasonDialog *dialog, const QString &slot,
                    std::function<void(const ReasonDialog::Value &)> then);
    void openText(TextDialog *dialog, const QString &slot,
                  std::function<void(const QString &)> then);

    QWidget *m_window;
    EntryWriter *m_writer;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    casefile::CaseSummary m_summary;
    std::vector<ledger::Seq> m_own;
    casefile::LaneChoice m_lane;
};

}  // namespace casement::gui
