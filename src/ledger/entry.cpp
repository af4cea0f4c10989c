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

Result<CommittedFields> commitFields(std::vector<Field> fields, const Bytes32 &entryKey)
{
    if (auto fits = checkShape(fields); !fits)
        return std::unexpected(fits.error());
    CommittedFields out;
    out.fields = std::move(fields);
    out.entryKey = entryKey;
    const EntryKey key(entryKey);
    out.commitments.reserve(out.fields.size());
    for (const Field &field : out.fields)
        out.commitments.push_back(commitField(field, key));
    out.fieldsRoot = fieldsRootOf(out.commitments);
    return out;
}

SignedEntry signEntry(const Bytes32 &ledgerId, Seq seq, const Bytes32 &prevRoot,
                      CommittedFields committed, const SigningKey &author)
{
    SignedEntry out;
    out.seq = seq;
    out.fields = std::move(committed.fields);
    out.entryKey = committed.entryKey;
    out.commitments = std::move(committed.commitments);
    out.fieldsRoot = committed.fieldsRoot;
    const auto count = static_cast<quint16>(out.fields.size());
    out.author = author.publicKey();
    out.signature =
        author.sign(spanOf(authorMessage(ledgerId, seq, prevRoot, count, out.fieldsRoot)));
    out.authorCommitment =
        authorCommitment(EntryKey(out.entryKey).authorSalt(), out.author, out.signature);
    out.leaf = entryLeaf(ledgerId, seq, entryHash(count, out.fieldsRoot, out.authorCommitment));
    return out;
}

Result<SignedEntry> signEntry(const Bytes32 &ledgerId, Seq seq, const Bytes32 &prevRoot,
                              std::vector<Field> fields, const Bytes32 &entryKey,
                              const SigningKey &author)
{
    return commitFields(std::move(fields), entryKey).transform([&](CommittedFields committed) {
        return signEntry(ledgerId, seq, prevRoot, std::move(committed), author);
    });
}

}  // namespace casement::ledger
