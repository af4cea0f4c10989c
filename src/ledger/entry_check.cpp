// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/entry_check.h"

#include "ledger/tokens.h"

namespace casement::ledger {

namespace {

std::vector<FieldCommitment> commitAll(const std::vector<Field> &fields, const EntryKey &key)
{
    std::vector<FieldCommitment> out;
    out.reserve(fields.size());
    for (const Field &field : fields)
        out.push_back(commitField(field, key));
    return out;
}

std::optional<FieldId> firstDifference(const std::vector<FieldCommitment> &a,
                                       const std::vector<FieldCommitment> &b)
{
    for (size_t i = 0; i < a.size(); ++i) {
        if (i >= b.size() || a[i] != b[i])
            return a[i].id;
    }
    return b.size() > a.size() ? std::optional(b[a.size()].id) : std::nullopt;
}

bool noneEqual(const std::vector<FieldCommitment> &a, const std::vector<FieldCommitment> &b)
{
    if (a.size() != b.size())
        return false;
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].id != b[i].id || a[i].commitment == b[i].commitment)
            return false;
    }
    return true;
}

// Whether the content, cut afresh, commits to what is stored: then the cuts were at fault.
bool recutFits(const StoredEntry &entry, const EntryKey &key)
{
    auto fields = decodeContent(*entry.content);
    if (!fields)
        return false;
    for (Field &field : *fields) {
        if (auto *text = std::get_if<TextValue>(&field.value))
            text->cuts = cutTokens(text->utf8);
    }
    return fieldsRootOf(commitAll(*fields, key)) == entry.fieldsRoot;
}

constexpr size_t kErasableColumns = 5;

// Which of what an erasure empties is empty.
std::vector<EntryColumn> missingColumns(const StoredEntry &entry)
{
    std::vector<EntryColumn> missing;
    const auto look = [&missing](bool there, EntryColumn column) {
        if (!there)
            missing.push_back(column);
    };
    look(entry.content.has_value(), EntryColumn::Content);
    look(entry.cuts.has_value(), EntryColumn::Cuts);
    look(entry.entryKey.has_value(), EntryColumn::EntryKey);
    look(entry.author.has_value(), EntryColumn::Author);
    look(entry.signature.has_value(), EntryColumn::Signature);
    return missing;
}

// Content or cuts do not read: which of the two columns to name.
EntryFault unreadable(const StoredEntry &entry, const Error &error, const EntryKey &key)
{
    // Cuts that do not belong to the fields may mean that the fields changed.
    const bool cuts = error.field == QLatin1StringView("cuts") && recutFits(entry, key);
    return {cuts ? EntryColumn::Cuts : EntryColumn::Content,
            static_cast<FieldId>(error.subject.toUInt())};
}

// The fields do not commit to the stored field commitments: which column to name.
EntryFault mismatch(const StoredEntry &entry, const std::vector<FieldCommitment> &computed,
                    const EntryKey &key)
{
    const auto field = firstDifference(computed, entry.commitments);
    if (fieldsRootOf(computed) == entry.fieldsRoot)
        return {EntryColumn::Commitments, field};
    // Every salt comes from the entry's key, the author's too: a wrong key fits nowhere.
    const Bytes32 author = authorCommitment(key.authorSalt(), *entry.author, *entry.signature);
    if (author != entry.authorCommitment && noneEqual(computed, entry.commitments))
        return {EntryColumn::EntryKey, {}};
    return {recutFits(entry, key) ? EntryColumn::Cuts : EntryColumn::Content, field};
}

}  // namespace

StoredEntry StoredEntry::fromSigned(const SignedEntry &entry)
{
    return {entry.seq,
            encodeContent(entry.fields),
            encodeCuts(entry.fields),
            entry.entryKey,
            entry.author,
            entry.signature,
            entry.commitments,
            entry.fieldsRoot,
            entry.authorCommitment,
            entry.leaf};
}

EntryChecker::EntryChecker(const Bytes32 &ledgerId, std::vector<Bytes32> knownAuthors)
    : m_ledgerId(ledgerId), m_knownAuthors(std::move(knownAuthors))
{
}

Bytes32 EntryChecker::leafOf(const StoredEntry &entry, const Bytes32 &fieldsRoot) const
{
    const auto count = static_cast<quint16>(entry.commitments.size());
    return entryLeaf(m_ledgerId, entry.seq, entryHash(count, fieldsRoot, entry.authorCommitment));
}

