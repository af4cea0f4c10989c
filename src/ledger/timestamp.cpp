// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/timestamp.h"

#include "ledger/digest.h"
#include "ledger/openssl_ptr.h"

#include <openssl/ts.h>
#include <openssl/x509.h>

namespace casement::ledger {

namespace {

using Response = std::unique_ptr<TS_RESP, OpensslFree<TS_RESP_free>>;
using VerifyContext = std::unique_ptr<TS_VERIFY_CTX, OpensslFree<TS_VERIFY_CTX_free>>;
using Store = std::unique_ptr<X509_STORE, OpensslFree<X509_STORE_free>>;
using Time = std::unique_ptr<ASN1_TIME, OpensslFree<ASN1_TIME_free>>;
struct FreeCertificates {
    void operator()(STACK_OF(X509) * list) const { sk_X509_pop_free(list, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

Response responseOf(QByteArrayView der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.data());
    const auto *end = at + der.size();
    Response out(d2i_TS_RESP(nullptr, &at, der.size()));
    return at == end ? std::move(out) : Response();
}

Certificates certificatesOf(const std::vector<QByteArray> &ders)
{
    Certificates out(sk_X509_new_null());
    for (const QByteArray &der : ders) {
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        if (X509 *certificate = d2i_X509(nullptr, &at, der.size()))
            sk_X509_push(out.get(), certificate);
    }
    return out;
}

std::optional<qint64> secondsOf(TS_RESP *response)
{
    TS_TST_INFO *info = TS_RESP_get_tst_info(response);
    const ASN1_TIME *time = info ? TS_TST_INFO_get_time(info) : nullptr;
    const Time epoch(ASN1_TIME_set(nullptr, 0));
    int days = 0;
    int seconds = 0;
    if (!time || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1)
        return std::nullopt;
    return qint64(days) * 86'400 + seconds;
}

// The anchors may be roots or the authority's own certificate, hence the partial chain.
Store storeOf(const STACK_OF(X509) * anchors, qint64 seconds)
{
    Store store(X509_STORE_new());
    for (int i = 0; i < sk_X509_num(anchors); ++i)
        X509_STORE_add_cert(store.get(), sk_X509_value(anchors, i));
    X509_VERIFY_PARAM *rules = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(rules, seconds);
    return store;
}

// Hands over all three; OpenSSL 3.4 renamed the calls that take ownership.
void giveTo(TS_VERIFY_CTX *context, const Bytes32 &imprint, Store store, Certificates untrusted)
{
    auto *copy = static_cast<unsigned char *>(OPENSSL_memdup(imprint.data(), imprint.size()));
#if OPENSSL_VERSION_NUMBER >= 0x30400000L
    TS_VERIFY_CTX_set0_imprint(context, copy, static_cast<long>(imprint.size()));
    TS_VERIFY_CTX_set0_store(context, store.release());
    TS_VERIFY_CTX_set0_certs(context, untrusted.release());
#else
    TS_VERIFY_CTX_set_imprint(context, copy, static_cast<long>(imprint.size()));
    TS_VERIFY_CTX_set_store(context, store.release());
    TS_VERIFY_CTX_set_certs(context, untrusted.release());
#endif
}

// Whether the response holds where certificates are judged as of `seconds`.
bool holdsAt(TS_RESP *response, const Bytes32 &imprint, const std::vector<QByteArray> &anchors,
             qint64 seconds)
{
    const VerifyContext context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE | TS_VFY_IMPRINT);
    Certificates certificates = certificatesOf(anchors);
    Store store = storeOf(certificates.get(), seconds);
    giveTo(context.get(), imprint, std::move(store), std::move(certificates));
    const bool good = TS_RESP_verify_response(context.get(), response) == 1;
    ERR_clear_error();
    return good;
}

}  // namespace

StampCheck checkStamp(QByteArrayView response, ByteSpan stamped,
                      const std::vector<QByteArray> &anchors, std::optional<qint64> nowMs)
{
    if (anchors.empty())
        return {StampResult::NoAnchor, {}};
    const Response parsed = responseOf(response);
    const auto seconds = parsed ? secondsOf(parsed.get()) : std::nullopt;
    ERR_clear_error();
    if (!seconds)
        return {StampResult::Bad, {}};
    const bool isAnchored = sk_X509_num(certificatesOf(anchors).get()) > 0;
    ERR_clear_error();
    if (!isAnchored)
        return {StampResult::NoAnchor, {}};
    const Bytes32 imprint = sha256(stamped);
    StampCheck out{StampResult::Good, *seconds * 1000};
    if (!holdsAt(parsed.get(), imprint, anchors, *seconds))
        out.result = StampResult::Bad;
    else if (nowMs && !holdsAt(parsed.get(), imprint, anchors, *nowMs / 1000))
        out.result = StampResult::Expired;
    return out;
}

}  // namespace casement::ledger
