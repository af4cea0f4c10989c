// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Holding what a store kept of an entry against itself, column by column.
//
// What it is: StoredEntry, the columns as they were read; EntryChecker, which recomputes every one
//   from the others and names the one that differs.
// Promises: pure, no I/O; a checker belongs to one thread and may be made once per chunk of a
//   ledger, so two cores check two halves. Where one column was changed behind the program's back,
//   that column is named (content and cuts, and author and signature, enter one hash together; they
//   are told apart by trying the cuts that cutTokens() makes and the other known authors). Where
//   some of what an erasure empties is empty, the first of those is named. Of an erased entry, a
//   changed author commitment cannot be told from a changed leaf: Leaf is named.
// Does not do: columns outside the format (kind, subject, lane, times, entry_uid: the caller
// compares
//   them with the fields that come back), seals, gaps in seq.
// Neighbours: store reads, desk/verify drives, verify.h is for bundles.
// Cost: one Ed25519 check and the hashes of the entry.
#pragma once

#include "ledger/entry.h"

#include <map>
#include <optional>
#include <span>

namespace casement::ledger {

// An erased entry keeps commitments, fieldsRoot, authorCommitment and leaf; all the rest is absent.
struct StoredEntry {
    Seq seq = 0;
    std::optional<QByteArray> content;
    std::optional<QByteArray> cuts;
    std::optional<Bytes32> entryKey;
    std::optional<Bytes32> author;
    std::optional<Bytes64> signature;
    std::vector<FieldCommitment> commitments;
    Bytes32 fieldsRoot{};
    Bytes32 authorCommitment{};
    Bytes32 leaf{};

    [[nodiscard]] static StoredEntry fromSigned(const SignedEntry &entry);
};

enum class EntryColumn {
    Content,
    Cuts,
    EntryKey,
    Commitments,
    FieldsRoot,
    Author,
    Signature,
    AuthorCommitment,
    Leaf,
    Position,  // whole in itself, but signed for another seq, ledger or history before it
};

struct EntryFault {
    EntryColumn column = EntryColumn::Content;
    std::optional<FieldId> field;  // the first field that shows it
    friend bool operator==(const EntryFault &, const EntryFault &) = default;
};

struct CheckedEntry {
    bool erased = false;
    std::vector<Field> fields;  // empty where erased, or where the content cannot be read
    std::optional<EntryFault> fault;
};

class EntryChecker {
public:
    // `knownAuthors` are keys of the ledger's past and present; used only to tell a changed author
    // from a changed signature.
    explicit EntryChecker(const Bytes32 &ledgerId, std::vector<Bytes32> knownAuthors = {});

    // `prevRoot` is the root over the leaves before this entry.
    [[nodiscard]] CheckedEntry check(const StoredEntry &entry, const Bytes32 &prevRoot);

    // Errors: Damaged (field = the column's name, subject = the seq); an erased entry is NotFound.
    [[nodiscard]] Result<SignedEntry> recompute(const StoredEntry &entry, const Bytes32 &prevRoot);

private:
    [[nodiscard]] std::optional<EntryFault> checkErased(const StoredEntry &entry) const;
    [[nodiscard]] std::optional<EntryFault>
    checkWhole(const StoredEntry &entry, const Bytes32 &prevRoot, std::vector<Field> &fields);
    [[nodiscard]] std::optional<EntryFault> checkAuthor(const StoredEntry &entry,
                                                        const Bytes32 &salt, ByteSpan message);
    [[nodiscard]] Bytes32 leafOf(const StoredEntry &entry, const Bytes32 &fieldsRoot) const;

    Bytes32 m_ledgerId;
    std::vector<Bytes32> m_knownAuthors;
    std::map<Bytes32, PublicKey> m_keys;
};

// "content", "cuts", "entry_key", "field_commitments", … as the store names its columns.
[[nodiscard]] QLatin1StringView nameOf(EntryColumn column);

}  // namespace casement::ledger
