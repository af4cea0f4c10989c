// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The box in which a time zone is chosen.
//
// What it is: an editable box of all zones; a part of a name finds it.
// Promises: what is typed and is no zone is no answer.
// Neighbours: first_run.h, import_dialog.h.
// Cost: some six hundred names.
#pragma once

#include <QTimeZone>

#include <optional>

class QComboBox;

namespace casement::gui {

void fillZoneBox(QComboBox &box, const QTimeZone &zone);
[[nodiscard]] std::optional<QTimeZone> zoneIn(const QComboBox &box);

}  // namespace casement::gui
