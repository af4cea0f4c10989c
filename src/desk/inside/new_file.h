// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A small file that was not there before: identities and recovery files.
//
// Promises: appears whole or not at all, with `mode` before its first byte; an existing file is not
// touched.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFileDevice>
#include <QString>

namespace casement::desk {

// Errors: AlreadyExists, CannotOpen, DiskFull, IoFailed.
[[nodiscard]] Result<> writeNewFile(const QString &path, const QByteArray &bytes,
                                    QFileDevice::Permissions mode);

// Why writing `file` failed just now, named as `path`; errno is to be 0 before.
[[nodiscard]] Error writeError(const QString &path, const QFileDevice &file);

}  // namespace casement::desk
