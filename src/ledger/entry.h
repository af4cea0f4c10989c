// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One signed entry: what a ledger keeps, and what a disclosure is made from.
//
// What it is: the fields of an entry together with every hash, key and signature that
//   docs/record-format.md derives from them.
// Promises: signEntry() is pure: the same arguments give the same bytes (Ed25519 is deterministic,
//   randomness is the entry key that the caller brings).
// Does not do: storage (store writes each member to a column of its own), meaning (casefile).
// Neighbours: commitment.h (hashes), merkle.h (roots), keys.h (signing), entry_check.h (checking
// what
//   a store kept), disclosure.h (showing parts of it).
// Cost: one Ed25519 signature and about 6 SHA-256 calls a field, 3 more a token.
#pragma once

#include "base/result.h"
#include "ledger/commitment.h"
#include "ledger/field.h"
#include "ledger/keys.h"

namespace casement::ledger {

using Seq = quint64;

// What binds an entry to one ledger and no other: origin, nonce and genesis key.
struct LedgerName {
    QByteArray origin;  // "<desk name>/incident/<random id>"
    Bytes32 nonce{};
    Bytes32 genesisKey{};

    // H("il1/ledger\0" || u16 len(origin) || origin || nonce || genesis_pk)
    [[nodiscard]] Bytes32 id() const;
    friend bool operator==(const LedgerName &, const LedgerName &) = default;
};

struct SignedEntry {
    Seq seq = 0;
    std::vector<Field> fields;  // strictly ascending ids
    Bytes32 entryKey{};  // K_entry: opens every salt; never leaves the desk
    std::vector<FieldCommitment> commitments;
    Bytes32 fieldsRoot{};
    Bytes32 author{};  // public key
    Bytes64 signature{};
    Bytes32 authorCommitment{};
    Bytes32 leaf{};  // leaf hash, as the tree takes it
    friend bool operator==(const SignedEntry &, const SignedEntry &) = default;
};

// What an entry commits to, whatever its place: most of the work, and none of it waits for a head.
struct CommittedFields {
    std::vector<Field> fields;
    Bytes32 entryKey{};
    std::vector<FieldCommitment> commitments;
    Bytes32 fieldsRoot{};
};

// Errors: BadInput where ids are not strictly ascending or a value breaks the format's shape (field
// = the id, got = what is wrong); TooLarge for a text over 64 KiB or a token over 4 KiB.
[[nodiscard]] Result<CommittedFields> commitFields(std::vector<Field> fields,
                                                   const Bytes32 &entryKey);
// Signs them for position `seq` after `prevRoot`.
[[nodiscard]] SignedEntry signEntry(const Bytes32 &ledgerId, Seq seq, const Bytes32 &prevRoot,
                                    CommittedFields committed, const SigningKey &author);
// Both. Errors: of commitFields().
[[nodiscard]] Result<SignedEntry> signEntry(const Bytes32 &ledgerId, Seq seq,
                                            const Bytes32 &prevRoot, std::vector<Field> fields,
                                            const Bytes32 &entryKey, const SigningKey &author);

// Canonical bytes of the fields without the cuts, and of the cuts alone: the two columns a store
// keeps. decodeFields(encodeContent(f), encodeCuts(f)) == f.
[[nodiscard]] QByteArray encodeContent(const std::vector<Field> &fields);
[[nodiscard]] QByteArray encodeCuts(const std::vector<Field> &fields);
// Errors: Damaged (field = "content" or "cuts", subject = the field's id, got = the rule broken).
[[nodiscard]] Result<std::vector<Field>> decodeFields(QByteArrayView content, QByteArrayView cuts);
// The same without cuts: every text comes back uncut.
[[nodiscard]] Result<std::vector<Field>> decodeContent(QByteArrayView content);

}  // namespace casement::ledger
