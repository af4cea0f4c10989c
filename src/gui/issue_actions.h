// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Issuing a report of the open case.
//
// What it is: opens the dialog, has previews and issues made off the GUI thread, says how it ended.
// Promises: nothing waits. One dialog a case; what is typed in it is a draft until an issue carries
//   it. An issue that is being made is made to its end, or to where somebody cancelled it, whatever
//   becomes of the dialog and the window: locking does neither wait for it nor stop it.
// Does not do: show (issue_dialog.h); make reports (desk/issuer.h).
// Neighbours: issue_previewer.h; desk_view_issue.cpp wires it.
// Cost: while a dialog is on screen, a preview each time the ledger grew.
#pragma once

#include "desk/desk_session.h"
#include "desk/issuer.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace casement::gui {

class ClipboardGuard;
class DraftKeeper;
class IssueDialog;
class IssuePreviewer;

class IssueActions final : public QObject {
    Q_OBJECT
public:
    IssueActions(QWidget *window, ClipboardGuard &clipboard);
    ~IssueActions() override;

    void setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId,
                 DraftKeeper *drafts);
    void issueReport(const QString &caseNumber);
    // The desk has changed.
    void refresh();

    // The one on screen; null where there is none.
    [[nodiscard]] IssueDialog *dialog() const;

Q_SIGNALS:
    void said(const QString &sentence, bool failure);
    void entryRequested(const QString &caseId, casement::ledger::Seq seq);

private:
    void wire(IssueDialog *dialog, const QString &caseId);
    void wirePreviews(IssueDialog *dialog, const QString &caseId);
    void watchDrafts(IssueDialog *dialog, const QString &caseId);
    void tellUnfinished();
    void start(IssueDialog *dialog, const QString &caseId);
    void end(const QPointer<IssueDialog> &dialog, const QString &caseId,
             const Result<desk::IssueResult> &issue, bool planned);

    QWidget *m_window;
    ClipboardGuard &m_clipboard;
    std::shared_ptr<desk::DeskSession> m_session;
    QString m_caseId;
    QPointer<DraftKeeper> m_drafts;
    QPointer<IssueDialog> m_dialog;
    QPointer<IssuePreviewer> m_previewer;
};

}  // namespace casement::gui
