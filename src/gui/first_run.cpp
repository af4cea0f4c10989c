// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/first_run.h"

#include "desk/display_words.h"
#include "gui/form_words.h"
#include "gui/passphrase_strength.h"
#include "gui/person_settings.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "gui/zone_box.h"
#include "ui_first_run.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

QString userName()
{
    const QString name = qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
    return name == u"root" ? QString() : name;
}

QString withSuffix(const QString &path, const QString &suffix)
{
    return QFileInfo(path).suffix().isEmpty() ? QString(path + suffix) : path;
}

// A bare name means a file in `folder`; what is shown afterwards is where it goes.
void takeWhole(QLineEdit *field, const QDir &folder, const QString &suffix)
{
    const QString typed = QDir::fromNativeSeparators(field->text().trimmed());
    if (!typed.isEmpty() && !typed.endsWith(u'/'))
        field->setText(QDir::toNativeSeparators(
            QDir::cleanPath(folder.absoluteFilePath(withSuffix(typed, suffix)))));
}

}  // namespace

FirstRun::FirstRun(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FirstRun>())
{
    m_ui->setupUi(this);
    dress();
    wire();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    setFolder(QFileInfo(documents).isDir() ? documents : QDir::homePath());
    goTo(Where);
}

FirstRun::~FirstRun() = default;

void FirstRun::dress()
{
    setAutoFillBackground(true);
    dressTitle(m_ui->title);
    dressQuiet(m_ui->step);
    for (QLabel *label : {m_ui->pathProblem, m_ui->passphraseProblem, m_ui->recoveryProblem,
                          m_ui->nameProblem, m_ui->zoneProblem, m_ui->caseProblem, m_ui->problem})
        dressProblem(label);
    dressQuiet(m_ui->strength);
    dressQuiet(m_ui->recoveryWords);
    m_ui->strength->setText(strengthSentence(Strength::TooShort));
    m_ui->name->setText(userName());
    for (const casefile::Function function : casefile::allFunctions())
        m_ui->function->addItem(desk::wordOf(function), int(function));
    fillZoneBox(*m_ui->zone, personalZone());
}

void FirstRun::wire()
{
    connect(m_ui->next, &QPushButton::clicked, this, &FirstRun::next);
    connect(m_ui->back, &QPushButton::clicked, this, &FirstRun::back);
    connect(m_ui->sample, &QPushButton::clicked, this, &FirstRun::createSample);
    connect(m_ui->haveDesk, &QPushButton::clicked, this, &FirstRun::unlockRequested);
    for (QLineEdit *edit : {m_ui->path, m_ui->passphrase, m_ui->again, m_ui->recovery, m_ui->name,
                            m_ui->caseTitle, m_ui->zone->lineEdit()})
        connect(edit, &QLineEdit::returnPressed, this, &FirstRun::next);
    connect(m_ui->path, &QLineEdit::textChanged, this, [this] {
        sayProblem(m_ui->pathProblem, QString());
        offerRecovery();
    });
    connect(m_ui->passphrase, &QLineEdit::textChanged, this, [this](const QString &text) {
        sayProblem(m_ui->passphraseProblem, QString());
        m_ui->strength->setText(strengthSentence(strengthOf(text)));
    });
    connect(m_ui->again, &QLineEdit::textChanged, this,
            [this] { sayProblem(m_ui->passphraseProblem, QString()); });
    connect(m_ui->recovery, &QLineEdit::textEdited, this, [this] {
        m_recoveryChosen = true;
        sayProblem(m_ui->recoveryProblem, QString());
    });
    connect(m_ui->wantRecovery, &QCheckBox::toggled, this, [this](bool on) {
        m_ui->recovery->setEnabled(on);
        m_ui->chooseRecovery->setEnabled(on);
        sayProblem(m_ui->recoveryProblem, QString());
    });
    connect(m_ui->choosePath, &QPushButton::clicked, this, &FirstRun::choosePath);
    connect(m_ui->chooseRecovery, &QPushButton::clicked, this, &FirstRun::chooseRecovery);
}

void FirstRun::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where the desk file goes"),
                                                      m_ui->path->text(), tr("Desks (*.casement)"));
    if (!path.isEmpty())
        m_ui->path->setText(withSuffix(path, u".casement"_s));
}

void FirstRun::chooseRecovery()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where the recovery file goes"),
                                                      m_ui->recovery->text());
    if (path.isEmpty())
        return;
    m_recoveryChosen = true;
    m_ui->recovery->setText(path);
}

void FirstRun::setFolder(const QString &folder)
{
    QString path = QDir(folder).filePath(u"desk.casement"_s);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = QDir(folder).filePath(u"desk-%1.casement"_s.arg(n));
    m_ui->path->setText(QDir::toNativeSeparators(path));
}

void FirstRun::offerRecovery()
{
    if (m_recoveryChosen)
        return;
    const QFileInfo desk(m_ui->path->text());
    const QString name = desk.completeBaseName() + u"-recovery.txt"_s;
    m_ui->recovery->setText(QDir::toNativeSeparators(desk.dir().filePath(name)));
}

