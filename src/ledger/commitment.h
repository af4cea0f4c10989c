// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The commitments of the format, one function per line of its table.
//
// What it is: salts derived from an entry's key, and the hashes of token, text, field, fields,
//   author, entry and leaf.
// Promises: pure; what they hash is spelled in docs/record-format.md, "Commitments".
// Does not do: check shapes (field_shape.h), sign.
// Neighbours: entry.h derives and commits, verify.h recomputes from what a bundle shows.
// Cost: see digest.h; a token costs one salt (two blocks), one hash (two) and its tree node
// (three).
#pragma once

#include "ledger/digest.h"
#include "ledger/field.h"
#include "ledger/merkle.h"

namespace casement::ledger {

struct FieldCommitment {
    FieldId id = 0;
    Bytes32 commitment{};
    friend bool operator==(const FieldCommitment &, const FieldCommitment &) = default;
};

// K_entry, prepared: makes the keys of fields and the salt of the author.
class EntryKey {
public:
    explicit EntryKey(const Bytes32 &key) : m_key(key) { }
    [[nodiscard]] Bytes32 fieldKey(FieldId id) const;
    [[nodiscard]] Bytes32 authorSalt() const;

private:
    HmacKey m_key;
};

// K_field, prepared: makes the salts of the field and of its tokens.
class FieldKey {
public:
    explicit FieldKey(const Bytes32 &key) : m_key(key) { }
    [[nodiscard]] Bytes32 fieldSalt() const;
    [[nodiscard]] Bytes32 tokenSalt(quint32 index) const;

private:
    HmacKey m_key;
};

[[nodiscard]] Bytes32 tokenCommitment(const Bytes32 &salt, quint32 index, QByteArrayView utf8);
// Over the commitments of all tokens, shown or not.
[[nodiscard]] Bytes32 textRoot(HashList tokens);
// Of a text whose every salt comes from `key`.
[[nodiscard]] Bytes32 textRoot(const TextValue &text, const FieldKey &key);

// The salted commitment of a field; of a text, `textRoot` stands for the value.
[[nodiscard]] Bytes32 fieldCommitment(FieldId id, const Bytes32 &salt, const FieldValue &value);
[[nodiscard]] Bytes32 textFieldCommitment(FieldId id, const Bytes32 &salt, const Bytes32 &textRoot);
// Either of the two, with every salt derived from K_entry.
[[nodiscard]] FieldCommitment commitField(const Field &field, const EntryKey &key);

[[nodiscard]] Bytes32 fieldsRootOf(const std::vector<FieldCommitment> &fields);

// The bytes that an author signs.
[[nodiscard]] QByteArray authorMessage(const Bytes32 &ledgerId, quint64 seq,
                                       const Bytes32 &prevRoot, quint16 fieldCount,
                                       const Bytes32 &fieldsRoot);
[[nodiscard]] Bytes32 authorCommitment(const Bytes32 &salt, const Bytes32 &key,
                                       const Bytes64 &signature);
[[nodiscard]] Bytes32 entryHash(quint16 fieldCount, const Bytes32 &fieldsRoot,
                                const Bytes32 &authorCommitment);
// The leaf hash of an entry at `seq`.
[[nodiscard]] Bytes32 entryLeaf(const Bytes32 &ledgerId, quint64 seq, const Bytes32 &entryHash);

}  // namespace casement::ledger
