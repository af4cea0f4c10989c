// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The part of the desk's view that imports files.

#include "gui/desk_view.h"
#include "gui/import_actions.h"
#include "gui/status_bar.h"

namespace casement::gui {

void DeskView::wireImports()
{
    connect(m_imports, &ImportActions::said, m_status, &StatusBar::say);
}

void DeskView::importFiles()
{
    m_imports->import(m_page->model().times());
}

}  // namespace casement::gui
