// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/side_dock.h"

#include "gui/checklist.h"
#include "gui/decision_list.h"
#include "gui/dock_tabs.h"
#include "gui/inspector.h"
#include "gui/theme.h"
#include "gui/time_words.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace casement::gui {

namespace {

constexpr int kChecklistTab = 0;
constexpr int kDecisionsTab = 1;

}  // namespace

SideDock::SideDock(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_upper(new QWidget(this))
    , m_tabs(new DockTabs(m_upper))
    , m_stack(new QStackedWidget(m_upper))
    , m_checklist(new Checklist(m_stack))
    , m_decisions(new DecisionList(m_stack))
    , m_inspector(new Inspector(this))
{
    m_stack->addWidget(m_checklist);
    m_stack->addWidget(m_decisions);
    m_tabs->setAccessibleName(tr("Panels"));
    m_tabs->addTab({});
    m_tabs->addTab({});
    auto *layout = new QVBoxLayout(m_upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    setChildrenCollapsible(false);
    addWidget(m_upper);
    addWidget(m_inspector);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_upper->setMinimumHeight(metric::kFilterBar + 3 * metric::kRow);
    m_inspector->setMinimumHeight(4 * metric::kRow);
    m_inspector->setAccessibleName(tr("Inspector"));
    wire();
    count();
    m_upper->hide();
}

void SideDock::openCase()
{
    m_upper->show();
    m_checklist->clear();
    m_decisions->clear();
}

void SideDock::wire()
{
    connect(this, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        share();
        Q_EMIT panelChanged();
    });
    connect(m_checklist, &Checklist::contentChanged, this, &SideDock::count);
    connect(m_decisions, &DecisionList::contentChanged, this, &SideDock::count);
}

bool SideDock::showsDecisions() const
{
    return m_tabs->currentIndex() == kDecisionsTab;
}

void SideDock::showChecklist()
{
    show();
    m_tabs->setCurrentIndex(kChecklistTab);
}

void SideDock::showDecisions()
{
    show();
    m_tabs->setCurrentIndex(kDecisionsTab);
}

void SideDock::count()
{
    const ChecklistModel &items = m_checklist->model();
    const auto figure = [](int value) { return number(quint64(value)); };
    //: Answered items of all items.
    m_tabs->setTabText(
        kChecklistTab,
        tr("Checklist %1/%2").arg(figure(items.answeredCount()), figure(items.itemCount())));
    const int open = items.requiredOpenCount();
    m_tabs->setTabToolTip(kChecklistTab,
                          open > 0 ? tr("Required and open: %1").arg(figure(open))
                                   : tr("Nothing required is open"));
    const int decisions = m_decisions->decisions().count();
    m_tabs->setTabText(kDecisionsTab,
                       decisions > 0 ? tr("Decisions %1").arg(figure(decisions)) : tr("Decisions"));
    const bool hadItems = m_tabs->isTabVisible(kChecklistTab);
    const bool hasItems = items.itemCount() > 0;
    m_tabs->setTabVisible(kChecklistTab, hasItems);
    if (hasItems && !hadItems)
        m_tabs->setCurrentIndex(kChecklistTab);
    share();
}

void SideDock::share()
{
    if (m_moved)
        return;
    const int list = showsDecisions() ? height() / 2 : m_checklist->wholeHeight();
    const int above = std::min(m_tabs->sizeHint().height() + list, height() * 3 / 5);
    setSizes({above, height() - above});
}

void SideDock::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    share();
}

}  // namespace casement::gui
