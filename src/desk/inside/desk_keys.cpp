// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/desk_keys.h"

#include "store/settings.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

const QString kLogVkey = u"log_vkey"_s;
const QString kIdentityPem = u"identity_pem"_s;
const QString kIdentityCard = u"identity_card"_s;

QString wrappedLogKey(const Bytes32 &sealer)
{
    return u"log_key/"_s + QString::fromLatin1(toHex(sealer));
}

}  // namespace

Result<> saveLogKey(store::Store &store, const Identity &sealer, const ledger::SigningKey &logKey)
{
    const auto wrapped = sealer.wrap(logKey);
    if (!wrapped)
        return failure(wrapped.error());
    store::Settings settings(store);
    if (auto set = settings.set(wrappedLogKey(sealer.card().publicKey), *wrapped); !set)
        return set;
    const ledger::VerifierKey vkey{store.info().name.toLatin1(), ledger::NoteAlgorithm::Ed25519,
                                   logKey.publicKey()};
    return saveLogVerifierKey(store, vkey.toString());
}

Result<> saveLogVerifierKey(store::Store &store, const QByteArray &vkey)
{
    return store::Settings(store).set(kLogVkey, vkey);
}

Result<ledger::SigningKey> loadLogKey(store::Store &store, const Identity &sealer)
{
    const auto wrapped = store::Settings(store).value(wrappedLogKey(sealer.card().publicKey));
    if (!wrapped)
        return failure(wrapped.error());
    if (!*wrapped)
        return failure(ErrorKind::Refused, sealer.card().name, u"sealer"_s);
    return sealer.unwrap(**wrapped);
}

Result<QByteArray> logVerifierKey(store::Store &store)
{
    const auto vkey = store::Settings(store).value(kLogVkey);
    if (!vkey)
        return failure(vkey.error());
    return vkey->value_or(QByteArray());
}

Result<> saveCarriedIdentity(store::Store &store, const Identity &identity)
{
    const auto pem = identity.toPem();
    if (!pem)
        return failure(pem.error());
    store::Settings settings(store);
    if (auto set = settings.set(kIdentityPem, *pem); !set)
        return set;
    return settings.set(kIdentityCard, identity.card().toJson());
}

Result<std::optional<PersonCard>> carriedCard(store::Store &store)
{
    const auto json = store::Settings(store).value(kIdentityCard);
    if (!json)
        return failure(json.error());
    if (!*json)
        return std::optional<PersonCard>();
    auto card = PersonCard::fromJson(**json, store.info().path);
    if (!card)
        return failure(card.error());
    return std::optional(std::move(*card));
}

Result<std::shared_ptr<const Identity>> loadCarriedIdentity(store::Store &store,
                                                            const QString &passphrase)
{
    auto card = carriedCard(store);
    if (!card)
        return failure(card.error());
    const auto pem = store::Settings(store).value(kIdentityPem);
    if (!pem)
        return failure(pem.error());
    if (!*card || !*pem)
        return std::shared_ptr<const Identity>();
    auto identity = Identity::fromPem(**pem, passphrase, std::move(**card));
    if (!identity)
        return failure(identity.error());
    return std::make_shared<const Identity>(std::move(*identity));
}

}  // namespace casement::desk
