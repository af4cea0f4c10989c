// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/unlock_page.h"

#include "desk/display_words.h"
#include "desk/error_text.h"
#include "gui/form_words.h"
#include "gui/passphrase_strength.h"
#include "gui/recent_desks.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "ui_unlock_page.h"

#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

constexpr int kPathRole = Qt::UserRole;
constexpr int kMostShown = 5;

}  // namespace

UnlockPage::UnlockPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::UnlockPage>())
{
    m_ui->setupUi(this);
    dress();
    wire();
    list();
    showRecovery(false);
}

UnlockPage::~UnlockPage() = default;

void UnlockPage::dress()
{
    setAutoFillBackground(true);
    dressTitle(m_ui->title);
    dressProblem(m_ui->problem);
    dressQuiet(m_ui->recoveryWords);
    dressQuiet(m_ui->strength);
    m_ui->desks->setTextElideMode(Qt::ElideMiddle);
    m_ui->desks->setUniformItemSizes(true);
}

void UnlockPage::wire()
{
    connect(m_ui->open, &QPushButton::clicked, this, &UnlockPage::tryOpen);
    for (QLineEdit *edit :
         {m_ui->passphrase, m_ui->recovery, m_ui->newPassphrase, m_ui->again, m_ui->newRecovery}) {
        connect(edit, &QLineEdit::returnPressed, this, &UnlockPage::tryOpen);
        connect(edit, &QLineEdit::textEdited, this,
                [this] { sayProblem(m_ui->problem, QString()); });
    }
    connect(m_ui->desks, &QListWidget::itemActivated, this,
            [this] { m_ui->passphrase->setFocus(); });
    connect(m_ui->desks, &QListWidget::currentRowChanged, this,
            [this] { sayProblem(m_ui->problem, QString()); });
    connect(m_ui->newDesk, &QPushButton::clicked, this, &UnlockPage::newDeskRequested);
    connect(m_ui->otherWay, &QPushButton::clicked, this, [this] { showRecovery(!recovering()); });
    connect(m_ui->newPassphrase, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_ui->strength->setText(strengthSentence(strengthOf(text)));
    });
    connect(m_ui->choose, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Open a desk"), chosenDesk(),
                                                          tr("Desks (*.casement);;All files (*)"));
        if (!path.isEmpty())
            setDesk(path);
    });
    connect(m_ui->chooseRecovery, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("The recovery file"));
        if (!path.isEmpty())
            m_ui->recovery->setText(QDir::toNativeSeparators(path));
    });
    connect(m_ui->chooseNewRecovery, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(
            this, tr("Where the new recovery file goes"), m_ui->newRecovery->text());
        if (!path.isEmpty())
            m_ui->newRecovery->setText(QDir::toNativeSeparators(path));
    });
}

void UnlockPage::list()
{
    const QString chosen = chosenDesk();
    m_ui->desks->clear();
    const QStringList paths = recentDesks();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        //: %1 is the name of a desk file, %2 the folder it lies in.
        auto *item = new QListWidgetItem(
            tr("%1 – %2").arg(desk::visibleLine(file.completeBaseName()),
                              desk::visibleLine(QDir::toNativeSeparators(file.path()))),
            m_ui->desks);
        item->setData(kPathRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
        if (path == chosen)
            m_ui->desks->setCurrentItem(item);
    }
    if (m_ui->desks->currentRow() < 0)
        m_ui->desks->setCurrentRow(0);
    const int shown = std::clamp(int(paths.size()), 1, kMostShown);
    m_ui->desks->setFixedHeight(shown * rowHeightFor(metric::kRow) + metric::kGap);
    const bool any = !paths.isEmpty();
    m_ui->desks->setVisible(any);
    m_ui->desksLabel->setVisible(any);
}

void UnlockPage::setDesk(const QString &path)
{
    if (!path.isEmpty())
        rememberDesk(path);
    list();
    m_ui->desks->setCurrentRow(0);
    m_ui->passphrase->setFocus();
}

QString UnlockPage::chosenDesk() const
{
    const QListWidgetItem *item = m_ui->desks->currentItem();
    return item ? item->data(kPathRole).toString() : QString();
}

