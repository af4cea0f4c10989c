// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files as commands read and write them.
//
// What it is: a whole file as bytes or text, standard input as "-", and a new file that appears
// whole
//   or not at all.
// Promises: a folder, a missing or an unreadable file each give the system's own words; a file over
//   the limit is not read; an existing file is never overwritten.
// Neighbours: commands that take FILE.
#pragma once

#include "cli/outcome.h"

#include <QByteArray>

namespace casement::cli {

// `path` "-" is standard input. Failures are of status Unable.
[[nodiscard]] Asked<QByteArray> readFile(const QString &path, qint64 maxBytes);

// The file's text. Bytes that are not UTF-8 are BadInput with their line; an encoded lone surrogate
// is kept (it becomes visible where text is recorded).
[[nodiscard]] Asked<QString> readText(const QString &path, qint64 maxBytes);

// Errors: AlreadyExists, CannotOpen, DiskFull, IoFailed.
[[nodiscard]] Result<> writeNewFile(const QString &path, const QByteArray &bytes);

// Strict UTF-8 plus encoded lone surrogates; the offset of the first wrong byte where it is
// neither.
[[nodiscard]] std::expected<QString, qsizetype> textOf(QByteArrayView bytes);

}  // namespace casement::cli
