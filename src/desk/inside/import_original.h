// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The file that is imported, read once.
//
// What it is: its bytes for a reader, handed on piece by piece to whoever stores them meanwhile.
// Promises: what is read is what is stored: there is no second look at the file. Only ordinary
//   files, and none over the limit, which is asked before the first byte.
// Neighbours: importer.cpp alone; evidence_source.h reads.
// Cost: the file in memory once.
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace casement::desk {

inline constexpr qint64 kMaxImportBytes = 64LL * 1024 * 1024;

struct ImportOriginal {
    QByteArray bytes;
    QString name;
    QString linkTarget;  // empty: no link
    qint64 modifiedMs = 0;  // 0: not known
};

// Errors: NotFound, CannotOpen, TooLarge, Refused (evidence_source.h), Cancelled, and those of
// `store`, which may be empty.
[[nodiscard]] Result<ImportOriginal>
readOriginal(const QString &path, const std::function<Result<>(QByteArrayView)> &store,
             const Progress &progress);

}  // namespace casement::desk
