// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/digest.h"

// The older, non-fetched calls: a commitment is a handful of blocks, and setting up an EVP context
// for each costs several times the blocks (README.md, "Decisions"). They are deprecated as a
// programming interface, not as an algorithm; this file is the only one that uses them.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <cstring>

namespace casement::ledger {

namespace {

constexpr size_t kBlock = SHA256_CBLOCK;

SHA256_CTX *contextOf(std::array<quint8, 112> &state)
{
    static_assert(sizeof(SHA256_CTX) == 112 && alignof(SHA256_CTX) <= 8);
    return reinterpret_cast<SHA256_CTX *>(state.data());
}

}  // namespace

Sha256::Sha256()
{
    SHA256_Init(contextOf(m_state));
}

Sha256 &Sha256::add(ByteSpan bytes)
{
    SHA256_Update(contextOf(m_state), bytes.data(), bytes.size());
    return *this;
}

Sha256 &Sha256::addLabel(const char *label)
{
    SHA256_Update(contextOf(m_state), label, std::strlen(label) + 1);
    return *this;
}

Sha256 &Sha256::addU8(quint8 number)
{
    return add({&number, 1});
}

Sha256 &Sha256::addU16(quint16 number)
{
    const std::array<quint8, 2> bytes{static_cast<quint8>(number >> 8),
                                      static_cast<quint8>(number)};
    return add(bytes);
}

Sha256 &Sha256::addU32(quint32 number)
{
    return addU16(static_cast<quint16>(number >> 16)).addU16(static_cast<quint16>(number));
}

Sha256 &Sha256::addU64(quint64 number)
{
    return addU32(static_cast<quint32>(number >> 32)).addU32(static_cast<quint32>(number));
}

Bytes32 Sha256::finish()
{
    Bytes32 out;
    SHA256_Final(out.data(), contextOf(m_state));
    SHA256_Init(contextOf(m_state));
    return out;
}

Bytes32 sha256(ByteSpan bytes)
{
    return Sha256().add(bytes).finish();
}

HmacKey::HmacKey(ByteSpan key)
{
    std::array<quint8, kBlock> block{};
    if (key.size() > kBlock) {
        const Bytes32 shorter = sha256(key);
        std::memcpy(block.data(), shorter.data(), shorter.size());
    } else if (!key.empty()) {
        std::memcpy(block.data(), key.data(), key.size());
    }
    for (quint8 &byte : block)
        byte ^= 0x36;
    m_inner.add(block);
    for (quint8 &byte : block)
        byte ^= 0x36 ^ 0x5c;
    m_outer.add(block);
    OPENSSL_cleanse(block.data(), block.size());
}

HmacKey::~HmacKey()
{
    OPENSSL_cleanse(m_inner.m_state.data(), m_inner.m_state.size());
    OPENSSL_cleanse(m_outer.m_state.data(), m_outer.m_state.size());
}

Bytes32 HmacKey::of(ByteSpan message) const
{
    Sha256 inner = m_inner;
    const Bytes32 digest = inner.add(message).finish();
    Sha256 outer = m_outer;
    return outer.add(digest).finish();
}

Bytes32 hmacSha256(ByteSpan key, ByteSpan message)
{
    return HmacKey(key).of(message);
}

}  // namespace casement::ledger
