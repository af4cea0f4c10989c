// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An ImportPlan as lines of text, for goldens.
#pragma once

#include "intake/markdown_timeline.h"

namespace casement::intake::test {

[[nodiscard]] ReadOptions optionsFor(const QString &fileName);

// "12: 2022-12-16T12:43:00Z +00:00 exact | words": one line an event, line feeds as ⏎.
[[nodiscard]] QString eventPicture(const PlannedEvent &event);
// Head, events, notes, warnings and counts.
[[nodiscard]] QString planPicture(const ImportPlan &plan);

}  // namespace casement::intake::test
