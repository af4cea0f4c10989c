// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/store_key.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <optional>

namespace casement::store {

namespace {

// SQLCipher 4's own figures; they are part of the file format.
constexpr int kRounds = 256'000;

}  // namespace

struct StoreKey::Secret {
    QByteArray passphrase;
    std::optional<Bytes32> raw;
    QByteArray salt;

    Secret() = default;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret()
    {
        OPENSSL_cleanse(passphrase.data(), static_cast<size_t>(passphrase.size()));
        if (raw)
            OPENSSL_cleanse(raw->data(), raw->size());
    }
};

StoreKey StoreKey::fromPassphrase(const QString &passphrase)
{
    auto secret = std::make_shared<Secret>();
    secret->passphrase = passphrase.toUtf8();
    StoreKey key;
    key.m_secret = std::move(secret);
    return key;
}

StoreKey StoreKey::fromRaw(const Bytes32 &raw, const QByteArray &salt)
{
    auto secret = std::make_shared<Secret>();
    secret->raw = raw;
    secret->salt = salt;
    StoreKey key;
    key.m_secret = std::move(secret);
    return key;
}

Bytes32 StoreKey::rawFor(ByteSpan salt) const
{
    Q_ASSERT(!isNone());
    if (m_secret->raw)
        return *m_secret->raw;
    Bytes32 raw{};
    PKCS5_PBKDF2_HMAC(m_secret->passphrase.constData(),
                      static_cast<int>(m_secret->passphrase.size()), salt.data(),
                      static_cast<int>(salt.size()), kRounds, EVP_sha512(),
                      static_cast<int>(raw.size()), raw.data());
    return raw;
}

QByteArray StoreKey::salt() const
{
    return m_secret ? m_secret->salt : QByteArray();
}

}  // namespace casement::store
