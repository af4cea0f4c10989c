// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_actions.h"

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/clipboard.h"
#include "gui/draft_keeper.h"
#include "gui/issue_dialog.h"
#include "gui/issue_previewer.h"
#include "gui/issue_words.h"
#include "gui/time_words.h"
#include "gui/work_keeper.h"

#include <QApplication>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

const QString kAudienceSlot = u"issue-audience"_s;
const QString kRecipientsSlot = u"issue-recipients"_s;
const QString kReviewerSlot = u"issue-reviewer"_s;
const QString kFolderSlot = u"issue-folder"_s;

Progress progressOf(const std::shared_ptr<Course> &course, const QPointer<IssueDialog> &dialog)
{
    return [course, dialog](quint64 done, quint64) {
        if (course->step.exchange(done) != done)
            QMetaObject::invokeMethod(qApp, [dialog, done] {
                if (dialog && dialog->isIssuing())
                    dialog->showStep(desk::IssueStep(done));
            });
        return course->wanted.load();
    };
}

}  // namespace

IssueActions::IssueActions(QWidget *window, ClipboardGuard &clipboard)
    : QObject(window), m_window(window), m_clipboard(clipboard)
{
}

IssueActions::~IssueActions() = default;

IssueDialog *IssueActions::dialog() const
{
    return m_dialog;
}

void IssueActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                           DraftKeeper *drafts)
{
    // The dialog is of the case that was open, and so are its drafts.
    if (m_dialog && caseId != m_caseId)
        m_dialog->close();
    m_session = std::move(session);
    m_caseId = caseId;
    m_drafts = drafts;
    tellUnfinished();
}

void IssueActions::tellUnfinished()
{
    m_session->read([id = m_caseId](desk::Desk &desk) { return desk::unfinishedIssue(desk, id); })
        .then(
            this,
            [this, id = m_caseId](const Result<std::optional<desk::UnfinishedIssue>> &unfinished) {
                if (id != m_caseId || !unfinished || !*unfinished || (*unfinished)->beingMade)
                    return;
                if (m_dialog)
                    m_dialog->setUnfinished(**unfinished);
                else
                    Q_EMIT said(
                        tr("Issue %1 was begun and never handed over: the program ended while "
                           "it was made. No folder of it was written.")
                            .arg(number((*unfinished)->number)),
                        true);
            });
}

void IssueActions::issueReport(const QString &caseNumber)
{
    if (!m_session || m_caseId.isEmpty())
        return;
    // One that is hidden is on its way out.
    if (!m_dialog || m_dialog->isHidden()) {
        m_dialog = new IssueDialog(caseNumber, m_window);
        connect(m_dialog, &QDialog::finished, m_dialog, &QObject::deleteLater);
        watchDrafts(m_dialog, m_caseId);
        wirePreviews(m_dialog, m_caseId);
        wire(m_dialog, m_caseId);
        tellUnfinished();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void IssueActions::wire(IssueDialog *dialog, const QString &caseId)
{
    connect(dialog, &IssueDialog::issueRequested, this,
            [this, dialog, caseId] { start(dialog, caseId); });
    connect(dialog, &IssueDialog::entryRequested, this,
            [this, caseId](ledger::Seq seq) { Q_EMIT entryRequested(caseId, seq); });
    connect(dialog, &IssueDialog::copyRequested, this, [this](const QString &text) {
        m_clipboard.copy(text);
        Q_EMIT said(tr("Copied; the clipboard forgets it after 30 seconds."), false);
    });
}

void IssueActions::wirePreviews(IssueDialog *dialog, const QString &caseId)
{
    auto *previewer = new IssuePreviewer(m_session, dialog);
    m_previewer = previewer;
    connect(dialog, &IssueDialog::previewWanted, previewer,
            [dialog, previewer, caseId] { previewer->wish(dialog->request(caseId)); });
    connect(dialog, &IssueDialog::previewUnwanted, previewer, &IssuePreviewer::forget);
    connect(previewer, &IssuePreviewer::preparing, dialog, &IssueDialog::setPreparing);
    connect(previewer, &IssuePreviewer::made, dialog, &IssueDialog::setPreview);
    connect(previewer, &IssuePreviewer::unchanged, dialog, &IssueDialog::setUnchanged);
    connect(previewer, &IssuePreviewer::failed, dialog,
            [dialog](const Error &error) { dialog->failPreview(desk::sentenceFor(error)); });
}

void IssueActions::watchDrafts(IssueDialog *dialog, const QString &caseId)
{
    if (!m_drafts)
        return;
    m_drafts->watch(dialog->recipientsEdit(), caseId, kRecipientsSlot);
    m_drafts->watch(dialog->reviewerEdit(), caseId, kReviewerSlot);
    m_drafts->restore(caseId, kAudienceSlot, dialog, [dialog](const QString &code) {
        if (const auto audience = desk::audienceFromCode(code))
            dialog->setAudience(*audience);
    });
    m_drafts->restore(caseId, kFolderSlot, dialog, [dialog](const QString &path) {
        if (!path.isEmpty())
            dialog->setChosenFolder(path);
    });
    connect(dialog, &IssueDialog::chosen, this, [this, dialog, caseId] {
        if (!m_drafts)
            return;
        m_drafts->keep(caseId, kAudienceSlot, codeOf(dialog->audience()));
        m_drafts->keep(caseId, kFolderSlot, dialog->chosenFolder());
    });
}

void IssueActions::refresh()
{
    if (m_dialog && m_dialog->isVisible() && !m_dialog->isIssuing() && m_previewer)
        m_previewer->refresh();
}

void IssueActions::start(IssueDialog *dialog, const QString &caseId)
{
    const auto course = std::make_shared<Course>();
    connect(dialog, &IssueDialog::cancelRequested, this, [course] { course->wanted = false; });
    const QPointer<IssueDialog> shown = dialog;
    desk::IssueRequest request = dialog->request(caseId);
    request.outDir = dialog->folder();
    dialog->begin();
    if (m_previewer)
        m_previewer->forget();
    auto *keeper = new WorkKeeper(m_session, course, m_window->window());
    m_session
        ->work([request, progress = progressOf(course, shown)](desk::Desk &desk) {
            return desk::issueReport(desk, request, progress);
        })
        .then(keeper,
              [self = QPointer(this), keeper, shown, caseId,
               course](const Result<desk::IssueResult> &issue) {
                  keeper->deleteLater();
                  if (self)
                      self->end(shown, caseId, issue,
                                course->step > quint64(desk::IssueStep::Plan));
              });
}

void IssueActions::end(const QPointer<IssueDialog> &dialog, const QString &caseId,
                       const Result<desk::IssueResult> &issue, bool planned)
{
    if (!issue) {
        const QString sentence = issueFailure(issue.error(), planned);
        if (dialog)
            dialog->fail(sentence);
        Q_EMIT said(sentence, issue.error().kind != ErrorKind::Cancelled);
        return;
    }
    if (m_drafts) {
        for (const QString &slot : {kAudienceSlot, kRecipientsSlot, kReviewerSlot, kFolderSlot})
            m_drafts->forget(caseId, slot);
    }
    if (dialog)
        dialog->showReceipt(*issue);
    Q_EMIT said(tr("Issue %1 is written to %2.")
                    .arg(number(quint64(issue->number)), desk::visibleLine(issue->outDir)),
                false);
}

}  // namespace casement::gui
