// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/side_dock.h"

#include "gui/checklist.h"
#include "gui/inspector.h"
#include "gui/theme.h"

namespace casement::gui {

SideDock::SideDock(QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_checklist(new Checklist(this))
    , m_inspector(new Inspector(this))
{
    setChildrenCollapsible(false);
    addWidget(m_checklist);
    addWidget(m_inspector);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_checklist->setMinimumHeight(metric::kFilterBar + 3 * metric::kRow);
    m_inspector->setMinimumHeight(4 * metric::kRow);
    m_inspector->setAccessibleName(tr("Inspector"));
    connect(this, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    connect(m_checklist, &Checklist::contentChanged, this, &SideDock::share);
}

void SideDock::share()
{
    if (m_moved || m_checklist->isHidden())
        return;
    const int above = std::min(m_checklist->wholeHeight(), height() * 3 / 5);
    setSizes({above, height() - above});
}

void SideDock::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    share();
}

}  // namespace casement::gui
