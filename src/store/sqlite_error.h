// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What SQLite and SQLCipher say, as our Error.
//
// What it is: one table from result codes to ErrorKind.
// Promises: a full disk is DiskFull even where the engine only saw a failed write; the engine's own
//   words are kept in `got`.
// Neighbours: connection.cpp is its only caller.
#pragma once

#include "base/result.h"

#include <QSqlError>

namespace casement::store {

[[nodiscard]] Error sqliteError(int code, const QString &words, const QString &path);
[[nodiscard]] Error sqliteError(const QSqlError &error, const QString &path);

}  // namespace casement::store
