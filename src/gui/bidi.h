// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Words of any direction beside each other.
//
// What it is: isolates (U+2066 … U+2069) round runs that come from people.
// Promises: a name cannot reorder the time or the words beside it; times, hashes and numbers of
//   cases read left to right in every language.
// Neighbours: whatever joins a recorded text with words of the program.
#pragma once

#include <QString>

namespace casement::gui {

// A run whose own first strong letter decides its direction.
[[nodiscard]] inline QString isolated(const QString &run)
{
    return run.isEmpty() ? run : QChar(0x2068) + run + QChar(0x2069);
}

// A run that reads left to right: a time, a case number, a hash.
[[nodiscard]] inline QString leftToRight(const QString &run)
{
    return run.isEmpty() ? run : QChar(0x2066) + run + QChar(0x2069);
}

}  // namespace casement::gui
