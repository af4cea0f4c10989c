// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A recovery file, as bytes.
//
// What it is: the desk it opens, the key of its pages and, for a personal desk, the owner's two
//   private keys, encrypted under that key so that `openssl pkey` reads them too.
// Promises: written whole or not at all, readable by its owner alone; an existing file is not
// touched.
// Neighbours: recovery.h (the use cases), Desk::create.
// Cost: two passphrase derivations to make one.
#pragma once

#include "desk/identity.h"
#include "store/store.h"

namespace casement::desk {

struct RecoveryFile {
    QString deskId;
    Bytes32 key{};
    QByteArray identityPem;
    QByteArray logKeyPem;

    [[nodiscard]] QString passphrase() const { return QString::fromLatin1(toHex(key)); }
};

// The keys that a personal desk carries; both or none.
struct CarriedKeys {
    const Identity *owner = nullptr;
    const ledger::SigningKey *logKey = nullptr;
};

// Of the desk that has, or will have, `pageKey`.
[[nodiscard]] Result<RecoveryFile> recoveryFileOf(const QString &deskId, const Bytes32 &pageKey,
                                                  const CarriedKeys &keys);
// Errors: AlreadyExists, CannotOpen, DiskFull, IoFailed.
[[nodiscard]] Result<> saveRecoveryFile(const RecoveryFile &file, const QString &deskName,
                                        const QString &path);
// Errors: NotFound, CannotOpen, BadInput (field "recovery file").
[[nodiscard]] Result<RecoveryFile> readRecoveryFile(const QString &path);

// Both in one, for the desk as it is. Errors: Unsupported where it is not encrypted.
[[nodiscard]] Result<> writeRecoveryFile(const store::Store &store, const CarriedKeys &keys,
                                         const QString &path);

}  // namespace casement::desk
