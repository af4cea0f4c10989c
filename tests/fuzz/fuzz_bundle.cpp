// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a bundle: read and written back alike, verified, and, sealed afresh by the log that
// the policy trusts, verified again, so that mutations reach the steps behind the seal.
#include "ledger/digest.h"
#include "ledger/merkle.h"
#include "ledger/verify.h"

#include <cstdlib>

using namespace casement;
using namespace casement::ledger;

namespace {

const SigningKey &logKey()
{
    static const SigningKey key =
        SigningKey::fromSeed(sha256(spanOf(QByteArray("casement test key log"))));
    return key;
}

const Result<Policy> &policy()
{
    static const Result<Policy> trusted = [] {
        Policy out;
        out.logs = {
            {"desk.example/", {"desk.example", NoteAlgorithm::Ed25519, logKey().publicKey()}}};
        return out;
    }();
    return trusted;
}

// A verifier that passes a bundle has understood all of it.
void verify(QByteArrayView bytes)
{
    const VerifyReport report = verifyBundle(bytes, policy());
    if (report.verdict == Verdict::Pass && !readBundle(bytes))
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    verify(bytes);
    auto bundle = readBundle(bytes);
    if (!bundle)
        return 0;
    if (writeBundle(*bundle) != bytes)
        std::abort();
    const Checkpoint head{bundle->ledger.origin, bundle->leaves.size(), rootOf(bundle->leaves)};
    bundle->note = signCheckpoint(head, "desk.example", logKey()).toBytes();
    bundle->priorNotes.clear();
    verify(writeBundle(*bundle));
    return 0;
}
