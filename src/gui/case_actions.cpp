// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/case_actions.h"

#include "casefile/rules.h"
#include "desk/error_text.h"
#include "gui/bidi.h"
#include "gui/draft_keeper.h"
#include "gui/lane_chooser.h"
#include "gui/lane_forms.h"
#include "gui/text_dialog.h"
#include "gui/time_words.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CaseState;
using desk::Recorded;
using desk::Recorder;
using desk::TimelineLine;

namespace {

// Taking back is not itself taken back.
const QString kUndoSlot = u"undo"_s;

// The draft of a dialog's longer text, beside the draft of its reason.
QString textSlot(const QString &slot)
{
    return slot + u"-text";
}

QString itemSaid(casefile::ItemState state)
{
    switch (state) {
    case casefile::ItemState::Open:
        return CaseActions::tr("The item is open again, entry %1.");
    case casefile::ItemState::InProgress:
        return CaseActions::tr("The item is in progress, entry %1.");
    case casefile::ItemState::Done:
        return CaseActions::tr("The item is done, entry %1.");
    case casefile::ItemState::Waived:
        return CaseActions::tr("The item is waived by entry %1; the reason stays with it.");
    case casefile::ItemState::Blocked:
        return CaseActions::tr("The item is blocked, entry %1.");
    }
    Q_UNREACHABLE_RETURN(QString());
}

}  // namespace

CaseActions::CaseActions(QWidget *window)
    : QObject(window), m_window(window), m_writer(new EntryWriter(this))
{
    connect(m_writer, &EntryWriter::sending, this, &CaseActions::sending);
    connect(m_writer, &EntryWriter::recorded, this, &CaseActions::recorded);
    connect(m_writer, &EntryWriter::said, this, &CaseActions::said);
}

CaseActions::~CaseActions() = default;

void CaseActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                          DraftKeeper *drafts)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    m_writer->setCase(m_session, caseId);
    m_summary = {};
    m_own.clear();
}

void CaseActions::record(Write write, const QString &done, const QPointer<QDialog> &dialog,
                         const QString &slot)
{
    const auto ended = [this, caseId = m_caseId, dialog, slot](const Result<Recorded> &entry) {
        if (!entry) {
            if (dialog)
                dialog->show();
            return;
        }
        if (m_drafts && !slot.isEmpty() && slot != kUndoSlot) {
            m_drafts->forget(caseId, slot);
            m_drafts->forget(caseId, textSlot(slot));
            forgetLane(m_drafts, caseId, slot);
        }
        if (dialog)
            dialog->deleteLater();
        if (caseId == m_caseId && slot != kUndoSlot)
            noteRecorded(entry->seq);
    };
    m_writer->record(
        [write = std::move(write)](desk::Desk &desk, const QString &id) {
            Recorder recorder(desk, id);
            return write(recorder);
        },
        done, ended);
}

// The dialog lives until its words are in the ledger: a refusal brings it back as it was.
void CaseActions::openDialog(ReasonDialog *dialog, const QString &slot,
                             std::function<void(const ReasonDialog::Value &)> then)
{
    connect(dialog, &QDialog::accepted, this,
            [dialog, then = std::move(then)] { then(dialog->value()); });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    if (m_drafts) {
        m_drafts->watch(dialog->textEdit(), m_caseId, textSlot(slot));
        m_drafts->watch(dialog->reasonEdit(), m_caseId, slot);
    }
    dialog->open();
}

void CaseActions::openText(TextDialog *dialog, const QString &slot,
                           std::function<void(const QString &)> then)
{
    connect(dialog, &QDialog::accepted, this,
            [dialog, then = std::move(then)] { then(dialog->text()); });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    if (m_drafts)
        m_drafts->watch(dialog->edit(), m_caseId, slot);
    dialog->open();
}

void CaseActions::togglePin(const TimelineLine &line)
{
    const ledger::Seq seq = line.row.seq;
    const bool on = !line.row.flags.testFlag(casefile::RowFlag::Pinned);
    record([seq, on](Recorder &r) { return r.pin(seq, on); },
           on ? tr("Pinned as a key moment.") : tr("No longer pinned."));
}

void CaseActions::amend(const TimelineLine &line)
{
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Amend, m_window);
    if (line.row.lane == casefile::Lane::Privileged)
        addLaneNotice(dialog);
    const ledger::Seq seq = line.row.seq;
    dialog->setSubject(line.text);
    dialog->setFirstText(line.text);
    // The line is cut to what a row shows; the words that are amended are the entry's own.
    m_session
        ->read([id = m_caseId, seq](desk::Desk &desk) {
            return desk::CaseReader(desk, id).entry(seq);
        })
        .then(dialog, [dialog](const Result<desk::EntryDetail> &entry) {
            if (entry)
                dialog->setFirstText(entry->value.headline());
        });
    const QString slot = u"amend-%1"_s.arg(seq);
    openDialog(dialog, slot, [this, dialog, seq, slot](const ReasonDialog::Value &value) {
        record([seq, value](Recorder &r) { return r.amend(seq, value.text, value.reason); },
               tr("Amended as entry %1; the former words stay readable."), dialog, slot);
    });
}

