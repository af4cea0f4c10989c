// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/file_reading.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

Result<QByteArray> readWhole(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorKind::CannotOpen, path, u"file"_s, u"not a file"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(info.exists() ? ErrorKind::CannotOpen : ErrorKind::NotFound, path, {},
                       file.errorString());
    // One byte more than the limit, so that the verifier itself says LIMIT.
    return file.read(limit + 1);
}

Result<ledger::Attachment> measure(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return failure(ErrorKind::IoFailed, path, {}, file.errorString());
    return ledger::Attachment{bytes32(hash.resultView()).value_or(Bytes32{}),
                              static_cast<quint64>(file.size())};
}

Result<ledger::Policy> readPolicyFile(const QString &path)
{
    if (path.isEmpty())
        return failure(ErrorKind::CannotCheck, path, u"policy"_s);
    const auto bytes = readWhole(path, ledger::kMaxPolicyBytes);
    return bytes ? ledger::readPolicy(*bytes) : failure(bytes.error());
}

}  // namespace casement::desk
