// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/handover_actions.h"

#include "desk/error_text.h"
#include "desk/situation_text.h"
#include "gui/clipboard.h"
#include "gui/draft_keeper.h"
#include "gui/handover_dialog.h"
#include "gui/receipt_dialog.h"
#include "gui/situation_dialog.h"
#include "gui/time_words.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::Desk;
using desk::Recorded;
using desk::Recorder;
using desk::Situation;
using desk::TextForm;
using desk::WaitingHandover;

namespace {

const QString kSlot = u"handover"_s;

}  // namespace

HandoverActions::HandoverActions(QWidget *window, ClipboardGuard &clipboard)
    : QObject(window), m_window(window), m_clipboard(clipboard), m_writer(new EntryWriter(this))
{
    connect(m_writer, &EntryWriter::sending, this, &HandoverActions::sending);
    connect(m_writer, &EntryWriter::recorded, this, &HandoverActions::recorded);
    connect(m_writer, &EntryWriter::said, this, &HandoverActions::said);
}

HandoverActions::~HandoverActions() = default;

void HandoverActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                              DraftKeeper *drafts)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    m_writer->setCase(m_session, caseId);
    m_waiting = false;
    refresh();
}

void HandoverActions::refresh()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    m_session->read([id = m_caseId](Desk &desk) { return desk::waitingHandover(desk, id); })
        .then(this, [this, id = m_caseId](const Result<std::optional<WaitingHandover>> &waiting) {
            const bool now = waiting && *waiting;
            if (id != m_caseId || now == m_waiting)
                return;
            m_waiting = now;
            if (now)
                Q_EMIT said(tr("%1 hands this case over to you. Read and acknowledge it in "
                               "the menu Case.")
                                .arg(waiting->value().fromName),
                            false);
            Q_EMIT waitingChanged();
        });
}

void HandoverActions::situationReport(const QTimeZone &zone)
{
    auto *dialog = new SituationDialog(zone, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SituationDialog::copyRequested, this, [this, dialog] { copy(dialog); });
    // The same report, with more or less in it: since when stays.
    connect(dialog, &SituationDialog::privilegedChanged, this, [this, dialog](bool on) {
        if (const auto &shown = dialog->situation())
            readInto(dialog, on, shown->since ? shown->since->size : 0);
        else
            readInto(dialog, on, {});
    });
    dialog->open();
    readInto(dialog, false, {});
}

void HandoverActions::readInto(SituationDialog *dialog, bool privileged,
                               std::optional<quint64> since)
{
    m_session
        ->read([id = m_caseId, privileged, since](Desk &desk) {
            return desk::readSituation(desk, id, {.since = since, .privileged = privileged});
        })
        .then(dialog, [dialog](const Result<Situation> &situation) {
            if (situation)
                dialog->setSituation(*situation);
            else
                dialog->say(desk::sentenceFor(situation.error()), true);
        });
}

void HandoverActions::copy(SituationDialog *dialog)
{
    const QString text = dialog->text();
    m_clipboard.copy(text);
    if (dialog->isGiven()) {
        dialog->say(tr("Copied; the clipboard forgets it after 30 seconds."), false);
        return;
    }
    dialog->setGiven();
    desk::SitrepRequest request{text, dialog->situation()->now.size};
    if (dialog->situation()->privileged)
        request.lane = casefile::Lane::Privileged;
    m_writer->record(
        [request](Desk &desk, const QString &id) { return Recorder(desk, id).sitrep(request); }, {},
        [this, shown = QPointer(dialog)](const Result<Recorded> &entry) {
            const QString words = entry
                ? tr("Copied, and kept as entry %1. The clipboard forgets it after 30 seconds.")
                      .arg(number(entry->seq))
                : tr("Copied, but not kept: %1").arg(desk::sentenceFor(entry.error()));
            if (shown)
                shown->say(words, !entry);
            if (entry)
                Q_EMIT said(words, false);
        });
}

void HandoverActions::handOver(const QTimeZone &zone)
{
    auto *dialog = new HandoverDialog(m_window);
    connect(dialog, &HandoverDialog::toChanged, this,
            [this, dialog, zone] { showFor(dialog, zone); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, zone] { sendOver(dialog, zone); });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    if (m_drafts)
        m_drafts->watch(dialog->edit(), m_caseId, kSlot);
    dialog->open();
    m_session
        ->read([id = m_caseId](Desk &desk) {
            return desk::CaseReader(desk, id).caseFile().transform(
                [&desk](const casefile::CaseFile &file) {
                    const desk::Identity *self = desk.identity();
                    return desk::otherMembers(file, self ? self->card().publicKey : Bytes32{});
                });
        })
        .then(dialog, [dialog](const Result<std::vector<casefile::Recipient>> &members) {
            dialog->setMembers(members.value_or(std::vector<casefile::Recipient>()));
        });
}

void HandoverActions::showFor(HandoverDialog *dialog, const QTimeZone &zone)
{
    const QString to = dialog->to();
    if (to.isEmpty()) {
        dialog->setText(QString());
        return;
    }
    m_session
        ->read(
            [id = m_caseId, to](Desk &desk) { return desk::readSituation(desk, id, {.to = to}); })
        .then(dialog, [dialog, to, zone](const Result<Situation> &situation) {
            if (situation && dialog->to() == to)
                dialog->setText(desk::situationText(*situation, TextForm::Plain, zone));
        });
}

// The text is made where it is recorded, so that it is of this very moment.
void HandoverActions::sendOver(HandoverDialog *dialog, const QTimeZone &zone)
{
    m_writer->record(
        [to = dialog->to(), words = dialog->words(), zone](Desk &desk, const QString &id) {
            return desk::readSituation(desk, id, {.to = to}).and_then([&](const Situation &now) {
                return Recorder(desk, id).handOver(
                    {to, words, desk::situationText(now, TextForm::Plain, zone), now.now.size});
            });
        },
        tr("Handed over with entry %1; it waits to be acknowledged."),
        [this, id = m_caseId, shown = QPointer(dialog)](const Result<Recorded> &entry) {
            if (!entry) {
                if (shown)
                    shown->fail(desk::sentenceFor(entry.error()));
                return;
            }
            if (m_drafts)
                m_drafts->forget(id, kSlot);
            if (shown)
                shown->deleteLater();
        });
}

void HandoverActions::acknowledge()
{
    m_session->read([id = m_caseId](Desk &desk) { return desk::waitingHandover(desk, id); })
        .then(this, [this](const Result<std::optional<WaitingHandover>> &waiting) {
            if (!waiting || !*waiting)
                return;
            auto *dialog = new ReceiptDialog(**waiting, m_window);
            connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
            connect(dialog, &QDialog::accepted, this,
                    [this, dialog, seq = (*waiting)->handover.seq, size = (*waiting)->size] {
                        take(dialog, seq, size);
                    });
            dialog->open();
        });
}

void HandoverActions::take(ReceiptDialog *dialog, ledger::Seq handover, quint64 size)
{
    m_writer->record(
        [handover, size](Desk &desk, const QString &id) {
            return Recorder(desk, id).acknowledge(handover, size);
        },
        tr("The case is yours; entry %1 says so."),
        [this, shown = QPointer(dialog)](const Result<Recorded> &entry) {
            if (shown && !entry)
                shown->fail(desk::sentenceFor(entry.error()));
            else if (shown)
                shown->deleteLater();
            refresh();
        });
}

}  // namespace casement::gui
