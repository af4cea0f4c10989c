// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a person does with decisions and positions.
//
// What it is: opens the decision form and the dialog of a position, and has what they say recorded.
// Promises: nothing waits; a refusal leaves the form as it was and is said; a decision that changed
//   while somebody wrote about it is a conflict, never overwritten.
// Does not do: decide what may be done (casefile/decision_rules.h, asked by the recorder).
// Neighbours: decision_form.h, position_dialog.h; desk_view_decisions.cpp.
// Cost: one commit each.
#pragma once

#include "gui/decision_form.h"
#include "gui/entry_writer.h"

#include <QDialog>

#include <functional>
#include <memory>

namespace casement::gui {

class DecisionActions final : public QObject {
    Q_OBJECT
public:
    DecisionActions(DecisionForm &form, QWidget *window);

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    void setZone(const QTimeZone &zone);

    // A new one; `words` stand in it where it holds nothing yet.
    // In the lane of the words, or of what is being written.
    void decide(const QString &words, const casefile::LaneChoice &lane);
    void revise(const casefile::Decision &decision);
    // By a new decision that supersedes or reverses it.
    void end(const casefile::Decision &decision, casefile::DecisionStep step);
    void withdraw(const casefile::Decision &decision);
    // Asks a function, or takes what it says.
    void takePosition(const casefile::Decision &decision);

Q_SIGNALS:
    void sending();
    void recorded(const casement::desk::Recorded &entry);
    void said(const QString &sentence, bool failure);

private:
    using Write = std::function<Result<desk::Recorded>(desk::Recorder &)>;
    void submit(const desk::DecideRequest &request);
    void ask(QDialog *dialog, QPlainTextEdit *words, const QString &slot,
             const std::function<Write()> &write, const QString &done);
    void record(Write write, const QString &done, std::function<void(bool)> after);

    DecisionForm &m_form;
    QWidget *m_window;
    EntryWriter *m_writer;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    QTimeZone m_zone = QTimeZone::UTC;
};

}  // namespace casement::gui
