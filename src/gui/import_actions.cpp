// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_actions.h"

#include "desk/error_text.h"
#include "gui/import_dialog.h"
#include "gui/import_reader.h"
#include "gui/import_words.h"
#include "gui/person_settings.h"
#include "gui/work_keeper.h"

#include <QApplication>
#include <QFileDialog>

namespace casement::gui {

namespace {

// How often the bar moves: more is not seen.
constexpr quint64 kSteps = 200;

Progress progressOf(const std::shared_ptr<Course> &course, const QPointer<ImportDialog> &dialog,
                    const QString &path)
{
    return [course, dialog, path](quint64 done, quint64 total) {
        const quint64 step = total == 0 ? 0 : 1 + done * kSteps / total;
        if (course->step.exchange(step) != step)
            QMetaObject::invokeMethod(qApp, [dialog, path, done, total] {
                if (dialog && dialog->isImporting())
                    dialog->showProgress(path, done, total);
            });
        return course->wanted.load();
    };
}

}  // namespace

ImportActions::ImportActions(QWidget *window) : QObject(window), m_window(window) { }

ImportActions::~ImportActions() = default;

ImportDialog *ImportActions::dialog() const
{
    return m_dialog;
}

void ImportActions::setCase(std::shared_ptr<desk::DeskSession> session, const QString &caseId)
{
    // The dialog is of the case that was open.
    if (m_dialog && caseId != m_caseId)
        m_dialog->close();
    m_session = std::move(session);
    m_caseId = caseId;
}

void ImportActions::import(const TimeWords &times)
{
    if (m_dialog && !m_dialog->isHidden()) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
            [this, times](const QStringList &paths) { open(paths, times); });
    dialog->open();
}

void ImportActions::open(const QStringList &paths, const TimeWords &times)
{
    if (!m_session || m_caseId.isEmpty() || paths.isEmpty())
        return;
    const ImportWish wish{m_caseId, paths, personalZone(), times};
    auto *dialog = new ImportDialog(new ImportReader(m_session), wish, m_window);
    m_dialog = dialog;
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    connect(dialog, &ImportDialog::importRequested, this, [this, dialog] { start(dialog); });
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void ImportActions::start(ImportDialog *dialog)
{
    const auto course = std::make_shared<Course>();
    connect(dialog, &ImportDialog::cancelRequested, this, [course] { course->wanted = false; });
    const QPointer<ImportDialog> shown = dialog;
    const std::vector<desk::ImportRequest> requests = dialog->requests();
    dialog->begin();
    auto *keeper = new WorkKeeper(m_session, course, m_window->window());
    m_session
        ->work([requests, course, shown](desk::Desk &desk) {
            Results results;
            for (const desk::ImportRequest &request : requests)
                results.push_back(
                    desk::importFile(desk, request, progressOf(course, shown, request.path)));
            return results;
        })
        .then(keeper, [self = QPointer(this), keeper, shown](const Results &results) {
            keeper->deleteLater();
            if (self)
                self->end(shown, results);
        });
}

void ImportActions::end(const QPointer<ImportDialog> &dialog, const Results &results)
{
    std::vector<desk::ImportResult> done;
    const Error *failure = nullptr;
    for (const auto &result : results) {
        if (result)
            done.push_back(*result);
        else if (!failure)
            failure = &result.error();
    }
    if (dialog)
        dialog->end(results);
    if (failure)
        Q_EMIT said(desk::sentenceFor(*failure), failure->kind != ErrorKind::Cancelled);
    else
        Q_EMIT said(tr("Imported: %1").arg(resultSentence(done)), false);
}

}  // namespace casement::gui
