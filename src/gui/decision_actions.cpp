// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/decision_actions.h"

#include "desk/error_text.h"
#include "gui/bidi.h"
#include "gui/decision_words.h"
#include "gui/draft_keeper.h"
#include "gui/lane_forms.h"
#include "gui/position_dialog.h"
#include "gui/text_dialog.h"
#include "gui/time_words.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::Decision;
using casefile::DecisionStep;
using desk::Recorded;

DecisionActions::DecisionActions(DecisionForm &form, QWidget *window)
    : QObject(window), m_form(form), m_window(window), m_writer(new EntryWriter(this))
{
    connect(m_writer, &EntryWriter::sending, this, &DecisionActions::sending);
    connect(m_writer, &EntryWriter::recorded, this, &DecisionActions::recorded);
    connect(m_writer, &EntryWriter::said, this, &DecisionActions::said);
    connect(&m_form, &DecisionForm::submitted, this, &DecisionActions::submit);
}

void DecisionActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                              DraftKeeper *drafts)
{
    m_form.close();
    m_writer->setCase(std::move(session), caseId);
    m_caseId = caseId;
    m_drafts = drafts;
}

void DecisionActions::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_form.setZone(zone);
}

void DecisionActions::record(Write write, const QString &done, std::function<void(bool)> after)
{
    m_writer->record(
        [write = std::move(write)](desk::Desk &desk, const QString &id) {
            desk::Recorder recorder(desk, id);
            return write(recorder);
        },
        done,
        [after = std::move(after)](const Result<Recorded> &entry) { after(entry.has_value()); });
}

void DecisionActions::decide(const QString &words, const casefile::LaneChoice &lane)
{
    m_form.open(m_caseId, m_drafts, {}, tr("New decision"));
    QPlainTextEdit *first = m_form.edit(DecisionForm::Part::Decision);
    if (!words.isEmpty() && first->toPlainText().isEmpty())
        first->setPlainText(words);
    if (lane.isPrivileged() && !m_form.isPrivileged())
        m_form.setLane(lane);
}

void DecisionActions::revise(const Decision &decision)
{
    m_form.open(m_caseId, m_drafts, desk::revisionOf(decision),
                tr("Decision %1, again").arg(number(decision.number)));
}

void DecisionActions::end(const Decision &decision, DecisionStep step)
{
    desk::DecideRequest start;
    start.step = step;
    start.target = decision.seq;
    start.seen = decision.lastSeq;
    start.lane = desk::revisionOf(decision).lane;
    const QString head = step == DecisionStep::Reverses
        ? tr("A decision that reverses decision %1")
        : tr("A decision in the place of decision %1");
    m_form.open(m_caseId, m_drafts, start, head.arg(number(decision.number)));
}

void DecisionActions::submit(const desk::DecideRequest &request)
{
    const QString done = request.step == DecisionStep::Revises
        ? tr("The decision reads otherwise from entry %1 on; its former words stay readable.")
        : tr("Decided with entry %1; what was known then is fixed.");
    m_form.setEnabled(false);
    record([request](desk::Recorder &r) { return r.decide(request); }, done,
           [this, request, caseId = m_form.caseId()](bool recorded) {
               m_form.setEnabled(true);
               if (recorded)
                   m_form.forget(caseId, request);
               else if (m_form.isAbout(caseId, request))
                   m_form.edit(DecisionForm::Part::Decision)->setFocus();
           });
}

void DecisionActions::withdraw(const Decision &decision)
{
    auto *dialog =
        new TextDialog({tr("Withdraw decision %1").arg(number(decision.number)),
                        decisionWords(decision), tr("&Why was it never meant?"), tr("&Withdraw")},
                       m_window);
    if (decision.value.lane == casefile::Lane::Privileged)
        addLaneNotice(dialog);
    const auto write = [dialog, decision]() -> Write {
        desk::DecideRequest request = desk::revisionOf(decision);
        request.step = DecisionStep::Withdraws;
        request.changeReason = dialog->text();
        return [request](desk::Recorder &r) { return r.decide(request); };
    };
    ask(dialog, dialog->edit(), u"withdraw-%1"_s.arg(decision.seq), write,
        tr("Withdrawn by entry %1; it stays readable."));
}

void DecisionActions::takePosition(const Decision &decision)
{
    auto *dialog = new PositionDialog(decision, m_zone, m_window);
    if (decision.value.lane == casefile::Lane::Privileged)
        addLaneNotice(dialog);
    const auto write = [dialog]() -> Write {
        return [request = dialog->value()](desk::Recorder &r) { return r.takePosition(request); };
    };
    ask(dialog, dialog->wordsEdit(), u"position-%1"_s.arg(decision.seq), write,
        tr("The position is entry %1."));
}

// The dialog lives until its words are in the ledger: a refusal brings it back as it was.
void DecisionActions::ask(QDialog *dialog, QPlainTextEdit *words, const QString &slot,
                          const std::function<Write()> &write, const QString &done)
{
    if (m_drafts)
        m_drafts->watch(words, m_caseId, slot);
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    connect(dialog, &QDialog::accepted, this, [this, dialog, slot, write, done] {
        record(write(), done,
               [this, dialog = QPointer(dialog), slot, caseId = m_caseId](bool recorded) {
                   if (dialog && !recorded)
                       dialog->show();
                   else if (dialog)
                       dialog->deleteLater();
                   if (m_drafts && recorded)
                       m_drafts->forget(caseId, slot);
               });
    });
    dialog->open();
}

}  // namespace casement::gui
