// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What opens an encrypted desk file: a passphrase, or the raw key that it stands for.
//
// What it is: a value that is nothing (an unencrypted desk), a passphrase, or 32 raw bytes and,
// where
//   it is known, the salt they were made with. The raw key is PBKDF2-HMAC-SHA512 of the passphrase
//   and the file's first 16 bytes, 256,000 rounds: what SQLCipher 4 itself does, so `sqlcipher
//   FILE` opens a desk with the same passphrase.
// Promises: a recovery file made from Store::rawKey() opens the desk without the passphrase, for as
//   long as the passphrase is not changed. Copies are wiped when the last one goes.
// Does not do: judge how good a passphrase is; normalise it (its UTF-8 bytes count as typed).
// Neighbours: Store::create and Store::open take it; desk makes recovery files from the raw key.
// Cost: a passphrase costs about 0.2 s wherever it is used, a raw key nothing.
#pragma once

#include "base/bytes.h"

#include <QString>

#include <memory>

namespace casement::store {

class StoreKey {
public:
    StoreKey() = default;  // for a desk that is not encrypted
    [[nodiscard]] static StoreKey fromPassphrase(const QString &passphrase);
    // A file that is made under this key begins with `salt`: only then does the passphrase behind
    // the key open it.
    [[nodiscard]] static StoreKey fromRaw(const Bytes32 &raw, const QByteArray &salt = {});

    [[nodiscard]] bool isNone() const { return m_secret == nullptr; }

    // The 32 bytes that encrypt a file which begins with `salt` (16 bytes).
    [[nodiscard]] Bytes32 rawFor(ByteSpan salt) const;
    // Empty where this is a passphrase, or a raw key that came without.
    [[nodiscard]] QByteArray salt() const;

private:
    struct Secret;
    std::shared_ptr<const Secret> m_secret;
};

}  // namespace casement::store
