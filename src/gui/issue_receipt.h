// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What was written, and how whoever gets it checks it.
//
// What it is: folder, files and seal of an issue that is done, with the command that a recipient
//   runs.
// Promises: nothing of the case but its number and counts.
// Neighbours: issue_dialog.h.
// Cost: none.
#pragma once

#include "desk/issuer.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace casement::gui {

class ValueText;

class IssueReceipt final : public QWidget {
    Q_OBJECT
public:
    explicit IssueReceipt(QWidget *parent = nullptr);

    void setIssue(const desk::IssueResult &issue, desk::Audience audience);
    // The whole of it, as it can be read aloud.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    ValueText *addFact(QFormLayout *facts, const QString &name);
    void openFolder();

    QLabel *m_head;
    QLabel *m_next;
    ValueText *m_folder;
    ValueText *m_files;
    ValueText *m_seal;
    ValueText *m_withheld;
    ValueText *m_command;
    QPushButton *m_open;
    QPushButton *m_copyPath;
    QPushButton *m_copyCommand;
    QString m_path;
};

}  // namespace casement::gui
