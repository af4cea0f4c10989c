// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/commitment.h"

#include <QtEndian>

#include <cstring>

namespace casement::ledger {

namespace {

constexpr char kSaltLabel[] = "il1/salt";

// One salt message: the label with its zero, a letter and, for a token, its index.
template <size_t Extra> std::array<quint8, sizeof(kSaltLabel) + 1 + Extra> saltMessage(char part)
{
    std::array<quint8, sizeof(kSaltLabel) + 1 + Extra> out{};
    std::memcpy(out.data(), kSaltLabel, sizeof(kSaltLabel));
    out[sizeof(kSaltLabel)] = static_cast<quint8>(part);
    return out;
}

Sha256 fieldHead(FieldId id, const Bytes32 &salt, FieldKind kind, quint32 length)
{
    Sha256 hash;
    hash.addLabel("il1/field").add(salt).addU16(id).addU8(static_cast<quint8>(kind));
    hash.addU32(length);
    return hash;
}

}  // namespace

Bytes32 EntryKey::fieldKey(FieldId id) const
{
    constexpr char kLabel[] = "il1/field-key";
    std::array<quint8, sizeof(kLabel) + 2> message{};
    std::memcpy(message.data(), kLabel, sizeof(kLabel));
    qToBigEndian(id, message.data() + sizeof(kLabel));
    return m_key.of(message);
}

Bytes32 EntryKey::authorSalt() const
{
    return m_key.of(saltMessage<0>('A'));
}

Bytes32 FieldKey::fieldSalt() const
{
    return m_key.of(saltMessage<0>('F'));
}

Bytes32 FieldKey::tokenSalt(quint32 index) const
{
    auto message = saltMessage<4>('T');
    qToBigEndian(index, message.data() + message.size() - 4);
    return m_key.of(message);
}

Bytes32 tokenCommitment(const Bytes32 &salt, quint32 index, QByteArrayView utf8)
{
    Sha256 hash;
    hash.addLabel("il1/token").add(salt).addU32(index).addU32(static_cast<quint32>(utf8.size()));
    return hash.addText(utf8).finish();
}

static Bytes32 textRootOf(quint32 count, const Bytes32 &tree)
{
    return Sha256().addLabel("il1/text").addU32(count).add(tree).finish();
}

Bytes32 textRoot(HashList tokens)
{
    Frontier tree;
    for (const Bytes32 &token : tokens)
        tree.append(leafHash(token));
    return textRootOf(static_cast<quint32>(tokens.size()), tree.root());
}

Bytes32 textRoot(const TextValue &text, const FieldKey &key)
{
    Frontier tree;
    quint32 index = 0;
    qsizetype begin = 0;
    for (const quint32 cut : text.cuts) {
        const QByteArrayView token(text.utf8.constData() + begin, cut);
        tree.append(leafHash(tokenCommitment(key.tokenSalt(index), index, token)));
        begin += cut;
        ++index;
    }
    return textRootOf(index, tree.root());
}

Bytes32 textFieldCommitment(FieldId id, const Bytes32 &salt, const Bytes32 &textRoot)
{
    return fieldHead(id, salt, FieldKind::Text, 32).add(textRoot).finish();
}

Bytes32 fieldCommitment(FieldId id, const Bytes32 &salt, const FieldValue &value)
{
    if (const auto *utf8 = std::get_if<Utf8Value>(&value)) {
        const auto length = static_cast<quint32>(utf8->utf8.size());
        return fieldHead(id, salt, FieldKind::Utf8, length).addText(utf8->utf8).finish();
    }
    if (const auto *time = std::get_if<TimeValue>(&value))
        return fieldHead(id, salt, FieldKind::Time, 8).addU64(time->ms).finish();
    if (const auto *number = std::get_if<NumberValue>(&value))
        return fieldHead(id, salt, FieldKind::Number, 8).addU64(number->number).finish();
    const auto &blob = std::get<BlobValue>(value);
    return fieldHead(id, salt, FieldKind::Blob, 40).add(blob.sha256).addU64(blob.size).finish();
}

FieldCommitment commitField(const Field &field, const EntryKey &key)
{
    const FieldKey fieldKey(key.fieldKey(field.id));
    const Bytes32 salt = fieldKey.fieldSalt();
    if (const auto *text = std::get_if<TextValue>(&field.value))
        return {field.id, textFieldCommitment(field.id, salt, textRoot(*text, fieldKey))};
    return {field.id, fieldCommitment(field.id, salt, field.value)};
}

Bytes32 fieldsRootOf(const std::vector<FieldCommitment> &fields)
{
    Frontier tree;
    for (const FieldCommitment &field : fields)
        tree.append(Sha256().addU8(0).addU16(field.id).add(field.commitment).finish());
    return tree.root();
}

QByteArray authorMessage(const Bytes32 &ledgerId, quint64 seq, const Bytes32 &prevRoot,
                         quint16 fieldCount, const Bytes32 &fieldsRoot)
{
    constexpr char kLabel[] = "il1/authsig";
    QByteArray out(sizeof(kLabel) + 32 + 8 + 32 + 2 + 32, Qt::Uninitialized);
    char *at = out.data();
    const auto put = [&at](const void *bytes, size_t size) {
        std::memcpy(at, bytes, size);
        at += size;
    };
    put(kLabel, sizeof(kLabel));
    put(ledgerId.data(), 32);
    const quint64 seqBytes = qToBigEndian(seq);
    put(&seqBytes, 8);
    put(prevRoot.data(), 32);
    const quint16 countBytes = qToBigEndian(fieldCount);
    put(&countBytes, 2);
    put(fieldsRoot.data(), 32);
    return out;
}

Bytes32 authorCommitment(const Bytes32 &salt, const Bytes32 &key, const Bytes64 &signature)
{
    return Sha256().addLabel("il1/author").add(salt).add(key).add(signature).finish();
}

Bytes32 entryHash(quint16 fieldCount, const Bytes32 &fieldsRoot, const Bytes32 &authorCommitment)
{
    Sha256 hash;
    hash.addLabel("il1/entry").addU8(1).addU16(fieldCount).add(fieldsRoot);
    return hash.add(authorCommitment).finish();
}

Bytes32 entryLeaf(const Bytes32 &ledgerId, quint64 seq, const Bytes32 &entryHash)
{
    Sha256 hash;
    hash.addU8(0).addLabel("il1/leaf").add(ledgerId).addU64(seq).add(entryHash);
    return hash.finish();
}

}  // namespace casement::ledger
