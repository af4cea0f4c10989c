// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the dialog that says what can be done with it now, and how the import goes.

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/bidi.h"
#include "gui/dock_tabs.h"
#include "gui/form_words.h"
#include "gui/import_columns.h"
#include "gui/import_dialog.h"
#include "gui/import_reader.h"
#include "gui/import_words.h"
#include "gui/zone_box.h"
#include "ui_import_dialog.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QListView>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace casement::gui {

using State = ImportFile::State;

QComboBox &ImportDialog::formatBox() const
{
    return *m_ui->format;
}

QComboBox &ImportDialog::zoneBox() const
{
    return *m_ui->zone;
}

desk::ImportRequest ImportDialog::requestOf(const ImportFile &file) const
{
    return {.caseId = m_caseId,
            .path = file.path,
            .zone = file.zone,
            .format = file.format,
            .columns = file.columns};
}

std::vector<desk::ImportRequest> ImportDialog::requests() const
{
    std::vector<desk::ImportRequest> all;
    for (int row = 0; row < m_files->rowCount(); ++row) {
        if (m_files->at(row).state == State::Ready)
            all.push_back(requestOf(m_files->at(row)));
    }
    return all;
}

QString ImportDialog::obstacle() const
{
    if (!zoneIn(*m_ui->zone))
        return tr("There is no time zone of this name; Europe/Berlin is one.");
    if (m_files->count(State::Waiting) + m_files->count(State::Reading) > 0)
        return tr("What is to be imported is being read.");
    if (m_files->count(State::Ready) == 0)
        return m_files->rowCount() == 1 ? tr("This file cannot be imported as it is.")
                                        : tr("None of these files can be imported as it is.");
    return {};
}

void ImportDialog::showState()
{
    const QString why = obstacle();
    const bool isSlow = m_reading >= 0 && !m_slow.isActive();
    m_ui->making->setEnabled(!m_importing);
    m_ui->name->setText(isolated(file().name));
    m_ui->counts->setText(file().state == State::Ready ? file().says
                                                       : tr("It has not been read yet."));
    m_ui->counts->setVisible(file().state != State::Failed);
    m_tabs->setVisible(file().state != State::Failed);
    sayProblem(m_ui->problem, file().state == State::Failed ? file().says : QString());
    m_ui->progress->setVisible(m_importing);
    const int ready = m_files->count(State::Ready);
    const QString words = m_files->rowCount() == 1 ? tr("&Import")
        : ready == 1                               ? tr("&Import 1 file")
                     : tr("&Import %1 files").arg(number(quint64(ready)));
    m_ui->import->setText(words);
    m_ui->import->setAccessibleName(QString(words).remove(u'&'));
    m_ui->import->setVisible(!m_importing && !m_done);
    m_ui->import->setEnabled(why.isEmpty());
    m_ui->import->setAccessibleDescription(why);
    m_ui->import->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : why);
    const QString close = m_importing ? tr("&Cancel") : tr("&Close");
    m_ui->close->setText(close);
    m_ui->close->setAccessibleName(QString(close).remove(u'&'));
    m_ui->close->setEnabled(!m_cancelling);
    if (m_importing)
        return;
    if (isSlow && !m_done)
        m_ui->said->setText(
            tr("%1 is being read; closing stops it.").arg(isolated(m_files->at(m_reading).name)));
    else
        m_ui->said->setText(m_done || m_reading >= 0 ? QString() : why);
}

void ImportDialog::wireKeys()
{
    const auto on = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { import(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { import(); });
    on(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { stepTab(1); });
    on(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { stepTab(-1); });
}

// To the next that is there, with the focus in it.
void ImportDialog::stepTab(int step)
{
    int tab = m_tabs->currentIndex();
    do
        tab = (tab + step + m_tabs->count()) % m_tabs->count();
    while (!m_tabs->isTabVisible(tab));
    setTab(tab);
}

void ImportDialog::setTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
    if (tab == Preview)
        m_table->setFocus();
    else if (tab == Columns)
        m_columns->view().setFocus();
    else
        m_warnings->setFocus();
}

// To the row that the line became, or that stands before it.
void ImportDialog::goToWarning(int row)
{
    if (!m_preview || row < 0 || size_t(row) >= m_preview->plan.warnings.size())
        return;
    const int at = m_rows->rowAtLine(m_preview->plan.warnings[size_t(row)].line);
    setTab(Preview);
    if (at >= 0)
        m_table->setCurrentIndex(m_rows->index(at, 0));
}

void ImportDialog::import()
{
    if (!m_importing && !m_done && obstacle().isEmpty())
        Q_EMIT importRequested();
}

void ImportDialog::begin()
{
    m_importing = true;
    m_cancelling = false;
    showProgress(requests().front().path, 0, 0);
    showState();
    m_ui->close->setFocus();
}

void ImportDialog::showProgress(const QString &path, quint64 done, quint64 total)
{
    m_ui->progress->setValue(total == 0 ? 0 : int(done * 1000 / total));
    const QString name = isolated(desk::visibleLine(QFileInfo(path).fileName()));
    if (m_cancelling)
        m_ui->said->setText(tr("Cancelling …"));
    else if (total == 0)
        m_ui->said->setText(tr("Reading %1 …").arg(name));
    else
        m_ui->said->setText(
            tr("Recording %1: %2 of %3 entries.").arg(name, number(done), number(total)));
}

void ImportDialog::end(const std::vector<Result<desk::ImportResult>> &results)
{
    QStringList lines;
    size_t next = 0;
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const ImportFile &file = m_files->at(row);
        QString words = tr("Not imported. %1").arg(file.says);
        if (file.state == State::Ready && next < results.size()) {
            const auto &result = results[next++];
            words = result ? resultSentence(*result)
                           : tr("Not imported. %1").arg(desk::sentenceFor(result.error()));
        }
        lines << isolated(file.name) + u'\n' + words;
    }
    m_importing = false;
    m_cancelling = false;
    m_done = true;
    showPreview({});
    m_receipt->setPlainText(lines.join(u"\n\n"_s));
    m_ui->stack->setCurrentIndex(1);
    showState();
    m_ui->close->setFocus();
}

void ImportDialog::reject()
{
    if (!m_importing) {
        m_reader->stop();
        QDialog::reject();
        return;
    }
    m_cancelling = true;
    m_ui->said->setText(tr("Cancelling …"));
    m_ui->close->setEnabled(false);
    Q_EMIT cancelRequested();
}

// Closed by the lock or the window's frame: what is being recorded is recorded without it.
void ImportDialog::closeEvent(QCloseEvent *event)
{
    event->accept();
    if (m_importing)
        deleteLater();
    else
        reject();
}

void ImportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    readNext();
}

// What is out of sight is not in memory either.
void ImportDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    m_reader->stop();
    m_slow.stop();
    for (const int row : {m_reading, m_row}) {
        if (row >= 0 && !m_importing && m_files->at(row).state != State::Failed)
            m_files->change(row, [](ImportFile &file) { file.state = State::Waiting; });
    }
    m_reading = -1;
    showPreview({});
}

}  // namespace casement::gui
