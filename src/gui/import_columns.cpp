// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/import_columns.h"

#include "desk/column_maps.h"
#include "desk/display_words.h"
#include "desk/import_words.h"
#include "gui/form_words.h"
#include "gui/import_columns_model.h"
#include "gui/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <array>

namespace casement::gui {

using intake::ColumnRole;

namespace {

constexpr std::array kRoles{ColumnRole::Time, ColumnRole::Date,  ColumnRole::Clock,
                            ColumnRole::Zone, ColumnRole::Title, ColumnRole::Words,
                            ColumnRole::Keep, ColumnRole::Leave};
constexpr int kNameWidth = 220;
constexpr int kRoleWidth = 200;

enum Day { NotSaid, DayFirst, MonthFirst };

Day dayOf(const intake::ColumnMap &map)
{
    if (!map.dayFirst)
        return NotSaid;
    return *map.dayFirst ? DayFirst : MonthFirst;
}

}  // namespace

QTableView *newPreviewTable(const QString &name, QWidget *parent)
{
    auto *view = new QTableView(parent);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setSelectionBehavior(QTableView::SelectRows);
    view->setSelectionMode(QTableView::SingleSelection);
    view->setEditTriggers(QTableView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int height = rowHeightFor(metric::kRowCompact);
    view->verticalHeader()->setMinimumSectionSize(height);
    view->verticalHeader()->setDefaultSectionSize(height);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsClickable(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    view->horizontalHeader()->setFont(font::small());
    return view;
}

ImportColumns::ImportColumns(QWidget *parent)
    : QWidget(parent)
    , m_columns(new ImportColumnsModel(this))
    , m_view(newPreviewTable(tr("Columns"), this))
    , m_remembered(new QLabel(this))
    , m_role(new QComboBox(this))
    , m_dayWords(new QLabel(tr("03/04 is the 3rd &day of April, or March 4?"), this))
    , m_day(new QComboBox(this))
    , m_guess(new QPushButton(tr("For&get, and guess"), this))
{
    m_view->setModel(m_columns);
    m_view->setColumnWidth(ImportColumnsModel::Name, kNameWidth);
    m_view->setColumnWidth(ImportColumnsModel::Role, kRoleWidth);
    for (const ColumnRole role : kRoles)
        m_role->addItem(desk::capitalised(desk::wordOf(role)), int(role));
    m_role->setAccessibleName(tr("What the chosen column becomes"));
    m_day->addItem(tr("Not said: such rows are undated"), int(NotSaid));
    m_day->addItem(tr("The day comes first: 3 April"), int(DayFirst));
    m_day->addItem(tr("The month comes first: March 4"), int(MonthFirst));
    m_day->setAccessibleName(tr("Which number of a date comes first"));
    m_guess->setAutoDefault(false);
    m_guess->setAccessibleName(tr("Forget the columns of this table, and guess"));
    dressQuiet(m_remembered);
    m_remembered->setWordWrap(true);
    lay();
    wire();
}

void ImportColumns::lay()
{
    auto *becomes = new QLabel(tr("The column &becomes"), this);
    becomes->setBuddy(m_role);
    m_dayWords->setBuddy(m_day);
    m_dayWords->setWordWrap(true);
    auto *role = new QHBoxLayout;
    role->setSpacing(metric::kGap);
    role->addWidget(becomes);
    role->addWidget(m_role);
    role->addStretch();
    role->addWidget(m_guess);
    auto *day = new QHBoxLayout;
    day->setSpacing(metric::kGap);
    day->addWidget(m_dayWords, 1);
    day->addWidget(m_day);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metric::kGap);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_remembered);
    layout->addLayout(role);
    layout->addLayout(day);
}

void ImportColumns::wire()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImportColumns::showRole);
    connect(m_view, &QTableView::activated, m_role, [this] { m_role->setFocus(); });
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] {
        const int row = m_view->currentIndex().row();
        if (row < 0)
            return;
        m_map = desk::withRole(m_map, m_columns->nameAt(row),
                               ColumnRole(m_role->currentData().toInt()));
        Q_EMIT mapChanged(m_map);
    });
    connect(m_day, &QComboBox::currentIndexChanged, this, [this] {
        const int day = m_day->currentData().toInt();
        m_map.dayFirst = day == NotSaid ? std::nullopt : std::optional(day == DayFirst);
        Q_EMIT mapChanged(m_map);
    });
    connect(m_guess, &QPushButton::clicked, this, [this] { Q_EMIT guessRequested(m_map.shape); });
}

void ImportColumns::setPreview(const desk::ImportPreview *preview)
{
    const auto table = preview ? preview->plan.table : std::nullopt;
    m_columns->setTable(table);
    m_map = table ? table->map : intake::ColumnMap();
    if (!m_view->currentIndex().isValid() && m_columns->rowCount() > 0)
        m_view->setCurrentIndex(m_columns->index(0, 0));
    const bool asks = preview && (preview->plan.asksDayFirst || m_map.dayFirst);
    m_dayWords->setVisible(asks);
    m_day->setVisible(asks);
    const QSignalBlocker quiet(m_day);
    m_day->setCurrentIndex(m_day->findData(int(dayOf(m_map))));
    m_guess->setEnabled(table.has_value());
    m_remembered->setText(
        preview && preview->remembered
            ? tr("These columns are remembered from an earlier table of this shape.")
            : tr("These columns are known or guessed. What you change is remembered for tables of "
                 "this shape once the file is imported."));
    showRole();
}

void ImportColumns::showRole()
{
    const int row = m_view->currentIndex().row();
    m_role->setEnabled(row >= 0);
    const QSignalBlocker quiet(m_role);
    m_role->setCurrentIndex(row < 0 ? -1 : m_role->findData(int(m_columns->roleAt(row))));
}

}  // namespace casement::gui
