// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_item_actions.h"

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "desk/safe_name.h"
#include "gui/draft_keeper.h"
#include "gui/evidence_form.h"
#include "gui/evidence_verify_dialog.h"
#include "gui/evidence_words.h"
#include "gui/lane_chooser.h"
#include "gui/lane_forms.h"
#include "gui/time_words.h"

#include <QApplication>
#include <QFileDialog>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

using casefile::CustodyAction;
using casefile::Evidence;
using desk::EvidenceKeeper;

namespace {

// How often the bar moves: more is not seen.
constexpr quint64 kStep = 8ull * 1024 * 1024;

const QString kReason = u"reason"_s;
const QString kTo = u"to"_s;
const QString kPlace = u"place"_s;

QString sayWhy()
{
    return EvidenceItemActions::tr("Say why in a few words; it stays with the record.");
}

QString slotOf(const QString &what, const Evidence &item)
{
    return u"evidence-%1-%2"_s.arg(what).arg(item.seq);
}

}  // namespace

EvidenceItemActions::EvidenceItemActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_writer(new EntryWriter(this))
    , m_alive(std::make_shared<std::atomic_bool>(true))
{
    connect(m_writer, &EntryWriter::sending, this, &EvidenceItemActions::sending);
    connect(m_writer, &EntryWriter::recorded, this, &EvidenceItemActions::recorded);
    connect(m_writer, &EntryWriter::said, this, &EvidenceItemActions::said);
}

EvidenceItemActions::~EvidenceItemActions()
{
    *m_alive = false;
}

void EvidenceItemActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                                  DraftKeeper *drafts)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    m_writer->setCase(m_session, caseId);
}

void EvidenceItemActions::open(EvidenceForm *form, const QString &slot)
{
    connect(form, &QDialog::rejected, form, &QObject::deleteLater);
    const QStringList keys = form->keys();
    for (const QString &key : keys) {
        if (m_drafts)
            m_drafts->watch(form->edit(key), m_caseId, slot + u'-' + key);
    }
    form->open();
}

void EvidenceItemActions::finish(const QPointer<EvidenceForm> &form, const QString &caseId,
                                 const QString &slot)
{
    if (!form)
        return;
    const QStringList keys = form->keys();
    for (const QString &key : keys) {
        if (m_drafts)
            m_drafts->forget(caseId, slot + u'-' + key);
    }
    forgetLane(m_drafts, caseId, slot);
    form->deleteLater();
}

void EvidenceItemActions::record(const QPointer<EvidenceForm> &form, const QString &slot,
                                 Write write, const QString &done)
{
    m_writer->record(
        [write = std::move(write)](desk::Desk &desk, const QString &id) {
            EvidenceKeeper keeper(desk, id);
            return write(keeper);
        },
        done,
        [this, form, slot, caseId = m_caseId](const Result<desk::Recorded> &entry) {
            if (entry)
                finish(form, caseId, slot);
            else if (form)
                form->fail(desk::sentenceFor(entry.error()));
        });
}

void EvidenceItemActions::exportCopy(const Evidence &item)
{
    if (!m_session || !item.blob)
        return;
    auto *dialog = new QFileDialog(m_window, tr("Export a copy"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(desk::safeFileName(item.fileName));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, item](const QString &path) { exportTo(item, path); });
    dialog->open();
}

void EvidenceItemActions::exportTo(const Evidence &item, const QString &path)
{
    auto *form = new EvidenceForm(
        {tr("Export a copy"), shortName(item), tr("&Export"),
         tr("The copy leaves the case; that is recorded in its custody with where and why.")},
        {{kReason, tr("&Why?"), sayWhy()}}, m_window);
    if (item.lane == casefile::Lane::Privileged)
        addLaneNotice(form);
    const QString slot = slotOf(u"export"_s, item);
    connect(form, &EvidenceForm::submitted, this,
            [this, form, slot, item, path] { writeCopy(form, slot, item, path); });
    open(form, slot);
}

void EvidenceItemActions::writeCopy(const QPointer<EvidenceForm> &form, const QString &slot,
                                    const Evidence &item, const QString &path)
{
    Q_EMIT sending();
    const Progress progress = [alive = m_alive](quint64, quint64) { return alive->load(); };
    m_session
        ->work([caseId = m_caseId, path, seq = item.seq, reason = form->value(kReason),
                progress](desk::Desk &desk) {
            return EvidenceKeeper(desk, caseId).exportTo(path, seq, reason, progress);
        })
        .then(this, [this, form, slot, caseId = m_caseId](const Result<QString> &written) {
            if (!written) {
                const QString sentence = desk::sentenceFor(written.error());
                if (form)
                    form->fail(sentence);
                Q_EMIT said(sentence, true);
                return;
            }
            finish(form, caseId, slot);
            Q_EMIT said(tr("A copy is written to %1, and its custody says so.")
                            .arg(desk::visibleLine(*written)),
                        false);
        });
}

