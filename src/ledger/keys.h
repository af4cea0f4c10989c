// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Ed25519 keys: authors, logs and witnesses sign with one, everybody checks with the other half.
//
// What it is: SigningKey, a private key that wipes itself; PublicKey, prepared for checking many
//   signatures; PEM spellings that `openssl pkey` and `openssl pkeyutl` read.
// Promises: RFC 8032 signatures, deterministic; a signature with S >= L is refused. A SigningKey is
//   moved, or copied by clone(), never by accident.
// Does not do: files, prompts, the choice of who may sign what (keyset.h).
// Neighbours: entry.h, note.h; desk/identity keeps the encrypted PEM.
// Cost: about 0.04 ms to sign, 0.1 ms to check; the passphrase costs what kPassphraseRounds say.
#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/result.h"

#include <memory>

namespace casement::ledger {

// PBKDF2-HMAC-SHA256 rounds of an encrypted private key.
inline constexpr int kPassphraseRounds = 600'000;

class SigningKey {
public:
    [[nodiscard]] static SigningKey fromSeed(const Bytes32 &seed);
    [[nodiscard]] static SigningKey generate(Random &random);
    // Errors: BadInput where `pem` is not an encrypted PKCS#8 Ed25519 key; WrongPassphrase.
    [[nodiscard]] static Result<SigningKey> fromEncryptedPem(QByteArrayView pem,
                                                             QByteArrayView passphrase);

    SigningKey(SigningKey &&) noexcept;
    SigningKey &operator=(SigningKey &&) noexcept;
    SigningKey(const SigningKey &) = delete;
    SigningKey &operator=(const SigningKey &) = delete;
    ~SigningKey();

    [[nodiscard]] SigningKey clone() const;

    // PKCS#8, PBES2 with PBKDF2 (kPassphraseRounds) and AES-256-CBC, in PEM.
    // Errors: BadInput for an empty passphrase (field "passphrase").
    [[nodiscard]] Result<QByteArray> toEncryptedPem(QByteArrayView passphrase) const;

    [[nodiscard]] const Bytes32 &publicKey() const;
    [[nodiscard]] Bytes64 sign(ByteSpan message) const;

private:
    struct Private;
    explicit SigningKey(std::unique_ptr<Private> made);
    [[nodiscard]] const Bytes32 &rawSeed() const;
    std::unique_ptr<Private> d;
};

// A public key ready to check signatures; copies share the prepared key. Not for use by two threads
// at once; each thread makes its own.
class PublicKey {
public:
    explicit PublicKey(const Bytes32 &raw);

    [[nodiscard]] const Bytes32 &raw() const { return m_raw; }
    // False also for a key or signature that is not a point or scalar of the curve.
    [[nodiscard]] bool verify(ByteSpan message, const Bytes64 &signature) const;
    // SubjectPublicKeyInfo in PEM, for `openssl pkeyutl -verify -pubin -inkey`.
    [[nodiscard]] QByteArray toPem() const;

private:
    struct Private;
    Bytes32 m_raw;
    std::shared_ptr<Private> d;
};

// One check of one signature, for callers that check few.
[[nodiscard]] bool verifySignature(const Bytes32 &publicKey, ByteSpan message,
                                   const Bytes64 &signature);

}  // namespace casement::ledger
