// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "store/cipher_pages.h"

#include "store/connection.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>

namespace casement::store {

namespace {

constexpr int kMacSize = 64;
constexpr quint8 kMacSaltMask = 0x3a;
constexpr int kMacKeyRounds = 2;
constexpr qint64 kMostPages = 64;

Bytes32 macKey(const Bytes32 &rawKey, QByteArray salt)
{
    for (char &byte : salt)
        byte = static_cast<char>(byte ^ kMacSaltMask);
    Bytes32 key{};
    PKCS5_PBKDF2_HMAC(
        reinterpret_cast<const char *>(rawKey.data()), static_cast<int>(rawKey.size()),
        reinterpret_cast<const quint8 *>(salt.constData()), static_cast<int>(salt.size()),
        kMacKeyRounds, EVP_sha512(), static_cast<int>(key.size()), key.data());
    return key;
}

bool pageHolds(QByteArrayView page, quint32 number, const Bytes32 &key)
{
    // The salt in front of page 1 is not part of its ciphertext.
    const qsizetype begin = number == 1 ? kSaltSize : 0;
    QByteArray message = page.sliced(begin, kPageSize - kMacSize - begin).toByteArray();
    for (int shift = 0; shift < 32; shift += 8)
        message += static_cast<char>(number >> shift);
    std::array<quint8, kMacSize> mac{};
    unsigned size = 0;
    HMAC(EVP_sha512(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const quint8 *>(message.constData()), static_cast<size_t>(message.size()),
         mac.data(), &size);
    const ByteSpan stored = spanOf(page.sliced(kPageSize - kMacSize, kMacSize));
    return std::ranges::equal(mac, stored);
}

}  // namespace

bool anyPageHasKey(const Connection &connection, const Bytes32 &rawKey)
{
    const auto salt = connection.fileBytes(0, kSaltSize);
    const auto size = connection.fileSize();
    if (!salt || !size)
        return false;
    const Bytes32 key = macKey(rawKey, *salt);
    const qint64 pages = std::min(*size / kPageSize, kMostPages);
    for (quint32 number = 1; number <= pages; ++number) {
        const auto page = connection.fileBytes(qint64(number - 1) * kPageSize, kPageSize);
        if (!page || page->size() != kPageSize)
            return false;
        if (pageHolds(*page, number, key))
            return true;
    }
    return false;
}

}  // namespace casement::store