void EvidenceItemActions::transfer(const Evidence &item)
{
    if (!m_session)
        return;
    auto *form =
        new EvidenceForm({tr("Transfer evidence"), shortName(item), tr("&Transfer"),
                          tr("Records that somebody else has it now, and seals the ledger.")},
                         {{kTo, tr("&Who has it now?"), tr("Say who has the evidence now.")},
                          {kPlace, tr("W&here? (a room, a drive, a system)"), {}},
                          {kReason, tr("Wh&y?"), sayWhy()}},
                         m_window);
    if (item.lane == casefile::Lane::Privileged)
        addLaneNotice(form);
    const QString slot = slotOf(u"transfer"_s, item);
    connect(form, &EvidenceForm::submitted, this, [this, form, slot, seq = item.seq] {
        const desk::CustodyRequest request{seq,
                                           CustodyAction::Transferred,
                                           form->value(kTo),
                                           form->value(kPlace),
                                           form->value(kReason),
                                           {}};
        record(
            form, slot, [request](EvidenceKeeper &keeper) { return keeper.custody(request); },
            tr("The transfer is recorded as entry %1."));
    });
    open(form, slot);
}

void EvidenceItemActions::addCustody(const Evidence &item)
{
    if (!m_session)
        return;
    auto *form = new EvidenceForm(
        {tr("Add a line of custody"), shortName(item), tr("&Record"),
         tr("For what was done with it outside this window.")},
        {{kPlace, tr("W&here? (a room, a drive, a system)"), {}}, {kReason, tr("Wh&y?"), sayWhy()}},
        m_window);
    const std::vector<CustodyAction> actions{CustodyAction::Viewed, CustodyAction::Collected,
                                             CustodyAction::Exported};
    QStringList words;
    for (const CustodyAction action : actions)
        words << desk::wordOf(action);
    form->addChoice(tr("W&hat was done?"), words);
    if (item.lane == casefile::Lane::Privileged)
        addLaneNotice(form);
    const QString slot = slotOf(u"custody"_s, item);
    connect(form, &EvidenceForm::submitted, this, [this, form, slot, actions, seq = item.seq] {
        const desk::CustodyRequest request{
            seq, actions[size_t(form->choice())], {}, form->value(kPlace), form->value(kReason),
            {}};
        record(
            form, slot, [request](EvidenceKeeper &keeper) { return keeper.custody(request); },
            tr("Custody is recorded as entry %1."));
    });
    open(form, slot);
}

void EvidenceItemActions::addPointer()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    auto *form = new EvidenceForm(
        {tr("Add a pointer only"), tr("What must not be copied"), tr("&Add the pointer"),
         tr("The case keeps where it is, not the thing; reports say “not held”.")},
        {{u"pointer"_s, tr("&Where is it? (an address or an id)"),
          tr("Say where it is: an address, or its id in another system.")},
         {u"title"_s, tr("W&hat is it?"), {}},
         {u"sha256"_s, tr("&SHA-256, if it is known"), {}},
         {kReason, tr("Wh&y is it not copied?"), sayWhy()}},
        m_window);
    const QString slot = u"evidence-pointer"_s;
    LaneChooser *lane = addLaneChooser(form, m_drafts, m_caseId, slot, m_lane);
    connect(form, &EvidenceForm::submitted, this, [this, form, slot, lane] {
        if (!lane->value().isWhole()) {
            form->fail(QString());
            std::ignore = lane->askMissing();
            return;
        }
        desk::EvidenceWords words;
        words.lane = lane->value();
        words.title = form->value(u"title"_s);
        words.reason = form->value(kReason);
        record(
            form, slot,
            [words, pointer = form->value(u"pointer"_s), hash = form->value(u"sha256"_s)](
                EvidenceKeeper &keeper) { return keeper.addPointer(pointer, hash, words); },
            tr("The pointer is kept as entry %1."));
    });
    open(form, slot);
}

namespace {

// Tells a dialog, from another thread, how far something got; not more often than can be seen.
std::function<void(quint64, quint64)> stepsTo(const QPointer<EvidenceVerifyDialog> &dialog)
{
    return [dialog, told = std::make_shared<quint64>(0)](quint64 done, quint64 total) {
        if (done - *told < kStep)
            return;
        *told = done;
        QMetaObject::invokeMethod(QApplication::instance(), [dialog, done, total] {
            if (dialog)
                dialog->showProgress(done, total);
        });
    };
}

}  // namespace

void EvidenceItemActions::verifyAll()
{
    if (!m_session || m_caseId.isEmpty())
        return;
    auto *dialog = new EvidenceVerifyDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<EvidenceVerifyDialog> shown = dialog;
    const auto going = std::make_shared<std::atomic_bool>(true);
    connect(dialog, &EvidenceVerifyDialog::cancelRequested, this, [going] { *going = false; });
    const Progress progress = [step = stepsTo(shown), going, alive = m_alive](quint64 done,
                                                                              quint64 total) {
        step(done, total);
        return *going && *alive;
    };
    dialog->show();
    m_session
        ->work([caseId = m_caseId, progress](desk::Desk &desk) {
            return desk::verifyEvidence(desk, caseId, progress);
        })
        .then(this,
              [this, shown,
               caseId = m_caseId](const Result<std::vector<desk::EvidenceCheck>> &checks) {
                  if (!checks) {
                      const QString sentence = desk::sentenceFor(checks.error());
                      if (shown)
                          shown->fail(sentence);
                      Q_EMIT said(sentence, checks.error().kind != ErrorKind::Cancelled);
                      return;
                  }
                  if (shown)
                      shown->showChecks(*checks);
                  std::map<ledger::Seq, desk::EvidenceState> states;
                  for (const desk::EvidenceCheck &check : *checks)
                      states[check.item.seq] = check.state;
                  if (caseId == m_caseId)
                      Q_EMIT verified(states);
              });
}

}  // namespace casement::gui
