// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What this computer remembers of the person at it.
//
// What it is: the time zone somebody works in, kept in the settings.
// Promises: a zone that exists; the system's where none was chosen or the chosen one is unknown
// here. Does not do: name and function; those are in the desk, signed. Neighbours: first_run.h
// asks; the timeline's "my time" and the composer use it.
#pragma once

#include <QTimeZone>

namespace casement::gui {

[[nodiscard]] QTimeZone personalZone();
void setPersonalZone(const QTimeZone &zone);

}  // namespace casement::gui
