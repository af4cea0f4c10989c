// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/files.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>

namespace casement::cli {

using namespace Qt::StringLiterals;

namespace {

Asked<QByteArray> readOpen(QFile &file, const QString &path, qint64 maxBytes)
{
    QByteArray bytes;
    // A pipe has no size to ask for, so it is read until it ends or has become too much.
    while (bytes.size() <= maxBytes) {
        const QByteArray more = file.read(maxBytes + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::IoFailed, path, {}, file.errorString());
    if (bytes.size() > maxBytes)
        return inFile({ErrorKind::TooLarge, path, u"file"_s, u"more than the limit"_s,
                       u"%1 bytes"_s.arg(maxBytes), 0},
                      path);
    return bytes;
}

}  // namespace

Asked<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (path == "-"_L1) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorKind::CannotOpen, u"standard input"_s, {}, file.errorString());
        return readOpen(file, u"standard input"_s, maxBytes);
    }
    if (QFileInfo(path).isDir())
        return failure(ErrorKind::CannotOpen, path, {}, u"it is a folder"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    return readOpen(file, path, maxBytes);
}

Asked<QString> readText(const QString &path, qint64 maxBytes)
{
    const auto bytes = readFile(path, maxBytes);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto text = textOf(*bytes);
    if (text)
        return *text;
    const QString name = path == "-"_L1 ? u"standard input"_s : path;
    const qint64 line = bytes->left(text.error()).count('\n') + 1;
    return inFile({ErrorKind::BadInput, name, u"the text"_s,
                   QString::fromLatin1(bytes->mid(text.error(), 1).toHex()), u"UTF-8"_s, line},
                  name);
}

Result<> writeNewFile(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::AlreadyExists, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        const bool full = errno == ENOSPC || errno == EDQUOT;
        return failure(full ? ErrorKind::DiskFull : ErrorKind::IoFailed, path, {},
                       file.errorString());
    }
    return {};
}

}  // namespace casement::cli
