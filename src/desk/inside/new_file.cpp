// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/new_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace casement::desk {

Error writeError(const QString &path, const QFileDevice &file)
{
    const bool full = file.error() == QFileDevice::ResourceError || errno == ENOSPC;
    return {full ? ErrorKind::DiskFull : ErrorKind::IoFailed, path, {}, file.errorString(), {}, 0};
}

Result<> writeNewFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions mode)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::AlreadyExists, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    // Before the first byte: nobody else may read what follows.
    file.setPermissions(mode);
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(writeError(path, file));
    return {};
}

}  // namespace casement::desk