std::optional<EntryFault> EntryChecker::checkErased(const StoredEntry &entry) const
{
    const Bytes32 root = fieldsRootOf(entry.commitments);
    if (leafOf(entry, entry.fieldsRoot) == entry.leaf) {
        return root == entry.fieldsRoot ? std::nullopt
                                        : std::optional(EntryFault{EntryColumn::Commitments, {}});
    }
    const bool rootAlone = leafOf(entry, root) == entry.leaf;
    return EntryFault{rootAlone ? EntryColumn::FieldsRoot : EntryColumn::Leaf, {}};
}

std::optional<EntryFault> EntryChecker::checkAuthor(const StoredEntry &entry, const Bytes32 &salt,
                                                    ByteSpan message)
{
    auto key = m_keys.find(*entry.author);
    if (key == m_keys.end())
        key = m_keys.emplace(*entry.author, PublicKey(*entry.author)).first;
    const bool signedHere = key->second.verify(message, *entry.signature);
    const Bytes32 commitment = authorCommitment(salt, *entry.author, *entry.signature);
    if (commitment == entry.authorCommitment) {
        return signedHere ? std::nullopt : std::optional(EntryFault{EntryColumn::Position, {}});
    }
    if (signedHere)
        return EntryFault{EntryColumn::AuthorCommitment, {}};
    for (const Bytes32 &other : m_knownAuthors) {
        if (authorCommitment(salt, other, *entry.signature) == entry.authorCommitment)
            return EntryFault{EntryColumn::Author, {}};
    }
    return EntryFault{EntryColumn::Signature, {}};
}

std::optional<EntryFault> EntryChecker::checkWhole(const StoredEntry &entry,
                                                   const Bytes32 &prevRoot,
                                                   std::vector<Field> &fields)
{
    const EntryKey key(*entry.entryKey);
    auto decoded = decodeFields(*entry.content, *entry.cuts);
    if (!decoded)
        return unreadable(entry, decoded.error(), key);
    fields = *std::move(decoded);
    const std::vector<FieldCommitment> computed = commitAll(fields, key);
    if (computed != entry.commitments)
        return mismatch(entry, computed, key);
    const Bytes32 root = fieldsRootOf(computed);
    if (root != entry.fieldsRoot)
        return EntryFault{EntryColumn::FieldsRoot, {}};
    const QByteArray message =
        authorMessage(m_ledgerId, entry.seq, prevRoot, static_cast<quint16>(computed.size()), root);
    if (auto fault = checkAuthor(entry, key.authorSalt(), spanOf(message)))
        return fault;
    if (leafOf(entry, root) != entry.leaf)
        return EntryFault{EntryColumn::Leaf, {}};
    return std::nullopt;
}

CheckedEntry EntryChecker::check(const StoredEntry &entry, const Bytes32 &prevRoot)
{
    CheckedEntry out;
    const auto missing = missingColumns(entry);
    out.erased = missing.size() == kErasableColumns;
    if (out.erased)
        out.fault = checkErased(entry);
    else if (!missing.empty())
        out.fault = EntryFault{missing.front(), {}};
    else
        out.fault = checkWhole(entry, prevRoot, out.fields);
    return out;
}

Result<SignedEntry> EntryChecker::recompute(const StoredEntry &entry, const Bytes32 &prevRoot)
{
    CheckedEntry checked = check(entry, prevRoot);
    if (checked.fault)
        return failure(ErrorKind::Damaged, QString::number(entry.seq),
                       nameOf(checked.fault->column));
    if (checked.erased)
        return failure(ErrorKind::NotFound, QString::number(entry.seq));
    return SignedEntry{entry.seq,         std::move(checked.fields), *entry.entryKey,
                       entry.commitments, entry.fieldsRoot,          *entry.author,
                       *entry.signature,  entry.authorCommitment,    entry.leaf};
}

QLatin1StringView nameOf(EntryColumn column)
{
    switch (column) {
    case EntryColumn::Content:
        return QLatin1StringView("content");
    case EntryColumn::Cuts:
        return QLatin1StringView("cuts");
    case EntryColumn::EntryKey:
        return QLatin1StringView("entry_key");
    case EntryColumn::Commitments:
        return QLatin1StringView("field_commitments");
    case EntryColumn::FieldsRoot:
        return QLatin1StringView("fields_root");
    case EntryColumn::Author:
        return QLatin1StringView("author");
    case EntryColumn::Signature:
        return QLatin1StringView("signature");
    case EntryColumn::AuthorCommitment:
        return QLatin1StringView("author_commitment");
    case EntryColumn::Leaf:
        return QLatin1StringView("leaf");
    case EntryColumn::Position:
        return QLatin1StringView("position");
    }
    return {};
}

}  // namespace casement::ledger
