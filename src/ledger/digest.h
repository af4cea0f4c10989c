// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// SHA-256 and HMAC-SHA-256 over the exact byte strings of the record format.
//
// What it is: Sha256, a running hash with big-endian number helpers; HmacKey, a key prepared once
//   for many short messages.
// Promises: finish() returns the digest and leaves the object as new. No allocation, so a hash
// costs
//   what its blocks cost (a commitment to a token is seven of them).
// Does not do: domain separation; each caller writes its own label, as the format spells it.
// Neighbours: every file of this layer; evidence hashing in desk.
// Cost: a value of 112 bytes, made and copied on the stack.
#pragma once

#include "base/bytes.h"

namespace casement::ledger {

class Sha256 {
public:
    Sha256();

    Sha256 &add(ByteSpan bytes);
    Sha256 &addText(QByteArrayView utf8) { return add(spanOf(utf8)); }
    // `label` and the zero byte that ends it in the format ("il1/leaf\0").
    Sha256 &addLabel(const char *label);
    Sha256 &addU8(quint8 number);
    Sha256 &addU16(quint16 number);
    Sha256 &addU32(quint32 number);
    Sha256 &addU64(quint64 number);

    [[nodiscard]] Bytes32 finish();

private:
    friend class HmacKey;
    alignas(8) std::array<quint8, 112> m_state;
};

[[nodiscard]] Bytes32 sha256(ByteSpan bytes);

// RFC 2104 with SHA-256. Wipes the prepared key when it goes.
class HmacKey {
public:
    explicit HmacKey(ByteSpan key);
    ~HmacKey();
    HmacKey(const HmacKey &) = default;
    HmacKey &operator=(const HmacKey &) = default;

    [[nodiscard]] Bytes32 of(ByteSpan message) const;

private:
    Sha256 m_inner;
    Sha256 m_outer;
};

[[nodiscard]] Bytes32 hmacSha256(ByteSpan key, ByteSpan message);

}  // namespace casement::ledger
