// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a signed note, a checkpoint or a verifier key: what is read is written back alike.
#include "ledger/note.h"

#include <cstdlib>

using namespace casement;
using namespace casement::ledger;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    if (const auto key = VerifierKey::fromString(bytes))
        require(key->toString() == bytes);
    if (const auto checkpoint = Checkpoint::fromText(bytes))
        require(checkpoint->toText() == bytes);
    const auto note = SealNote::fromBytes(bytes);
    if (!note)
        return 0;
    require(note->toBytes() == bytes);
    for (const NoteLine &line : note->lines) {
        VerifierKey key{line.name, NoteAlgorithm::Ed25519, {}};
        static_cast<void>(checkLine(*note, line, key));
        key.algorithm = NoteAlgorithm::Cosignature;
        static_cast<void>(checkLine(*note, line, key));
        static_cast<void>(signatureOf(line));
        static_cast<void>(cosignatureSeconds(line));
    }
    return 0;
}
