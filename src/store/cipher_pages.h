// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Whether a key is the key of a file, asked of its pages.
//
// What it is: SQLCipher says "file is not a database" both for a wrong passphrase and for a damaged
//   first page. Every page carries an HMAC of its own, so the other pages tell the two apart.
// Promises: reads only; true means that at least one page was written under this key.
// Does not do: decrypt. The page layout is SQLCipher 4's: 4,096 bytes, of which the last 80 are a
//   16-byte IV and HMAC-SHA512 over ciphertext, IV and little-endian page number, under
//   PBKDF2-HMAC-SHA512(key, salt xor 0x3a, 2 rounds).
// Cost: at most 64 pages are read.
#pragma once

#include "base/bytes.h"

namespace casement::store {

class Connection;

inline constexpr int kSaltSize = 16;
inline constexpr int kPageSize = 4096;

[[nodiscard]] bool anyPageHasKey(const Connection &connection, const Bytes32 &rawKey);

}  // namespace casement::store
