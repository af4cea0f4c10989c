// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lock_screen.h"

#include "desk/error_text.h"
#include "gui/form_words.h"
#include "ui_lock_screen.h"

namespace casement::gui {

LockScreen::LockScreen(const desk::DeskInfo &desk, const QString &identityPath, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LockScreen>())
    , m_path(desk.path)
    , m_identityPath(identityPath)
{
    m_ui->setupUi(this);
    setAutoFillBackground(true);
    dressTitle(m_ui->title);
    dressQuiet(m_ui->explanation);
    dressProblem(m_ui->problem);
    setFocusProxy(m_ui->passphrase);
    connect(m_ui->unlock, &QPushButton::clicked, this, &LockScreen::tryOpen);
    connect(m_ui->passphrase, &QLineEdit::returnPressed, this, &LockScreen::tryOpen);
    connect(m_ui->passphrase, &QLineEdit::textEdited, this,
            [this] { sayProblem(m_ui->problem, QString()); });
}

LockScreen::~LockScreen() = default;

void LockScreen::tryOpen()
{
    if (m_opening)
        return;
    m_opening = true;
    m_ui->unlock->setEnabled(false);
    m_ui->unlock->setText(tr("Unlocking…"));
    const QString passphrase = m_ui->passphrase->text();
    desk::DeskSession::open({m_path, passphrase, m_identityPath, passphrase})
        .then(this, [this](const desk::DeskSession::Opened &opened) { answered(opened); });
}

void LockScreen::answered(const desk::DeskSession::Opened &opened)
{
    m_opening = false;
    m_ui->unlock->setEnabled(true);
    m_ui->unlock->setText(tr("&Unlock"));
    if (!opened) {
        sayProblem(m_ui->problem, desk::sentenceFor(opened.error()));
        m_ui->passphrase->setFocus();
        m_ui->passphrase->selectAll();
        return;
    }
    m_ui->passphrase->clear();
    Q_EMIT unlocked(*opened);
}

void LockScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ui->passphrase->setFocus();
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    QWidget::changeEvent(event);
}

}  // namespace casement::gui
