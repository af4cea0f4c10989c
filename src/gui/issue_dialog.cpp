// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/issue_dialog.h"

#include "gui/form_words.h"
#include "gui/issue_check_list.h"
#include "gui/issue_pages.h"
#include "gui/issue_receipt.h"
#include "gui/issue_words.h"
#include "gui/lane_marks.h"
#include "gui/theme.h"
#include "gui/time_words.h"
#include "ui_issue_dialog.h"

#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace casement::gui {

using desk::Audience;

namespace {

const auto kPaperKey = u"issue/paper"_s;
const auto kTemplatesKey = u"issue/templates"_s;
constexpr int kSlowMs = 400;
constexpr int kTypedMs = 600;
constexpr int kFolderMs = 150;
constexpr int kFormWidth = 232;
constexpr int kChecksWidth = 296;

// As it was chosen last, else that of the country.
int usualPaper()
{
    const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    return QSettings()
        .value(kPaperKey, int(letter ? report::Paper::Letter : report::Paper::A4))
        .toInt();
}

void setLines(QPlainTextEdit *edit, int lines)
{
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 2 * metric::kGap);
}

}  // namespace

IssueDialog::IssueDialog(const QString &caseNumber, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::IssueDialog>())
    , m_caseNumber(caseNumber)
    , m_pages(new IssuePages(this))
    , m_checks(new IssueCheckList(this))
    , m_receipt(new IssueReceipt(this))
{
    m_ui->setupUi(this);
    setWindowTitle(tr("Issue a report of %1").arg(caseNumber));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    for (const auto &[timer, ms] : {std::pair(&m_slow, kSlowMs), std::pair(&m_typed, kTypedMs),
                                    std::pair(&m_folderTyped, kFolderMs)}) {
        timer->setSingleShot(true);
        timer->setInterval(ms);
    }
    for (const Audience audience : {Audience::Policy, Audience::Legal})
        m_ui->audience->addItem(wordOf(audience), QString(codeOf(audience)));
    m_ui->paper->addItem(tr("A4"), int(report::Paper::A4));
    m_ui->paper->addItem(tr("Letter"), int(report::Paper::Letter));
    m_ui->paper->setCurrentIndex(m_ui->paper->findData(usualPaper()));
    m_ui->templates->setPlainText(QSettings().value(kTemplatesKey).toString());
    lay();
    wire();
    wireKeys();
    showState();
    m_ui->audience->setFocus();
}

IssueDialog::~IssueDialog() = default;

void IssueDialog::lay()
{
    m_ui->sides->addWidget(m_pages, 1);
    m_ui->sides->addWidget(m_checks);
    m_ui->scroll->setFixedWidth(kFormWidth);
    m_checks->setFixedWidth(kChecksWidth);
    m_ui->laneLayout->insertWidget(0, new LaneBadge(m_ui->lane));
    m_ui->laneLayout->setStretch(1, 1);
    m_ui->foot->setStretch(1, 1);
    // However long a path is, the dialog stays on the screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_receipt);
    m_ui->stack->addWidget(scroll);
    setLines(m_ui->recipients, 3);
    setLines(m_ui->reviewer, 1);
    setLines(m_ui->templates, 2);
    setLines(m_ui->folder, 4);
    for (QPlainTextEdit *edit : {m_ui->templates, m_ui->folder})
        edit->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (QPlainTextEdit *edit : {m_ui->reviewer, m_ui->templates, m_ui->folder})
        edit->installEventFilter(this);
    for (QLabel *label : {m_ui->folderProblem, m_ui->problem}) {
        dressProblem(label);
        sayProblem(label, {});
    }
    dressQuiet(m_ui->extent);
    dressQuiet(m_ui->said);
    m_ui->notice->hide();
    m_ui->progress->setRange(0, int(desk::kIssueSteps));
    m_ui->progress->setFixedWidth(kFormWidth);
    m_ui->progress->hide();
    const QSize room = screen()->availableSize() - QSize(10, 60) * metric::kUnit / 2;
    resize(QSize(1240, 800).boundedTo(room));
}

void IssueDialog::wire()
{
    connect(m_ui->audience, &QComboBox::currentIndexChanged, this, [this] {
        dropPreview();
        Q_EMIT chosen();
        Q_EMIT previewWanted();
    });
    connect(m_ui->paper, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kPaperKey, int(paper()));
        Q_EMIT previewWanted();
    });
    connect(m_ui->templates, &QPlainTextEdit::textChanged, this,
            [this] { QSettings().setValue(kTemplatesKey, templateFolder()); });
    for (const QPlainTextEdit *edit : {m_ui->recipients, m_ui->reviewer, m_ui->templates})
        connect(edit, &QPlainTextEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_issuing && !m_done)
            Q_EMIT previewWanted();
    });
    connect(&m_slow, &QTimer::timeout, this, [this] { m_pages->setPreparing(true); });
    connect(m_ui->folder, &QPlainTextEdit::textChanged, this, [this] {
        m_folderChecked = false;
        m_folderTyped.start();
        showState();
        Q_EMIT chosen();
    });
    connect(&m_folderTyped, &QTimer::timeout, this, &IssueDialog::checkFolder);
    connect(m_ui->choose, &QPushButton::clicked, this, &IssueDialog::chooseFolder);
    connect(m_ui->chooseTemplates, &QPushButton::clicked, this, &IssueDialog::chooseTemplates);
    connect(m_ui->issue, &QPushButton::clicked, this, &IssueDialog::issue);
    connect(m_ui->close, &QPushButton::clicked, this, &IssueDialog::reject);
    connect(m_checks, &IssueCheckList::entryRequested, this, &IssueDialog::entryRequested);
    connect(m_checks, &IssueCheckList::gapRequested, this,
            [this] { m_pages->goToSection(m_gapsSection); });
    connect(m_receipt, &IssueReceipt::copyRequested, this, &IssueDialog::copyRequested);
}

