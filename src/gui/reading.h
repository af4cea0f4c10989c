// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A text to read, and what may be said or done about it.
//
// What it is: a read-only text as tall as a screen allows, in the words and colours of a record.
// Neighbours: situation_dialog.h, handover_dialog.h, receipt_dialog.h.
#pragma once

class QPlainTextEdit;
class QString;
class QWidget;

namespace casement::gui {

// With its accessible name; Tab leaves it.
[[nodiscard]] QPlainTextEdit *newReading(const QString &name, QWidget *parent);

}  // namespace casement::gui
