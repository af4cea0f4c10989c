// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/entry.h"

#include "ledger/field_shape.h"

namespace casement::ledger {

Bytes32 LedgerName::id() const
{
    Sha256 hash;
    hash.addLabel("il1/ledger").addU16(static_cast<quint16>(origin.size())).addText(origin);
    return hash.add(nonce).add(genesisKey).finish();
}

Result<SignedEntry> signEntry(const Bytes32 &ledgerId, Seq seq, const Bytes32 &prevRoot,
                              std::vector<Field> fields, const Bytes32 &entryKey,
                              const SigningKey &author)
{
    if (auto fits = checkShape(fields); !fits)
        return std::unexpected(fits.error());
    SignedEntry out;
    out.seq = seq;
    out.fields = std::move(fields);
    out.entryKey = entryKey;
    const EntryKey key(entryKey);
    out.commitments.reserve(out.fields.size());
    for (const Field &field : out.fields)
        out.commitments.push_back(commitField(field, key));
    const auto count = static_cast<quint16>(out.fields.size());
    out.fieldsRoot = fieldsRootOf(out.commitments);
    out.author = author.publicKey();
    out.signature =
        author.sign(spanOf(authorMessage(ledgerId, seq, prevRoot, count, out.fieldsRoot)));
    out.authorCommitment = authorCommitment(key.authorSalt(), out.author, out.signature);
    out.leaf = entryLeaf(ledgerId, seq, entryHash(count, out.fieldsRoot, out.authorCommitment));
    return out;
}

}  // namespace casement::ledger
