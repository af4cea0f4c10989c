// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/keys.h"

#include "ledger/openssl_ptr.h"

#include <openssl/crypto.h>

namespace casement::ledger {

namespace {

// The stack of OpenSSL's errors belongs to the thread; what we refuse ourselves is not left on it.
EvpKey publicKeyOf(const Bytes32 &raw)
{
    EvpKey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw.data(), raw.size()));
    if (!key)
        ERR_clear_error();
    return key;
}

}  // namespace

struct SigningKey::Private {
    Bytes32 seed{};
    Bytes32 publicKey{};
    EvpKey key;

    ~Private() { OPENSSL_cleanse(seed.data(), seed.size()); }
};

SigningKey::SigningKey(std::unique_ptr<Private> p) : d(std::move(p)) { }
SigningKey::SigningKey(SigningKey &&) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::fromSeed(const Bytes32 &seed)
{
    auto made = std::make_unique<Private>();
    made->seed = seed;
    made->key.reset(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()));
    size_t size = made->publicKey.size();
    if (!made->key
        || EVP_PKEY_get_raw_public_key(made->key.get(), made->publicKey.data(), &size) != 1)
        qFatal("OpenSSL has no Ed25519");
    return SigningKey(std::move(made));
}

SigningKey SigningKey::generate(Random &random)
{
    Bytes32 seed = random.bytes32();
    SigningKey key = fromSeed(seed);
    OPENSSL_cleanse(seed.data(), seed.size());
    return key;
}

const Bytes32 &SigningKey::rawSeed() const
{
    return d->seed;
}

SigningKey SigningKey::clone() const
{
    return fromSeed(d->seed);
}

const Bytes32 &SigningKey::publicKey() const
{
    return d->publicKey;
}

Bytes64 SigningKey::sign(ByteSpan message) const
{
    const EvpDigestContext context(EVP_MD_CTX_new());
    Bytes64 out{};
    size_t size = out.size();
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, d->key.get()) != 1
        || EVP_DigestSign(context.get(), out.data(), &size, message.data(), message.size()) != 1)
        qFatal("OpenSSL does not sign with Ed25519");
    return out;
}

struct PublicKey::Private {
    EvpKey key;
    EvpDigestContext context;
};

PublicKey::PublicKey(const Bytes32 &raw) : m_raw(raw), d(std::make_shared<Private>())
{
    d->key = publicKeyOf(raw);
    d->context.reset(EVP_MD_CTX_new());
}

bool PublicKey::verify(ByteSpan message, const Bytes64 &signature) const
{
    if (!d->key)
        return false;
    EVP_MD_CTX *context = d->context.get();
    const bool good = EVP_DigestVerifyInit(context, nullptr, nullptr, nullptr, d->key.get()) == 1
        && EVP_DigestVerify(context, signature.data(), signature.size(), message.data(),
                            message.size())
            == 1;
    if (!good)
        ERR_clear_error();
    EVP_MD_CTX_reset(context);
    return good;
}

QByteArray PublicKey::toPem() const
{
    const Bio out(BIO_new(BIO_s_mem()));
    if (!d->key || PEM_write_bio_PUBKEY(out.get(), d->key.get()) != 1)
        return {};
    return contentOf(out.get());
}

bool verifySignature(const Bytes32 &publicKey, ByteSpan message, const Bytes64 &signature)
{
    return PublicKey(publicKey).verify(message, signature);
}

}  // namespace casement::ledger
