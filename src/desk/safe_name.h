// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A name of unknown origin as the name of a file.
//
// What it is: safeFileName(), for the one place where the name of evidence becomes part of a path.
// Promises: one path component that every common system takes: no separators, no control, bidi or
//   invisible characters, no "..", no leading dot, no name that Windows keeps for devices, at most
//   200 bytes of UTF-8 with the ending kept. Never empty. An ordinary name comes back as it is.
// Does not do: look whether such a file exists.
// Neighbours: the record keeps the name as it came.
// Cost: one pass.
#pragma once

#include <QString>

namespace casement::desk {

[[nodiscard]] QString safeFileName(const QString &name);

}  // namespace casement::desk
