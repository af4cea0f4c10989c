// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/recovery.h"

#include "desk/inside/desk_keys.h"
#include "store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kFirstLine = "casement-recovery 1";
constexpr qint64 kMaxRecoveryBytes = 64 * 1024;

// What a recovery file says: the desk it opens, the key of its pages and, for a personal desk, the
// owner's two private keys, encrypted under that key so that `openssl pkey` reads them too.
struct RecoveryFile {
    QString deskId;
    Bytes32 key{};
    QByteArray identityPem;
    QByteArray logKeyPem;

    [[nodiscard]] QString passphrase() const { return QString::fromLatin1(toHex(key)); }
};

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

// The keys that rest inside the desk, under the new passphrase. Asks nothing of the old one, so a
// recovery that was interrupted here can be run again.
Result<> rewrapKeys(store::Store &store, const RecoveryFile &recovery, const QString &passphrase)
{
    if (recovery.identityPem.isEmpty())
        return {};
    auto card = carriedCard(store);
    if (!card)
        return failure(card.error());
    if (!*card)
        return failure(ErrorKind::Damaged, store.info().path, u"identity"_s);
    const auto identity =
        Identity::fromPem(recovery.identityPem, recovery.passphrase(), std::move(**card));
    if (!identity)
        return failure(identity.error());
    const auto logKey = identity->unwrap(recovery.logKeyPem);
    if (!logKey)
        return failure(logKey.error());
    const Identity renewed = identity->under(passphrase);
    if (auto saved = saveCarriedIdentity(store, renewed); !saved)
        return saved;
    return saveLogKey(store, renewed, *logKey);
}

}  // namespace

Result<> writeRecoveryFile(Desk &desk, const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(ErrorKind::AlreadyExists, path);
    const auto key = desk.store().rawKey();
    if (!key)
        return failure(ErrorKind::Unsupported, desk.info().path, u"encryption"_s);
    RecoveryFile recovery{desk.store().info().id, *key, {}, {}};
    const auto carried = carriedCard(desk.store());
    if (!carried)
        return failure(carried.error());
    if (*carried && desk.identity()) {
        const auto logKey = desk.logKey();
        if (!logKey)
            return failure(logKey.error());
        const Identity copy = desk.identity()->under(recovery.passphrase());
        auto identityPem = copy.toPem();
        auto logKeyPem = copy.wrap(**logKey);
        if (!identityPem || !logKeyPem)
            return failure(!identityPem ? identityPem.error() : logKeyPem.error());
        recovery.identityPem = std::move(*identityPem);
        recovery.logKeyPem = std::move(*logKeyPem);
    }
    const QByteArray bytes = toBytes(recovery, desk.info().name);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::CannotOpen, path, {}, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::IoFailed, path, {}, file.errorString());
    return {};
}

Result<std::unique_ptr<Desk>> recoverDesk(const RecoverRequest &request, Environment environment)
{
    if (request.newPassphrase.isEmpty())
        return failure(ErrorKind::BadInput, request.deskPath, u"passphrase"_s, u"nothing"_s);
    if (!request.newRecoveryPath.isEmpty() && QFileInfo::exists(request.newRecoveryPath))
        return failure(ErrorKind::AlreadyExists, request.newRecoveryPath);
    const auto recovery = readRecoveryFile(request.recoveryPath);
    if (!recovery)
        return failure(recovery.error());
    {
        auto store = store::Store::open(request.deskPath, store::StoreKey::fromRaw(recovery->key));
        if (!store)
            return failure(store.error());
        if ((*store)->info().id != recovery->deskId)
            return failure(ErrorKind::BadInput, request.recoveryPath, u"desk"_s, recovery->deskId,
                           (*store)->info().id);
        auto rewrapped = rewrapKeys(**store, *recovery, request.newPassphrase);
        if (!rewrapped)
            return failure(rewrapped.error());
        // Last, since it is what makes the old passphrase and the old file useless.
        auto changed = (*store)->changeKey(store::StoreKey::fromPassphrase(request.newPassphrase));
        if (!changed)
            return failure(changed.error());
    }
    auto desk =
        Desk::open(request.deskPath, request.newPassphrase, nullptr, std::move(environment));
    if (desk && !request.newRecoveryPath.isEmpty()) {
        if (auto written = writeRecoveryFile(**desk, request.newRecoveryPath); !written)
            return failure(written.error());
    }
    return desk;
}

}  // namespace casement::desk
