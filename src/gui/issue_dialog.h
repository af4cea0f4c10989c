// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A report on its way out: for whom, to whom, where to, and what it will be.
//
// What it is: audience, recipients, reviewer and folder at one side, the real pages in the middle,
//   the checks at the other; then how far the issue is; then what was written.
// Promises: the window beside it goes on working. Paper and templates are as they were last; who
//   comes back from editing a template sees its pages. The button says what it does, and beside it
//   stands why it cannot. What is shown of a preview goes when the dialog is hidden. While an issue
//   is being made Esc cancels it and closing the dialog does not.
// Does not do: make previews or issues (issue_actions.h); keep what is typed (draft_keeper.h).
// Neighbours: issue_pages.h, issue_check_list.h, issue_receipt.h.
#pragma once

#include "desk/issue_preview.h"
#include "desk/unfinished_issue.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

class QComboBox;
class QPlainTextEdit;

namespace Ui {
class IssueDialog;
}

namespace casement::gui {

class IssueCheckList;
class IssuePages;
class IssueReceipt;

class IssueDialog final : public QDialog {
    Q_OBJECT
public:
    IssueDialog(const QString &caseNumber, QWidget *parent);
    ~IssueDialog() override;

    [[nodiscard]] desk::Audience audience() const;
    void setAudience(desk::Audience audience);
    [[nodiscard]] report::Paper paper() const;
    [[nodiscard]] QStringList recipients() const;
    [[nodiscard]] QString reviewer() const;
    // Of a user's own; empty: the built-in ones.
    [[nodiscard]] QString templateFolder() const;
    [[nodiscard]] QString folder() const;
    // Empty while the folder is the one that was proposed.
    [[nodiscard]] QString chosenFolder() const;
    void setChosenFolder(const QString &path);
    [[nodiscard]] QComboBox *audienceBox() const;
    [[nodiscard]] QPlainTextEdit *recipientsEdit() const;
    [[nodiscard]] QPlainTextEdit *reviewerEdit() const;
    [[nodiscard]] QPlainTextEdit *templatesEdit() const;
    [[nodiscard]] QPlainTextEdit *folderEdit() const;
    [[nodiscard]] IssuePages &pages() const { return *m_pages; }
    [[nodiscard]] IssueCheckList &checks() const { return *m_checks; }
    [[nodiscard]] IssueReceipt &receipt() const { return *m_receipt; }

    // But for the folder, which a preview does not need.
    [[nodiscard]] desk::IssueRequest request(const QString &caseId) const;

    void setUnfinished(const desk::UnfinishedIssue &issue);
    void setPreparing();
    void setPreview(const desk::IssuePreview &preview);
    void setUnchanged();
    void failPreview(const QString &sentence);

    void begin();
    [[nodiscard]] bool isIssuing() const { return m_issuing; }
    void showStep(desk::IssueStep step);
    void fail(const QString &sentence);
    void showReceipt(const desk::IssueResult &issue);
    // Why it cannot be issued now; empty: it can.
    [[nodiscard]] QString obstacle() const;

Q_SIGNALS:
    // Another preview is needed: the dialog is on screen and something of it changed.
    void previewWanted();
    void previewUnwanted();
    void chosen();  // audience or folder: a draft
    void issueRequested();
    void cancelRequested();
    void entryRequested(casement::ledger::Seq seq);
    void copyRequested(const QString &text);

public Q_SLOTS:
    void reject() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lay();
    void wire();
    void wireKeys();
    void issue();
    void chooseFolder();
    void chooseTemplates();
    void propose();
    void checkFolder();
    void dropPreview();
    void showState();
    void sayLane();

    std::unique_ptr<Ui::IssueDialog> m_ui;
    QString m_caseNumber;
    IssuePages *m_pages;
    IssueCheckList *m_checks;
    IssueReceipt *m_receipt;
    QTimer m_slow;  // from here on it says that pages are being prepared
    QTimer m_typed;
    QTimer m_folderTyped;
    quint64 m_number = 0;  // 0: not known yet
    quint64 m_privileged = 0;
    QString m_gapsSection;
    QString m_stopped;  // the first check that stops it
    QString m_proposed;
    QString m_folderProblem;
    bool m_folderChecked = false;
    bool m_preview = false;  // one of this audience is shown
    bool m_issuing = false;
    bool m_cancelling = false;
    bool m_done = false;
};

}  // namespace casement::gui
