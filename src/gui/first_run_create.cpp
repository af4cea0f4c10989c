// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The end of the first run: making the desk and its first case, off the GUI thread.

#include "gui/first_run.h"

#include "desk/demo.h"
#include "desk/error_text.h"
#include "gui/form_words.h"
#include "gui/person_settings.h"
#include "gui/recent_desks.h"
#include "gui/zone_box.h"
#include "ui_first_run.h"

#include <QDir>

namespace casement::gui {

void FirstRun::createDesk()
{
    setBusy(true, tr("Creating…"));
    desk::CreateDeskRequest request;
    request.desk.path = QDir::fromNativeSeparators(m_ui->path->text().trimmed());
    request.desk.passphrase = m_ui->passphrase->text();
    request.desk.encrypt = true;
    request.desk.carryIdentity = true;
    request.owner.name = m_ui->name->text().trimmed();
    request.owner.function = casefile::Function(m_ui->function->currentData().toInt());
    if (m_ui->wantRecovery->isChecked())
        request.recoveryPath = QDir::fromNativeSeparators(m_ui->recovery->text().trimmed());
    if (const auto zone = zoneIn(*m_ui->zone))
        setPersonalZone(*zone);
    desk::DeskSession::create(request).then(
        this, [this](const desk::DeskSession::Opened &created) { deskCreated(created); });
}

void FirstRun::deskCreated(const desk::DeskSession::Opened &created)
{
    setBusy(false);
    if (!created) {
        sayProblem(m_ui->problem, desk::sentenceFor(created.error()));
        return;
    }
    m_session = *created;
    rememberDesk(m_session->info().path);
    m_ui->passphrase->clear();
    m_ui->again->clear();
    goTo(FirstCase);
}

void FirstRun::createCase()
{
    desk::NewCase request;
    request.title = m_ui->caseTitle->text().trimmed();
    if (request.title.isEmpty()) {
        (void)complain(m_ui->caseProblem, m_ui->caseTitle,
                       tr("A case needs a title; it can be changed later."));
        return;
    }
    setBusy(true, tr("Creating…"));
    m_session->write([request](desk::Desk &desk) { return desk.createCase(request); })
        .then(this, [this](const Result<casefile::CaseSummary> &created) {
            setBusy(false);
            if (created)
                finish();
            else
                sayProblem(m_ui->problem, desk::sentenceFor(created.error()));
        });
}

void FirstRun::createSample()
{
    setBusy(true, tr("Creating…"));
    m_session->write([](desk::Desk &desk) { return desk::addSampleCase(desk); })
        .then(this, [this](const Result<QString> &number) {
            setBusy(false);
            if (number)
                finish();
            else
                sayProblem(m_ui->problem, desk::sentenceFor(number.error()));
        });
}

// The page lets go first: who takes the session decides how long it lives.
void FirstRun::finish()
{
    const std::shared_ptr<desk::DeskSession> session = std::move(m_session);
    Q_EMIT opened(session);
}

}  // namespace casement::gui
