// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_dialog.h"

#include "desk/error_text.h"
#include "desk/import_words.h"
#include "gui/bidi.h"
#include "gui/dock_tabs.h"
#include "gui/form_words.h"
#include "gui/import_columns.h"
#include "gui/import_reader.h"
#include "gui/import_words.h"
#include "gui/reading.h"
#include "gui/theme.h"
#include "gui/zone_box.h"
#include "intake/format.h"
#include "ui_import_dialog.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalBlocker>
#include <QStringDecoder>
#include <QStringListModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace casement::gui {

using State = ImportFile::State;

namespace {

constexpr int kSlowMs = 400;
constexpr int kFilesWidth = 232;
constexpr int kChoiceWidth = 340;
// More are nowhere read; the command line prints all of them.
constexpr size_t kMostWarnings = 1000;

// Of tables whose bytes are no Unicode.
constexpr std::array kEncodings{"windows-1252", "windows-1250", "windows-1251",
                                "windows-1256", "Shift_JIS",    "GB18030"};

bool isTable(const QString &format)
{
    return format == "csv"_L1 || format == "jsonl"_L1;
}

// The columns that were asked for, or those that a character set is added to.
intake::ColumnMap mapFor(const ImportFile &file)
{
    return file.columns.value_or(intake::ColumnMap());
}

}  // namespace