void CaseActions::strike(const TimelineLine &line)
{
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Strike, m_window);
    if (line.row.lane == casefile::Lane::Privileged)
        addLaneNotice(dialog);
    const ledger::Seq seq = line.row.seq;
    dialog->setSubject(line.text);
    const QString slot = u"strike-%1"_s.arg(seq);
    openDialog(dialog, slot, [this, dialog, seq, slot](const ReasonDialog::Value &value) {
        record([seq, value](Recorder &r) { return r.strike(seq, value.reason); },
               tr("Struck by entry %1; it stays readable."), dialog, slot);
    });
}

void CaseActions::changeStatus()
{
    if (!m_summary.state)
        return;
    casefile::CaseFile now;
    now.state = m_summary.state;
    std::vector<CaseState> next = casefile::nextStates(now);
    // Closing needs an outcome and has a command of its own.
    std::erase(next, CaseState::Closed);
    std::vector<CaseState> needReason;
    std::ranges::copy_if(next, std::back_inserter(needReason), [&](CaseState to) {
        return casefile::stepNeedsReason(*m_summary.state, to);
    });
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Status, m_window);
    dialog->setSubject(m_summary.title);
    dialog->setStates(*m_summary.state, next, needReason);
    openDialog(dialog, u"status"_s, [this, dialog](const ReasonDialog::Value &value) {
        record([value](Recorder &r) { return r.setStatus(value.state, value.reason); },
               tr("Status recorded as entry %1."), dialog, u"status"_s);
    });
}

void CaseActions::changeSeverity(std::optional<casefile::Severity> to)
{
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Severity, m_window);
    dialog->setSubject(m_summary.title);
    dialog->setSeverity(m_summary.severity, to);
    openDialog(dialog, u"severity"_s, [this, dialog](const ReasonDialog::Value &value) {
        record([value](Recorder &r) { return r.setSeverity(value.severity, value.reason); },
               tr("Severity recorded as entry %1."), dialog, u"severity"_s);
    });
}

void CaseActions::closeCase()
{
    auto *dialog = new ReasonDialog(ReasonDialog::Purpose::Close, m_window);
    dialog->setSubject(m_summary.title);
    openDialog(dialog, u"close"_s, [this, dialog](const ReasonDialog::Value &value) {
        record([value](Recorder &r) { return r.close(value.text); },
               tr("The case is closed with entry %1."), dialog, u"close"_s);
    });
}

void CaseActions::setItem(const casefile::Item &item, casefile::ItemState state)
{
    using casefile::ItemState;
    const QString id = item.id;
    if (state != ItemState::Blocked && state != ItemState::Waived) {
        record([id, state](Recorder &r) { return r.setItem(id, state, {}); }, itemSaid(state));
        return;
    }
    const bool waive = state == ItemState::Waived;
    auto *dialog = new ReasonDialog(
        waive ? ReasonDialog::Purpose::Waive : ReasonDialog::Purpose::Block, m_window);
    dialog->setSubject(item.title);
    const QString slot = (waive ? u"waive-%1"_s : u"block-%1"_s).arg(id);
    // While somebody writes a reason, somebody else may have answered.
    const ledger::Seq seen = item.lastSeq;
    openDialog(dialog, slot,
               [this, dialog, id, state, slot, seen](const ReasonDialog::Value &value) {
                   record([id, state, value,
                           seen](Recorder &r) { return r.setItem(id, state, value.reason, seen); },
                          itemSaid(state), dialog, slot);
               });
}

void CaseActions::explain(const SilenceRow &silence)
{
    const casefile::TimelineGap gap = silence.silence.gap;
    const QString span = tr("%1, %2 to %3 UTC")
                             .arg(silenceWords(silence.length()),
                                  leftToRight(casefile::dateClockText(gap.beginMs, QTimeZone::UTC)),
                                  leftToRight(casefile::dateClockText(gap.endMs, QTimeZone::UTC)));
    auto *dialog = new TextDialog(
        {tr("Explain a silence"), span, tr("&What happened in this time?"), tr("&Record")},
        m_window);
    const QString slot = u"gap-%1-%2"_s.arg(silence.silence.before).arg(silence.silence.after);
    openText(dialog, slot, [this, dialog, slot, between = silence.silence](const QString &words) {
        record([between,
                words](Recorder &r) { return r.explainGap(between.before, between.after, words); },
               tr("The silence is explained by entry %1."), dialog, slot);
    });
}

void CaseActions::writeNote()
{
    auto *dialog =
        new TextDialog({tr("Write a note"), m_summary.title, tr("&Note"), tr("&Record")}, m_window);
    const QString slot = u"note"_s;
    auto *lane = addLaneChooser(dialog, m_drafts, m_caseId, slot, m_lane);
    dialog->setLane(lane);
    openText(dialog, slot, [this, dialog, slot, lane](const QString &words) {
        record([words, to = lane->value()](Recorder &r) { return r.note(words, {}, to); },
               tr("Kept as entry %1."), dialog, slot);
    });
}

void CaseActions::seal()
{
    record([](Recorder &r) { return r.seal({}); },
           tr("Sealed with entry %1. The seal protects once somebody else holds a copy of it."));
}

void CaseActions::undo()
{
    if (m_own.empty())
        return;
    const ledger::Seq last = m_own.back();
    m_own.pop_back();
    record([last](Recorder &r) { return r.undo(last); },
           tr("Entry %2 is taken back by entry %1.").arg(u"%1"_s, number(last)), {}, kUndoSlot);
}

}  // namespace casement::gui
