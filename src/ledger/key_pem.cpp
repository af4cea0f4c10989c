// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Private keys at rest: PKCS#8 PEM under a passphrase (keys.h).
#include "ledger/keys.h"

#include "ledger/openssl_ptr.h"

#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace casement::ledger {

namespace {

using Pkcs8Info = std::unique_ptr<PKCS8_PRIV_KEY_INFO, OpensslFree<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8 = std::unique_ptr<X509_SIG, OpensslFree<X509_SIG_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, OpensslFree<X509_ALGOR_free>>;

// A file can ask for any amount of work; ten times our own is as far as a wait goes.
constexpr long kMostRounds = 10L * kPassphraseRounds;

std::unexpected<Error> notAKey(const char *got)
{
    ERR_clear_error();
    return failure(ErrorKind::BadInput, {}, QStringLiteral("private key"), QLatin1StringView(got),
                   QStringLiteral("encrypted PKCS#8 Ed25519 PEM"));
}

bool asksTooMuch(const X509_SIG *sealed)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(sealed, &algorithm, nullptr);
    const ASN1_OBJECT *oid = nullptr;
    int type = 0;
    const void *parameter = nullptr;
    X509_ALGOR_get0(&oid, &type, &parameter, algorithm);
    if (OBJ_obj2nid(oid) != NID_pbes2 || type != V_ASN1_SEQUENCE)
        return true;
    const std::unique_ptr<PBE2PARAM, OpensslFree<PBE2PARAM_free>> scheme(static_cast<PBE2PARAM *>(
        ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBE2PARAM), algorithm->parameter)));
    if (!scheme || OBJ_obj2nid(scheme->keyfunc->algorithm) != NID_id_pbkdf2)
        return true;
    const std::unique_ptr<PBKDF2PARAM, OpensslFree<PBKDF2PARAM_free>> rounds(
        static_cast<PBKDF2PARAM *>(
            ASN1_TYPE_unpack_sequence(ASN1_ITEM_rptr(PBKDF2PARAM), scheme->keyfunc->parameter)));
    return !rounds || ASN1_INTEGER_get(rounds->iter) < 1
        || ASN1_INTEGER_get(rounds->iter) > kMostRounds;
}

}  // namespace

Result<QByteArray> SigningKey::toEncryptedPem(QByteArrayView passphrase) const
{
    if (passphrase.isEmpty())
        return failure(ErrorKind::BadInput, {}, QStringLiteral("passphrase"));
    const EvpKey key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, rawSeed().data(),
                                                  rawSeed().size()));
    const Pkcs8Info info(EVP_PKEY2PKCS8(key.get()));
    Algorithm algorithm(PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), kPassphraseRounds, nullptr, 0, nullptr,
                                          NID_hmacWithSHA256));
    const EncryptedPkcs8 sealed(PKCS8_set0_pbe(
        passphrase.data(), static_cast<int>(passphrase.size()), info.get(), algorithm.get()));
    const Bio out(BIO_new(BIO_s_mem()));
    if (!sealed)
        return failure(ErrorKind::Internal, {}, {}, QStringLiteral("PKCS#8 encryption"));
    static_cast<void>(algorithm.release());  // owned by `sealed` now
    if (PEM_write_bio_PKCS8(out.get(), sealed.get()) != 1)
        return failure(ErrorKind::Internal, {}, {}, QStringLiteral("PEM writing"));
    return contentOf(out.get());
}

Result<SigningKey> SigningKey::fromEncryptedPem(QByteArrayView pem, QByteArrayView passphrase)
{
    const Bio in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const EncryptedPkcs8 sealed(PEM_read_bio_PKCS8(in.get(), nullptr, nullptr, nullptr));
    if (!sealed)
        return notAKey("another form");
    if (asksTooMuch(sealed.get()))
        return notAKey("another encryption");
    const Pkcs8Info info(
        PKCS8_decrypt(sealed.get(), passphrase.data(), static_cast<int>(passphrase.size())));
    if (!info) {
        ERR_clear_error();
        return failure(ErrorKind::WrongPassphrase);
    }
    const EvpKey key(EVP_PKCS82PKEY(info.get()));
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return notAKey("another algorithm");
    Bytes32 seed{};
    size_t size = seed.size();
    if (EVP_PKEY_get_raw_private_key(key.get(), seed.data(), &size) != 1)
        return notAKey("no private part");
    SigningKey out = fromSeed(seed);
    OPENSSL_cleanse(seed.data(), seed.size());
    return out;
}

}  // namespace casement::ledger
