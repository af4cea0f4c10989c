// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the dialog that says what can be done with it now, and finds a folder.

#include "gui/elsewhere.h"
#include "gui/form_words.h"
#include "gui/issue_check_list.h"
#include "gui/issue_dialog.h"
#include "gui/issue_pages.h"
#include "gui/issue_place.h"
#include "gui/issue_words.h"
#include "gui/time_words.h"
#include "ui_issue_dialog.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace casement::gui {

QString IssueDialog::obstacle() const
{
    if (!m_stopped.isEmpty())
        return m_stopped;
    if (!m_preview)
        return tr("The pages are not there yet.");
    if (!m_folderProblem.isEmpty())
        return m_folderProblem;
    if (!m_folderChecked)
        return tr("The folder is being looked at.");
    return {};
}

void IssueDialog::showState()
{
    const QString why = obstacle();
    m_ui->form->setEnabled(!m_issuing);
    m_checks->setEnabled(!m_issuing);
    m_ui->progress->setVisible(m_issuing);
    m_ui->issue->setVisible(!m_issuing && !m_done);
    m_ui->issue->setEnabled(why.isEmpty());
    const QString words = tr("&Issue to %1").arg(wordOf(audience()));
    m_ui->issue->setText(words);
    m_ui->issue->setAccessibleName(QString(words).remove(u'&'));
    m_ui->issue->setAccessibleDescription(why);
    m_ui->issue->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : why);
    const QString close = m_issuing ? tr("&Cancel") : tr("&Close");
    m_ui->close->setText(close);
    m_ui->close->setEnabled(true);
    m_ui->close->setAccessibleName(QString(close).remove(u'&'));
    if (!m_issuing)
        m_ui->said->setText(m_done ? QString() : why);
    sayLane();
}

// What is privileged is not overlooked: word, hatch and number above everything else.
void IssueDialog::sayLane()
{
    m_ui->lane->setVisible(m_privileged > 0 && !m_done);
    m_ui->laneWords->setText(
        m_privileged == 1
            ? tr("This issue shows an entry that is privileged. It is for Legal alone: do not "
                 "pass it on without their consent.")
            : tr("This issue shows %1 entries that are privileged. It is for Legal alone: do not "
                 "pass it on without their consent.")
                  .arg(number(m_privileged)));
}

void IssueDialog::wireKeys()
{
    const auto on = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { issue(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { issue(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { m_pages->nextPage(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { m_pages->previousPage(); });
}

void IssueDialog::issue()
{
    if (m_issuing || m_done || !obstacle().isEmpty())
        return;
    Q_EMIT issueRequested();
}

void IssueDialog::chooseFolder()
{
    const QFileInfo now(folder());
    auto *dialog =
        new QFileDialog(this, tr("Where should the new folder stand?"), now.absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, name = now.fileName()](const QString &parent) {
                m_ui->folder->setPlainText(QDir::toNativeSeparators(QDir(parent).filePath(name)));
                m_ui->folder->setFocus();
            });
    dialog->open();
}

void IssueDialog::chooseTemplates()
{
    auto *dialog =
        new QFileDialog(this, tr("Which folder are your own templates in?"), templateFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_ui->templates->setPlainText(QDir::toNativeSeparators(path));
        m_ui->templates->setFocus();
    });
    dialog->open();
}

void IssueDialog::propose()
{
    elsewhere([name = folderName(m_caseNumber, m_number, audience())] {
        return freePlace(name);
    }).then(this, [this](const QString &path) {
        if (!chosenFolder().isEmpty())
            return;
        m_proposed = path;
        if (path != folder())
            m_ui->folder->setPlainText(path);
        else
            checkFolder();
    });
}

void IssueDialog::checkFolder()
{
    if (m_done)
        return;
    elsewhere([path = folder()] {
        return std::pair(path, placeProblem(path));
    }).then(this, [this](const std::pair<QString, QString> &found) {
        // Typed on meanwhile: another look is on its way.
        if (found.first != folder() || m_issuing)
            return;
        m_folderChecked = true;
        m_folderProblem = found.second;
        sayProblem(m_ui->folderProblem, m_folderProblem);
        showState();
    });
}

// Closed by the lock or the window's frame: what is being made is made without it.
void IssueDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (m_issuing)
        deleteLater();
    else
        QDialog::reject();
}

void IssueDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (!m_issuing && !m_done)
        Q_EMIT previewWanted();
}

void IssueDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    // A window that is only minimised is out of sight too.
    dropPreview();
    Q_EMIT previewUnwanted();
}

// A template may have been edited meanwhile.
void IssueDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible() && m_preview
        && !m_issuing && !m_done && !templateFolder().isEmpty())
        Q_EMIT previewWanted();
}

// Name and path are one line, however long: Enter is not of them.
bool IssueDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QPlainTextEdit *>(watched)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ControlModifier))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace casement::gui