Audience IssueDialog::audience() const
{
    return desk::audienceFromCode(m_ui->audience->currentData().toString())
        .value_or(Audience::Policy);
}

void IssueDialog::setAudience(Audience audience)
{
    m_ui->audience->setCurrentIndex(m_ui->audience->findData(QString(codeOf(audience))));
}

QStringList IssueDialog::recipients() const
{
    return namesIn(m_ui->recipients->toPlainText());
}

QString IssueDialog::reviewer() const
{
    return m_ui->reviewer->toPlainText().simplified();
}

QString IssueDialog::templateFolder() const
{
    return m_ui->templates->toPlainText().trimmed();
}

QString IssueDialog::folder() const
{
    return m_ui->folder->toPlainText().trimmed();
}

QString IssueDialog::chosenFolder() const
{
    return folder() == m_proposed ? QString() : folder();
}

void IssueDialog::setChosenFolder(const QString &path)
{
    m_ui->folder->setPlainText(path);
}

report::Paper IssueDialog::paper() const
{
    return report::Paper(m_ui->paper->currentData().toInt());
}

desk::IssueRequest IssueDialog::request(const QString &caseId) const
{
    return {.caseId = caseId,
            .audience = audience(),
            .paper = paper(),
            .recipients = recipients(),
            .reviewer = reviewer(),
            .templateDir = templateFolder()};
}

QComboBox *IssueDialog::audienceBox() const
{
    return m_ui->audience;
}

QPlainTextEdit *IssueDialog::recipientsEdit() const
{
    return m_ui->recipients;
}

QPlainTextEdit *IssueDialog::reviewerEdit() const
{
    return m_ui->reviewer;
}

QPlainTextEdit *IssueDialog::templatesEdit() const
{
    return m_ui->templates;
}

QPlainTextEdit *IssueDialog::folderEdit() const
{
    return m_ui->folder;
}

void IssueDialog::setUnfinished(const desk::UnfinishedIssue &issue)
{
    const QString words = issue.beingMade
        ? tr("Issue %1 is being made at this moment.").arg(number(issue.number))
        : tr("Issue %1 was begun and never handed over: the program ended while it was made. Its "
             "number is spent, and no folder of it was written. The next issue says so in the "
             "record.")
              .arg(number(issue.number));
    m_ui->notice->setText(words);
    m_ui->notice->show();
}

// What is shown stays until the next edition is there, unless it is of another audience.
void IssueDialog::setPreparing()
{
    m_slow.start();
}

void IssueDialog::dropPreview()
{
    m_slow.stop();
    m_pages->clear();
    m_checks->clear();
    m_ui->extent->clear();
    m_preview = false;
    m_privileged = 0;
    m_stopped.clear();
    showState();
}

void IssueDialog::setPreview(const desk::IssuePreview &preview)
{
    m_slow.stop();
    m_pages->setPreparing(false);
    m_preview = true;
    m_number = preview.number;
    m_privileged = preview.privilegedEntries;
    m_gapsSection = preview.gapsSection;
    const auto stop =
        std::ranges::find(preview.checks, desk::IssueCheckKind::Stops, &desk::IssueCheck::kind);
    m_stopped = stop == preview.checks.end() ? QString() : stop->sentence;
    m_checks->setPreview(preview);
    m_ui->extent->setText(tr("This will be issue %1.").arg(number(preview.number)) + u' '
                          + extentWords(preview));
    if (preview.pdf.isEmpty())
        m_pages->say(tr("There are no pages to show: something stops the issue."));
    else
        m_pages->setPdf(preview.pdf);
    if (chosenFolder().isEmpty())
        propose();
    showState();
}

void IssueDialog::setUnchanged()
{
    m_slow.stop();
    m_pages->setPreparing(false);
}

void IssueDialog::failPreview(const QString &sentence)
{
    dropPreview();
    m_pages->say(sentence);
}

void IssueDialog::begin()
{
    m_issuing = true;
    m_cancelling = false;
    setUnchanged();
    sayProblem(m_ui->problem, {});
    showStep(desk::IssueStep::Plan);
    showState();
    m_ui->close->setFocus();
}

void IssueDialog::showStep(desk::IssueStep step)
{
    m_ui->progress->setValue(int(step));
    m_ui->said->setText(m_cancelling ? tr("Cancelling …") : stepWords(step));
}

void IssueDialog::fail(const QString &sentence)
{
    m_issuing = false;
    showState();  // the number went on, and with it the name of the folder
    sayProblem(m_ui->problem, sentence);
    m_ui->audience->setFocus();
    if (isVisible())
        Q_EMIT previewWanted();
    checkFolder();
}

void IssueDialog::showReceipt(const desk::IssueResult &issue)
{
    m_issuing = false;
    m_done = true;
    dropPreview();
    m_receipt->setIssue(issue, audience());
    m_ui->stack->setCurrentIndex(1);
    showState();
    m_receipt->setFocus();
}

void IssueDialog::reject()
{
    if (!m_issuing) {
        QDialog::reject();
        return;
    }
    m_cancelling = true;
    m_ui->said->setText(tr("Cancelling …"));
    m_ui->close->setEnabled(false);
    Q_EMIT cancelRequested();
}

}  // namespace casement::gui
