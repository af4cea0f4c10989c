// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/recovery.h"

#include "desk/inside/desk_keys.h"
#include "desk/inside/recovery_file.h"

#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

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
    const auto carried = carriedCard(desk.store());
    if (!carried)
        return failure(carried.error());
    CarriedKeys keys;
    if (*carried && desk.identity()) {
        const auto logKey = desk.logKey();
        if (!logKey)
            return failure(logKey.error());
        keys = {desk.identity(), *logKey};
    }
    return writeRecoveryFile(desk.store(), keys, path);
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
