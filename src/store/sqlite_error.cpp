// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/sqlite_error.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

namespace casement::store {

namespace {

// A write of one page with its journal fails for lack of room below this.
constexpr qint64 kNoRoom = 256 * 1024;

bool isDiskFull(const QString &path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < kNoRoom;
}

ErrorKind kindOfIo(int code, const QString &path)
{
    switch (code) {
    case SQLITE_IOERR_SHORT_READ:
    case SQLITE_IOERR_DATA:
    case SQLITE_IOERR_CORRUPTFS:
        return ErrorKind::Damaged;
    default:
        return isDiskFull(path) ? ErrorKind::DiskFull : ErrorKind::IoFailed;
    }
}

ErrorKind kindOfConstraint(int code)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return ErrorKind::AlreadyExists;
    case SQLITE_CONSTRAINT_TRIGGER:
        return ErrorKind::Refused;
    default:
        return ErrorKind::Internal;
    }
}

ErrorKind kindOf(int code, const QString &path)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_READONLY:
        return ErrorKind::ReadOnly;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_IOERR:
        return kindOfIo(code, path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorKind::Damaged;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        // The log beside the file cannot be made on a full disk, and that is what helps to know.
        return isDiskFull(path) ? ErrorKind::DiskFull : ErrorKind::CannotOpen;
    case SQLITE_CONSTRAINT:
        return kindOfConstraint(code);
    case SQLITE_TOOBIG:
        return ErrorKind::TooLarge;
    case SQLITE_NOMEM:
        return ErrorKind::IoFailed;
    default:
        return ErrorKind::Internal;
    }
}

}  // namespace

Error sqliteError(int code, const QString &words, const QString &path)
{
    return {kindOf(code, path), path, QStringLiteral("sqlite %1").arg(code), words, {}, 0};
}

Error sqliteError(const QSqlError &error, const QString &path)
{
    return sqliteError(error.nativeErrorCode().toInt(), error.databaseText(), path);
}

}  // namespace casement::store
