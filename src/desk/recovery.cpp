// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/recovery.h"

#include "desk/inside/desk_keys.h"
#include "desk/inside/recovery_file.h"

#include <QFile>
#include <QFileInfo>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// The keys that rest inside a personal desk, as its recovery file has them.
struct Recovered {
    Identity owner;
    ledger::SigningKey logKey;
};

// Nothing where the desk carries none. Asks nothing of the old passphrase.
Result<std::optional<Recovered>> recoveredKeys(store::Store &store, const RecoveryFile &recovery,
                                               const QString &passphrase)
{
    if (recovery.identityPem.isEmpty())
        return std::optional<Recovered>();
    auto card = carriedCard(store);
    if (!card)
        return failure(card.error());
    if (!*card)
        return failure(ErrorKind::Damaged, store.info().path, u"identity"_s);
    const auto identity =
        Identity::fromPem(recovery.identityPem, recovery.passphrase(), std::move(**card));
    if (!identity)
        return failure(identity.error());
    auto logKey = identity->unwrap(recovery.logKeyPem);
    if (!logKey)
        return failure(logKey.error());
    return Recovered{identity->under(passphrase), std::move(*logKey)};
}

// Pages and keys under the new passphrase, in one step. The new recovery file is there before it:
// at no moment is there none that opens the desk.
Result<> renew(store::Store &store, const RecoveryFile &recovery, const RecoverRequest &request)
{
    const auto keys = recoveredKeys(store, recovery, request.newPassphrase);
    if (!keys)
        return failure(keys.error());
    const Bytes32 pageKey =
        store::StoreKey::fromPassphrase(request.newPassphrase).rawFor(spanOf(store.key().salt()));
    if (!request.newRecoveryPath.isEmpty()) {
        const auto next =
            recoveryFileOf(store.info().id, pageKey,
                           *keys ? CarriedKeys{&(*keys)->owner, &(*keys)->logKey} : CarriedKeys{});
        if (!next)
            return failure(next.error());
        if (auto saved = saveRecoveryFile(*next, store.info().name, request.newRecoveryPath);
            !saved)
            return saved;
    }
    auto changed =
        store.changeKey(store::StoreKey::fromRaw(pageKey), [&keys](store::Store &own) -> Result<> {
            if (!*keys)
                return {};
            if (auto saved = saveCarriedIdentity(own, (*keys)->owner); !saved)
                return saved;
            return saveLogKey(own, (*keys)->owner, (*keys)->logKey);
        });
    if (!changed && !request.newRecoveryPath.isEmpty())
        QFile::remove(request.newRecoveryPath);
    return changed;
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
        if (auto renewed = renew(**store, *recovery, request); !renewed)
            return failure(renewed.error());
    }
    return Desk::open(request.deskPath, request.newPassphrase, nullptr, std::move(environment));
}

}  // namespace casement::desk
