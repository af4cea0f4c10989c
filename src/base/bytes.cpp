// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/bytes.h"

#include <algorithm>

namespace casement {

namespace {

template <typename Array> std::optional<Array> exactly(QByteArrayView raw)
{
    Array out;
    if (raw.size() != static_cast<qsizetype>(out.size()))
        return std::nullopt;
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char *>(out.data()));
    return out;
}

}  // namespace

QByteArray toHex(ByteSpan bytes)
{
    return toByteArray(bytes).toHex();
}

QByteArray toBase64(ByteSpan bytes)
{
    return toByteArray(bytes).toBase64();
}

std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    // Qt tolerates missing padding and stray trailing bits; encoding again shows both.
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

std::optional<Bytes32> bytes32(QByteArrayView raw)
{
    return exactly<Bytes32>(raw);
}

std::optional<Bytes64> bytes64(QByteArrayView raw)
{
    return exactly<Bytes64>(raw);
}

std::optional<Bytes32> bytes32FromHex(QByteArrayView hex)
{
    const QByteArray raw = QByteArray::fromHex(hex.toByteArray());
    if (raw.toHex() != hex)
        return std::nullopt;
    return exactly<Bytes32>(raw);
}

std::optional<Bytes32> bytes32FromBase64(QByteArrayView text)
{
    const auto raw = fromBase64(text);
    return raw ? exactly<Bytes32>(*raw) : std::nullopt;
}

std::optional<Bytes64> bytes64FromBase64(QByteArrayView text)
{
    const auto raw = fromBase64(text);
    return raw ? exactly<Bytes64>(*raw) : std::nullopt;
}

void wipe(QByteArray &bytes)
{
    volatile char *byte = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        byte[i] = 0;
}

}  // namespace casement
