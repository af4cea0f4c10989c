// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The time zone of the machine.
//
// What it is: systemZone(), asked wherever nobody named a zone.
// Promises: a zone with a name that can be shown. Where the machine does not say what its zone is
//   called (a copied /etc/localtime, as in containers) it is UTC, and every screen says so;
//   QTimeZone::systemTimeZone() would then be UTC and one second.
// Does not do: remember what a person chose (gui/person_settings.h).
// Cost: reads the machine's settings each time; keep the answer.
#pragma once

#include <QTimeZone>

namespace casement {

[[nodiscard]] QTimeZone systemZone();
}  // namespace casement
