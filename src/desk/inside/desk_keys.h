// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The keys that rest inside a desk file.
//
// What it is: the settings under which a desk keeps its log key (one copy a sealer, openable with
//   that sealer's passphrase), the log key's public half, and, on a personal desk, its owner's
//   identity.
// Promises: private keys are written encrypted only, as PKCS#8 PEM.
// Neighbours: Desk makes and opens them, recovery.h gives them a new passphrase.
// Cost: each private key opened or written costs a passphrase derivation.
#pragma once

#include "desk/identity.h"
#include "ledger/note.h"
#include "store/store.h"

namespace casement::desk {

[[nodiscard]] Result<> saveLogKey(store::Store &store, const Identity &sealer,
                                  const ledger::SigningKey &logKey);
// Errors: Refused, field "sealer", where this identity holds none.
[[nodiscard]] Result<ledger::SigningKey> loadLogKey(store::Store &store, const Identity &sealer);
// The public half in the spelling of a policy; empty where the desk has none.
[[nodiscard]] Result<QByteArray> logVerifierKey(store::Store &store);

[[nodiscard]] Result<> saveLogVerifierKey(store::Store &store, const QByteArray &vkey);

[[nodiscard]] Result<> saveCarriedIdentity(store::Store &store, const Identity &identity);
// Null where the desk carries none. Errors: WrongPassphrase, Damaged.
[[nodiscard]] Result<std::shared_ptr<const Identity>>
loadCarriedIdentity(store::Store &store, const QString &passphrase);
// The public half alone, which needs no passphrase.
[[nodiscard]] Result<std::optional<PersonCard>> carriedCard(store::Store &store);

}  // namespace casement::desk
