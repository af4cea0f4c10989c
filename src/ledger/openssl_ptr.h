// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Owners of OpenSSL objects, for the few files of this layer that hold any.
//
// What it is: a std::unique_ptr for each type with its own free function.
// Does not do: errors; the caller clears OpenSSL's error stack where it handles a failure itself.
// Neighbours: keys.cpp, key_pem.cpp, timestamp.cpp; never included by a header.
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

namespace casement::ledger {

template <auto Free> struct OpensslFree {
    template <typename T> void operator()(T *object) const { Free(object); }
};

using EvpKey = std::unique_ptr<EVP_PKEY, OpensslFree<EVP_PKEY_free>>;
using EvpDigestContext = std::unique_ptr<EVP_MD_CTX, OpensslFree<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, OpensslFree<BIO_free_all>>;

[[nodiscard]] inline QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

}  // namespace casement::ledger
