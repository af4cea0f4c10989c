// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is known of an item without looking into it: hash, size, source, and its custody.
//
// What it is: names and values as in the inspector, and under them one line for each time somebody
//   did something with the item.
// Promises: words of others stand with marks; the hash can be copied whole.
// Neighbours: inspector_rows.h; evidence_page.h.
#pragma once

#include "casefile/case_file.h"
#include "casefile/evidence.h"
#include "gui/clipboard.h"

#include <QScrollArea>

namespace casement::gui {

class EvidenceFacts final : public QScrollArea {
    Q_OBJECT
public:
    explicit EvidenceFacts(QWidget *parent = nullptr);

    void setItem(const casefile::Evidence &item, const casefile::CaseFile &names);
    void clear();

private:
    ClipboardGuard m_clipboard;
};

}  // namespace casement::gui