void FirstRun::goTo(Step step)
{
    m_step = step;
    const QStringList titles{tr("Where your desk lies"), tr("A passphrase, and a way back"),
                             tr("Who you are"), tr("Your desk is ready")};
    m_ui->title->setText(titles.at(step));
    m_ui->step->setText(step == FirstCase ? tr("Done") : tr("Step %1 of 3").arg(step + 1));
    const QList<QWidget *> pages{m_ui->wherePage, m_ui->passphrasePage, m_ui->personPage,
                                 m_ui->casePage};
    // Only the page that is shown decides how tall the column is.
    for (QWidget *page : pages) {
        const auto policy = page == pages.at(step) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        page->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_ui->pages->setCurrentWidget(pages.at(step));
    m_ui->back->setVisible(step == Passphrase || step == Person);
    m_ui->haveDesk->setVisible(step == Where);
    m_ui->sample->setVisible(step == FirstCase);
    setBusy(false);
    sayProblem(m_ui->problem, QString());
    const QList<QWidget *> first{m_ui->path, m_ui->passphrase, m_ui->name, m_ui->caseTitle};
    first.at(step)->setFocus();
}

void FirstRun::setBusy(bool busy, const QString &words)
{
    m_busy = busy;
    const QString idle = m_step == FirstCase ? tr("&Create case")
        : m_step == Person                   ? tr("&Create desk")
                                             : tr("&Next");
    m_ui->next->setText(busy ? words : idle);
    for (QPushButton *button : {m_ui->next, m_ui->back, m_ui->sample, m_ui->haveDesk})
        button->setEnabled(!busy);
}

void FirstRun::next()
{
    if (m_busy)
        return;
    if (m_step == Where && checkWhere())
        goTo(Passphrase);
    else if (m_step == Passphrase && checkPassphrase())
        goTo(Person);
    else if (m_step == Person && checkPerson())
        createDesk();
    else if (m_step == FirstCase)
        createCase();
}

void FirstRun::back()
{
    goTo(m_step == Person ? Passphrase : Where);
}

bool FirstRun::complain(QLabel *label, QWidget *field, const QString &sentence)
{
    sayProblem(label, sentence);
    field->setFocus();
    return false;
}

bool FirstRun::checkWhere()
{
    takeWhole(m_ui->path, QDir::home(), u".casement"_s);
    const QString path = m_ui->path->text();
    const QFileInfo file(path);
    if (path.isEmpty() || file.fileName().isEmpty())
        return complain(m_ui->pathProblem, m_ui->path, tr("Name the file that the desk goes to."));
    if (file.exists())
        return complain(m_ui->pathProblem, m_ui->path,
                        tr("There is a file of this name already. Choose another name, or open the "
                           "desk that is there."));
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return complain(m_ui->pathProblem, m_ui->path,
                        tr("The folder %1 does not exist.").arg(folder.filePath()));
    if (!folder.isWritable())
        return complain(m_ui->pathProblem, m_ui->path,
                        tr("The folder %1 cannot be written to.").arg(folder.filePath()));
    return true;
}

bool FirstRun::checkPassphrase()
{
    const QString passphrase = m_ui->passphrase->text();
    if (strengthOf(passphrase) == Strength::TooShort)
        return complain(m_ui->passphraseProblem, m_ui->passphrase,
                        tr("Use %1 characters or more.").arg(number(kShortestPassphrase)));
    if (m_ui->again->text() != passphrase)
        return complain(m_ui->passphraseProblem, m_ui->again,
                        m_ui->again->text().isEmpty()
                            ? tr("Type it once more, so that a slip does not lock you out.")
                            : tr("The two are not the same."));
    if (!m_ui->wantRecovery->isChecked())
        return true;
    takeWhole(m_ui->recovery, QFileInfo(m_ui->path->text()).dir(), u".txt"_s);
    const QFileInfo file(m_ui->recovery->text());
    if (file.fileName().isEmpty())
        return complain(m_ui->recoveryProblem, m_ui->recovery, tr("Name the recovery file."));
    if (file.exists())
        return complain(m_ui->recoveryProblem, m_ui->recovery,
                        tr("There is a file of this name already; it is not overwritten."));
    if (!QFileInfo(file.absolutePath()).isWritable())
        return complain(m_ui->recoveryProblem, m_ui->recovery,
                        tr("The folder %1 cannot be written to.").arg(file.absolutePath()));
    return true;
}

bool FirstRun::checkPerson()
{
    if (m_ui->name->text().trimmed().isEmpty())
        return complain(m_ui->nameProblem, m_ui->name,
                        tr("The record needs a name to say who wrote it."));
    if (!zoneIn(*m_ui->zone))
        return complain(m_ui->zoneProblem, m_ui->zone,
                        tr("There is no time zone of this name; Europe/Berlin is one."));
    return true;
}

void FirstRun::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ui->path->setFocus();
    m_ui->path->selectAll();
}

void FirstRun::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        goTo(m_step);
    }
    QWidget::changeEvent(event);
}

}  // namespace casement::gui