bool UnlockPage::recovering() const
{
    return m_ui->ways->currentWidget() == m_ui->recoveryWay;
}

void UnlockPage::showRecovery(bool on)
{
    m_ui->passphraseWay->setSizePolicy(QSizePolicy::Preferred,
                                       on ? QSizePolicy::Ignored : QSizePolicy::Preferred);
    m_ui->recoveryWay->setSizePolicy(QSizePolicy::Preferred,
                                     on ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_ui->ways->setCurrentWidget(on ? m_ui->recoveryWay : m_ui->passphraseWay);
    m_ui->otherWay->setText(on ? tr("Use the &passphrase") : tr("Use the &recovery file…"));
    m_ui->strength->setText(strengthSentence(strengthOf(m_ui->newPassphrase->text())));
    sayProblem(m_ui->problem, QString());
    setBusy(false);
    QLineEdit *first = on ? m_ui->recovery : m_ui->passphrase;
    first->setFocus();
}

void UnlockPage::tryOpen()
{
    if (m_busy)
        return;
    if (chosenDesk().isEmpty()) {
        sayProblem(m_ui->problem, tr("Choose the desk to open."));
        m_ui->choose->setFocus();
        return;
    }
    if (recovering()) {
        tryRecover();
        return;
    }
    const QString passphrase = m_ui->passphrase->text();
    run(desk::DeskSession::open({chosenDesk(), passphrase, QString(), QString()}));
}

void UnlockPage::tryRecover()
{
    const auto stop = [this](QLineEdit *field, const QString &sentence) {
        sayProblem(m_ui->problem, sentence);
        field->setFocus();
    };
    if (m_ui->recovery->text().trimmed().isEmpty())
        return stop(m_ui->recovery, tr("Choose the recovery file of this desk."));
    if (strengthOf(m_ui->newPassphrase->text()) == Strength::TooShort)
        return stop(m_ui->newPassphrase,
                    tr("Use %1 characters or more for the new passphrase.")
                        .arg(number(kShortestPassphrase)));
    if (m_ui->again->text() != m_ui->newPassphrase->text())
        return stop(m_ui->again, tr("The two new passphrases are not the same."));
    if (m_ui->newRecovery->text().trimmed().isEmpty())
        return stop(m_ui->newRecovery,
                    tr("Name the new recovery file; the old one stops working."));
    run(desk::DeskSession::recover(
        {chosenDesk(), QDir::fromNativeSeparators(m_ui->recovery->text().trimmed()),
         m_ui->newPassphrase->text(),
         QDir::fromNativeSeparators(m_ui->newRecovery->text().trimmed())}));
}

void UnlockPage::run(desk::Answer<desk::DeskSession::Opened> opening)
{
    setBusy(true);
    opening.then(this, [this](const desk::DeskSession::Opened &opened) { answered(opened); });
}

void UnlockPage::answered(const desk::DeskSession::Opened &opened)
{
    setBusy(false);
    if (!opened) {
        sayProblem(m_ui->problem, desk::sentenceFor(opened.error()));
        QLineEdit *field = recovering() ? m_ui->recovery : m_ui->passphrase;
        field->setFocus();
        field->selectAll();
        return;
    }
    clearPassphrases();
    rememberDesk((*opened)->info().path);
    Q_EMIT this->opened(*opened);
}

void UnlockPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->open->setEnabled(!busy);
    m_ui->open->setText(busy               ? tr("Opening…")
                            : recovering() ? tr("&Recover and open")
                                           : tr("&Open"));
}

void UnlockPage::clearPassphrases()
{
    for (QLineEdit *edit : {m_ui->passphrase, m_ui->newPassphrase, m_ui->again})
        edit->clear();
}

void UnlockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    list();
    if (chosenDesk().isEmpty())
        m_ui->choose->setFocus();
    else
        m_ui->passphrase->setFocus();
}

void UnlockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        showRecovery(recovering());
    }
    QWidget::changeEvent(event);
}

}  // namespace casement::gui
