// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_actions.h"

#include "desk/error_text.h"
#include "gui/bidi.h"
#include "gui/draft_keeper.h"
#include "gui/evidence_dialog.h"
#include "gui/lane_chooser.h"
#include "gui/lane_forms.h"
#include "gui/time_words.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::EvidenceAdded;

namespace {

const QString kSlot = u"evidence"_s;
// How often the bar moves: more is not seen.
constexpr quint64 kStep = 8ull * 1024 * 1024;

}  // namespace

// One dialog's worth of things on their way in.
struct EvidenceActions::Job {
    QString caseId;
    QString slot;  // of the draft
    casefile::LaneChoice lane;
    std::vector<Arrival> arrivals;  // what is not stored yet, the next first
    QPointer<EvidenceDialog> dialog;
    std::atomic_bool wanted = true;
    quint64 bytes = 0;  // of all that came in, where known
    quint64 storedBytes = 0;
    std::optional<desk::Recorded> last;
    QString refusal;  // of one that left an entry
};

EvidenceActions::EvidenceActions(QWidget *window)
    : QObject(window), m_window(window), m_alive(std::make_shared<std::atomic_bool>(true))
{
    window->setAcceptDrops(true);
    // Whatever widget is under a dragged file: it is evidence, not its name as text.
    QApplication::instance()->installEventFilter(this);
}

EvidenceActions::~EvidenceActions()
{
    *m_alive = false;
}

void EvidenceActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                              DraftKeeper *drafts)
{
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
}

void EvidenceActions::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    std::vector<Arrival> arrivals = data ? arrivalsOf(*data) : std::vector<Arrival>();
    if (arrivals.empty())
        Q_EMIT said(tr("There is nothing on the clipboard that could be evidence."), true);
    else
        add(std::move(arrivals));
}

void EvidenceActions::chooseFiles()
{
    auto *dialog = new QFileDialog(m_window, tr("Add evidence"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this](const QStringList &paths) { add(arrivalsOf(paths)); });
    dialog->open();
}

void EvidenceActions::add(std::vector<Arrival> arrivals)
{
    if (!m_session || m_caseId.isEmpty() || arrivals.empty())
        return;
    auto job = std::make_shared<Job>();
    job->caseId = m_caseId;
    // While something is still being stored, its line is not the next one's draft.
    const auto others = m_window->findChildren<EvidenceDialog *>().size();
    job->slot = others == 0 ? kSlot : kSlot + u"-%1"_s.arg(others + 1);
    auto *dialog = new EvidenceDialog(arrivals, m_window);
    job->arrivals = std::move(arrivals);
    job->dialog = dialog;
    LaneChooser *lane = addLaneChooser(dialog, m_drafts, m_caseId, job->slot, m_lane);
    connect(dialog, &EvidenceDialog::addRequested, this, [this, job, lane] {
        if (!lane->value().isWhole()) {
            job->dialog->fail({});
            std::ignore = lane->askMissing();
            return;
        }
        job->lane = lane->value();
        job->wanted = true;
        Q_EMIT sending();
        storeNext(job);
    });
    connect(dialog, &EvidenceDialog::cancelRequested, this, [job] { job->wanted = false; });
    connect(dialog, &QDialog::rejected, dialog, &QObject::deleteLater);
    if (m_drafts)
        m_drafts->watch(dialog->edit(), m_caseId, job->slot);
    dialog->open();
    measure(job);
}

void EvidenceActions::measure(const std::shared_ptr<Job> &job)
{
    QStringList paths;
    quint64 pasted = 0;
    for (const Arrival &arrival : job->arrivals) {
        pasted += static_cast<quint64>(arrival.bytes.size());
        if (!arrival.path.isEmpty())
            paths.append(arrival.path);
        if (!arrival.image.isNull())
            return;  // its size is known when it is stored
    }
    m_session
        ->read([paths, pasted](desk::Desk &) {
            quint64 bytes = pasted;
            for (const QString &path : paths)
                bytes += static_cast<quint64>(QFileInfo(path).size());
            return bytes;
        })
        .then(this, [job](quint64 bytes) {
            job->bytes = bytes;
            if (job->dialog)
                job->dialog->setBytes(bytes);
        });
}

void EvidenceActions::storeNext(const std::shared_ptr<Job> &job)
{
    desk::EvidenceWords words;
    words.title = job->dialog ? job->dialog->words() : QString();
    words.lane = job->lane;
    if (job->arrivals.size() == 1)
        words.draftSlot = job->slot;
    const QPointer<QObject> here = this;
    const auto shown = std::make_shared<quint64>(0);
    const Progress progress = [job, shown, alive = m_alive](quint64 done, quint64) {
        if (done - *shown >= kStep) {
            *shown = done;
            QMetaObject::invokeMethod(QApplication::instance(), [job, done] {
                if (job->dialog)
                    job->dialog->showProgress(job->storedBytes + done, job->bytes);
            });
        }
        return job->wanted && *alive;
    };
    m_session
        ->work([caseId = job->caseId, arrival = job->arrivals.front(), words,
                progress](desk::Desk &desk) {
            desk::EvidenceKeeper keeper(desk, caseId);
            return arrival.path.isEmpty()
                ? keeper.addBytes(arrival.takeBytes(), arrival.name, words)
                : keeper.addFile(arrival.path, words, progress);
        })
        .then(this, [this, job](const Result<EvidenceAdded> &added) { stored(job, added); });
}

void EvidenceActions::stored(const std::shared_ptr<Job> &job, const Result<EvidenceAdded> &added)
{
    if (!added) {
        const bool cancelled = added.error().kind == ErrorKind::Cancelled;
        const QString sentence = desk::sentenceFor(added.error());
        Q_EMIT said(sentence, !cancelled);
        if (job->dialog && cancelled)
            job->dialog->deleteLater();
        else if (job->dialog)
            job->dialog->fail(sentence);
        return;
    }
    if (added->refusal)
        job->refusal = desk::sentenceFor(*added->refusal);
    job->storedBytes += added->blob ? added->blob->size : 0;
    job->last = added->recorded;
    job->arrivals.erase(job->arrivals.begin());
    if (job->caseId == m_caseId)
        Q_EMIT recorded(added->recorded);
    if (job->arrivals.empty())
        finish(job);
    else
        storeNext(job);
}

void EvidenceActions::finish(const std::shared_ptr<Job> &job)
{
    if (m_drafts)
        m_drafts->forget(job->caseId, job->slot);
    forgetLane(m_drafts, job->caseId, job->slot);
    if (job->dialog)
        job->dialog->deleteLater();
    const QString entry = number(job->last->seq);
    if (job->refusal.isEmpty())
        Q_EMIT said(tr("The evidence is stored and hashed, entry %1.").arg(entry), false);
    else
        Q_EMIT said(tr("%1 Entry %2 keeps its hash and why.").arg(job->refusal, entry), true);
}

bool EvidenceActions::eventFilter(QObject *watched, QEvent *event)
{
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop;
    const auto *widget = drag ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget->window() != m_window->window())
        return QObject::eventFilter(watched, event);
    auto *dropped = static_cast<QDropEvent *>(event);
    if (!m_writable || !bringsFiles(*dropped->mimeData()))
        return QObject::eventFilter(watched, event);
    dropped->setDropAction(Qt::CopyAction);
    dropped->accept();
    if (event->type() == QEvent::Drop)
        add(arrivalsOf(*dropped->mimeData()));
    return true;
}

}  // namespace casement::gui
