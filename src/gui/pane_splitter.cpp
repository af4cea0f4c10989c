// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/pane_splitter.h"

#include "gui/theme.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace casement::gui {

namespace {

const auto kKey = u"panes"_s;
constexpr int kLeastPage = 440;

}  // namespace

PaneSplitter::PaneSplitter(QWidget *parent) : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, &PaneSplitter::remember);
}

void PaneSplitter::setPanes(QWidget *list, QWidget *page, QWidget *dock)
{
    list->setMinimumWidth(metric::kCaseList * 3 / 4);
    page->setMinimumWidth(kLeastPage);
    dock->setMinimumWidth(metric::kDock * 3 / 4);
    for (QWidget *pane : {list, page, dock}) {
        addWidget(pane);
        setStretchFactor(indexOf(pane), pane == page ? 1 : 0);
    }
    m_chosen = restoreState(QSettings().value(kKey).toByteArray());
}

void PaneSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    if (!m_chosen)
        share();
}

// In a small window the words of the timeline need the room more than the panes beside them.
void PaneSplitter::share()
{
    const int list = std::min(width() * 16 / 100, metric::kCaseList);
    const int dock = std::min(width() * 24 / 100, metric::kDock);
    setSizes({list, width() - list - dock - 2 * handleWidth(), dock});
}

void PaneSplitter::remember()
{
    m_chosen = true;
    QSettings().setValue(kKey, saveState());
}

}  // namespace casement::gui