ImportDialog::ImportDialog(ImportReader *reader, const ImportWish &wish, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_reader(reader)
    , m_caseId(wish.caseId)
    , m_files(new ImportFileModel(wish.paths, wish.zone, this))
    , m_rows(new ImportRowsModel(this))
    , m_tabs(new DockTabs(this))
    , m_columns(new ImportColumns(this))
    , m_warningWords(new QStringListModel(this))
    , m_receipt(newReading(tr("What was imported"), this))
{
    m_reader->setParent(this);
    m_ui->setupUi(this);
    setWindowTitle(tr("Import"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    m_rows->setTimes(wish.times);
    for (const intake::Format &format : intake::formats())
        m_ui->format->addItem(desk::formatWord(format.code), QString(format.code));
    fillZoneBox(*m_ui->zone, wish.zone);
    m_ui->encoding->addItem(tr("Unicode"), QString());
    for (const char *encoding : kEncodings) {
        if (QStringDecoder(encoding).isValid())
            m_ui->encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    }
    lay();
    layTabs();
    wire();
    wireChoices();
    wireKeys();
    showChoices();
    showState();
    m_ui->format->setFocus();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::lay()
{
    m_ui->files->setModel(m_files);
    m_ui->files->setCurrentIndex(m_files->index(0));
    m_ui->files->setFixedWidth(kFilesWidth);
    m_ui->files->setWordWrap(true);
    m_ui->files->setTextElideMode(Qt::ElideMiddle);
    m_ui->files->setVisible(m_files->rowCount() > 1);
    m_ui->zoneForAll->setVisible(m_files->rowCount() > 1);
    m_ui->choices->setColumnStretch(3, 1);
    for (QComboBox *box : {m_ui->format, m_ui->zone, m_ui->encoding})
        box->setMinimumWidth(kChoiceWidth);
    m_ui->name->setFont(font::strong());
    m_ui->sides->setStretch(1, 1);
    m_ui->stack->addWidget(m_receipt);
    m_ui->foot->setStretch(1, 1);
    m_ui->progress->setRange(0, 1000);
    m_ui->progress->setFixedWidth(kFilesWidth);
    m_ui->progress->hide();
    dressProblem(m_ui->problem);
    dressQuiet(m_ui->said);
    dressQuiet(m_ui->lane);
    m_ui->lane->setText(
        tr("All of it stands in the facts lane. What is privileged can be moved afterwards."));
    const QSize room = screen()->availableSize() - QSize(10, 60) * metric::kUnit / 2;
    resize(QSize(1040, 720).boundedTo(room));
}

void ImportDialog::layTabs()
{
    m_table = newPreviewTable(tr("What it becomes"), this);
    m_table->setModel(m_rows);
    const QFontMetrics body(font::body());
    m_table->setColumnWidth(ImportRowsModel::Line,
                            metric::kMargin + body.horizontalAdvance(u"100,000 "_s));
    m_table->setColumnWidth(ImportRowsModel::Becomes,
                            2 * metric::kGap + body.horizontalAdvance(tr("evidence")));
    m_table->setColumnWidth(ImportRowsModel::When,
                            2 * metric::kGap
                                + body.horizontalAdvance(u"about 30 MMM 2026 00:00 +00:00"_s));
    m_warnings = new QListView(this);
    m_warnings->setAccessibleName(tr("Warnings"));
    m_warnings->setModel(m_warningWords);
    m_warnings->setWordWrap(true);
    m_warnings->setResizeMode(QListView::Adjust);
    m_warnings->setEditTriggers(QListView::NoEditTriggers);
    m_warnings->setFrameShape(QFrame::NoFrame);
    m_tabs->setAccessibleName(tr("What is shown of the file"));
    for (const QString &name : {tr("What it becomes"), tr("Columns"), tr("Warnings")})
        m_tabs->addTab(name);
    m_ui->pages->addWidget(m_table);
    m_ui->pages->addWidget(m_columns);
    m_ui->pages->addWidget(m_warnings);
    m_ui->one->insertWidget(m_ui->one->indexOf(m_ui->pages), m_tabs);
    m_ui->one->setStretchFactor(m_ui->pages, 1);
    setTabOrder(m_ui->encoding, m_tabs);
    setTabOrder(m_tabs, m_table);
}

void ImportDialog::wire()
{
    connect(m_reader, &ImportReader::made, this, &ImportDialog::take);
    connect(m_reader, &ImportReader::failed, this, &ImportDialog::fail);
    connect(&m_slow, &QTimer::timeout, this, &ImportDialog::showState);
    connect(m_tabs, &QTabBar::currentChanged, m_ui->pages, &QStackedWidget::setCurrentIndex);
    connect(m_ui->files->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { chooseFile(now.row()); });
    connect(m_warnings, &QListView::activated, this,
            [this](const QModelIndex &index) { goToWarning(index.row()); });
    connect(m_columns, &ImportColumns::mapChanged, this, [this](const intake::ColumnMap &map) {
        readAgain([map](ImportFile &file) { file.columns = map; });
    });
    connect(m_columns, &ImportColumns::guessRequested, this, [this](const QString &shape) {
        m_reader->forgetColumns(
            shape, [this] { readAgain([](ImportFile &file) { file.columns.reset(); }); });
    });
    connect(m_ui->import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(m_ui->close, &QPushButton::clicked, this, &ImportDialog::reject);
}

void ImportDialog::wireChoices()
{
    connect(m_ui->format, &QComboBox::currentIndexChanged, this, [this] {
        readAgain([code = m_ui->format->currentData().toString()](ImportFile &file) {
            file.format = code;
        });
    });
    connect(m_ui->zone, &QComboBox::currentTextChanged, this, [this] {
        const auto zone = zoneIn(*m_ui->zone);
        if (zone && *zone != file().zone)
            readAgain([zone](ImportFile &file) { file.zone = *zone; });
        showState();
    });
    connect(m_ui->zoneForAll, &QPushButton::clicked, this, [this] {
        for (int row = 0; row < m_files->rowCount(); ++row) {
            m_files->change(row, [zone = file().zone](ImportFile &file) {
                if (std::exchange(file.zone, zone) != zone)
                    file.state = State::Waiting;
            });
        }
        readNext();
    });
    connect(m_ui->encoding, &QComboBox::currentIndexChanged, this, [this] {
        readAgain([code = m_ui->encoding->currentData().toString()](ImportFile &file) {
            file.columns = mapFor(file);
            file.columns->encoding = code;
        });
    });
}

void ImportDialog::chooseFile(int row)
{
    if (row < 0 || row == m_row)
        return;
    m_row = row;
    // Its plan went when another file was shown.
    if (file().state == State::Ready)
        m_files->change(row, [](ImportFile &file) { file.state = State::Waiting; });
    showPreview({});
    showChoices();
    readNext();
}

void ImportDialog::readAgain(const std::function<void(ImportFile &)> &change)
{
    m_files->change(m_row, [&change](ImportFile &file) {
        change(file);
        file.state = State::Waiting;
    });
    readNext();
}

void ImportDialog::readNext()
{
    if (m_importing || m_done || !isVisible())
        return;
    const int next = m_files->nextToRead(m_row);
    const bool isWaitedFor = next == m_row;
    if (next >= 0 && (m_reading < 0 || isWaitedFor)) {
        // Whatever else is being read has its turn afterwards.
        if (m_reading >= 0 && m_reading != next)
            m_files->change(m_reading, [](ImportFile &file) { file.state = State::Waiting; });
        m_reading = next;
        m_files->change(next, [](ImportFile &file) { file.state = State::Reading; });
        m_reader->read(requestOf(m_files->at(next)));
        m_slow.start();
    }
    showState();
}

void ImportDialog::take(const SharedPreview &preview)
{
    const int row = std::exchange(m_reading, -1);
    m_slow.stop();
    if (row < 0)
        return;
    m_files->change(row, [&preview](ImportFile &file) {
        file.state = State::Ready;
        file.readAs = preview->plan.format;
        file.says = previewSentence(*preview);
        file.isNoUnicode = false;
    });
    if (row == m_row) {
        showPreview(preview);
        showChoices();
    }
    readNext();
}

void ImportDialog::fail(const Error &error)
{
    const int row = std::exchange(m_reading, -1);
    m_slow.stop();
    if (row < 0) {
        m_ui->said->setText(desk::sentenceFor(error));
        return;
    }
    m_files->change(row, [&error](ImportFile &file) {
        file.state = State::Failed;
        file.readAs =
            file.format.isEmpty() ? QString(intake::detectFormat({}, file.name).code) : file.format;
        file.says = desk::sentenceFor(error);
        file.isNoUnicode = error.field == "utf8"_L1 && isTable(file.readAs);
    });
    if (row == m_row) {
        showPreview({});
        showChoices();
    }
    readNext();
}

void ImportDialog::showPreview(const SharedPreview &preview)
{
    m_preview = preview;
    m_rows->setPreview(preview);
    m_columns->setPreview(preview.get());
    QStringList words;
    const size_t warnings = preview ? preview->plan.warnings.size() : 0;
    for (size_t i = 0; i < std::min(warnings, kMostWarnings); ++i) {
        const intake::ImportWarning &warning = preview->plan.warnings[i];
        //: Where in a file something is, and what.
        words << tr("Line %1, column %2: %3")
                     .arg(number(quint64(warning.line)), number(quint64(warning.column)),
                          desk::sentenceOf(warning));
    }
    if (warnings > kMostWarnings)
        words << tr("There are %1 more. “casementctl import --dry-run” prints all of them.")
                     .arg(number(warnings - kMostWarnings));
    m_warningWords->setStringList(words);
    m_tabs->setTabText(Warnings,
                       warnings == 0 ? tr("Warnings") : tr("Warnings (%1)").arg(number(warnings)));
    const bool isTabular = preview && preview->plan.table;
    for (const auto &[tab, isThere] :
         {std::pair(Columns, isTabular), std::pair(Warnings, warnings > 0)}) {
        // While a file is read again whoever looks at its columns stays there.
        if (preview && !isThere && m_tabs->currentIndex() == tab)
            m_tabs->setCurrentIndex(Preview);
        m_tabs->setTabVisible(tab, isThere || m_tabs->currentIndex() == tab);
    }
}

// What was asked of the file on screen.
void ImportDialog::showChoices()
{
    const QSignalBlocker format(m_ui->format);
    const QSignalBlocker zone(m_ui->zone);
    const QSignalBlocker encoding(m_ui->encoding);
    const QString code = file().format.isEmpty() ? file().readAs : file().format;
    m_ui->format->setCurrentIndex(m_ui->format->findData(code));
    if (zoneIn(*m_ui->zone) != file().zone)
        m_ui->zone->setCurrentText(QString::fromLatin1(file().zone.id()));
    const QString set = mapFor(file()).encoding;
    m_ui->encoding->setCurrentIndex(std::max(0, m_ui->encoding->findData(set)));
    const bool asksEncoding = file().isNoUnicode || !set.isEmpty();
    m_ui->encodingLabel->setVisible(asksEncoding);
    m_ui->encoding->setVisible(asksEncoding);
}

}  // namespace casement::gui
