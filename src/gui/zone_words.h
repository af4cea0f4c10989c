// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a time zone is called on screen.
//
// What it is: "UTC", or the city of an IANA zone ("Berlin"), or the offset where there is neither.
// Promises: short, one word where possible; the same wherever a time is labelled.
// Neighbours: composer preview, inspector, first run.
#pragma once

#include <QString>
#include <QTimeZone>

namespace casement::gui {

// `ms` decides the offset of zones that have no name.
[[nodiscard]] QString zoneWord(const QTimeZone &zone, qint64 ms);

}  // namespace casement::gui
