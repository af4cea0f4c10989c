// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Fixed-size byte values and their two spellings.
//
// What it is: Bytes32 and Bytes64, the sizes every hash, key and signature here has; hex and base64
//   in the one form the record format allows.
// Promises: a value of a wrong length cannot be made; decoding is strict (RFC 4648 section 4 with
//   padding, no white space, canonical trailing bits).
// Does not do: secrets; wiping memory is the business of whoever holds a key.
// Neighbours: ledger (everything), store (columns).
// Cost: plain arrays, compared and copied by value.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <optional>
#include <span>

namespace casement {

using Bytes32 = std::array<quint8, 32>;
using Bytes64 = std::array<quint8, 64>;
using ByteSpan = std::span<const quint8>;

[[nodiscard]] inline ByteSpan spanOf(QByteArrayView bytes)
{
    return {reinterpret_cast<const quint8 *>(bytes.data()), static_cast<size_t>(bytes.size())};
}

[[nodiscard]] inline QByteArray toByteArray(ByteSpan bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()));
}

// Lower-case hex of any bytes.
[[nodiscard]] QByteArray toHex(ByteSpan bytes);

// Canonical base64 with padding (RFC 4648 section 4).
[[nodiscard]] QByteArray toBase64(ByteSpan bytes);

// The bytes, or nothing where `text` is not canonical base64 with padding.
[[nodiscard]] std::optional<QByteArray> fromBase64(QByteArrayView text);

// Exactly N bytes from raw bytes, hex or base64; nothing where the length or the form is wrong.
[[nodiscard]] std::optional<Bytes32> bytes32(QByteArrayView raw);
[[nodiscard]] std::optional<Bytes64> bytes64(QByteArrayView raw);
[[nodiscard]] std::optional<Bytes32> bytes32FromHex(QByteArrayView hex);
[[nodiscard]] std::optional<Bytes32> bytes32FromBase64(QByteArrayView text);
[[nodiscard]] std::optional<Bytes64> bytes64FromBase64(QByteArrayView text);

// Overwrites every byte, in a way that no compiler leaves out. Of shared bytes, only this copy.
void wipe(QByteArray &bytes);

}  // namespace casement
