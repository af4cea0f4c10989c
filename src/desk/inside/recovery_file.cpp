// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/recovery_file.h"

#include "desk/inside/new_file.h"

#include <QFile>
#include <QHash>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kFirstLine = "casement-recovery 1";
constexpr qint64 kMaxRecoveryBytes = 64 * 1024;

QByteArray toBytes(const RecoveryFile &file, const QString &deskName)
{
    QByteArray out = kFirstLine.toByteArray() + '\n';
    out += "# Whoever holds this file can open the desk \"" + deskName.toUtf8()
        + "\" and write in its owner's name.\n"
          "# Keep it where the desk is not: on a stick in a safe, or printed.\n";
    out += "desk " + file.deskId.toUtf8() + '\n';
    out += "key " + toBase64(file.key) + '\n';
    if (!file.identityPem.isEmpty()) {
        out += "identity " + file.identityPem.toBase64() + '\n';
        out += "log-key " + file.logKeyPem.toBase64() + '\n';
    }
    return out;
}

std::optional<RecoveryFile> fromBytes(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    if (lines.value(0).trimmed() != kFirstLine)
        return std::nullopt;
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype space = line.indexOf(' ');
        if (!line.startsWith('#') && space > 0)
            values.insert(line.left(space), line.mid(space + 1).trimmed());
    }
    const auto key = bytes32FromBase64(values.value("key"));
    const auto identity = fromBase64(values.value("identity"));
    const auto logKey = fromBase64(values.value("log-key"));
    if (!key || !identity || !logKey || values.value("desk").isEmpty())
        return std::nullopt;
    return RecoveryFile{QString::fromUtf8(values.value("desk")), *key, *identity, *logKey};
}

}  // namespace

Result<RecoveryFile> recoveryFileOf(const QString &deskId, const Bytes32 &pageKey,
                                    const CarriedKeys &keys)
{
    RecoveryFile recovery{deskId, pageKey, {}, {}};
    if (!keys.owner)
        return recovery;
    const Identity copy = keys.owner->under(recovery.passphrase());
    auto identityPem = copy.toPem();
    auto logKeyPem = copy.wrap(*keys.logKey);
    if (!identityPem || !logKeyPem)
        return failure(!identityPem ? identityPem.error() : logKeyPem.error());
    recovery.identityPem = std::move(*identityPem);
    recovery.logKeyPem = std::move(*logKeyPem);
    return recovery;
}

Result<> saveRecoveryFile(const RecoveryFile &file, const QString &deskName, const QString &path)
{
    return writeNewFile(path, toBytes(file, deskName), QFile::ReadOwner | QFile::WriteOwner);
}

Result<RecoveryFile> readRecoveryFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorKind::CannotOpen : ErrorKind::NotFound, path, {},
                       file.errorString());
    auto read = file.size() <= kMaxRecoveryBytes ? fromBytes(file.readAll()) : std::nullopt;
    if (!read)
        return failure(ErrorKind::BadInput, path, u"recovery file"_s);
    return *read;
}

Result<> writeRecoveryFile(const store::Store &store, const CarriedKeys &keys, const QString &path)
{
    const auto key = store.rawKey();
    if (!key)
        return failure(ErrorKind::Unsupported, store.info().path, u"encryption"_s);
    const auto recovery = recoveryFileOf(store.info().id, *key, keys);
    if (!recovery)
        return failure(recovery.error());
    return saveRecoveryFile(*recovery, store.info().name, path);
}

}  // namespace casement::desk
