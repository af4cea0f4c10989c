// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/registry.h"
#include "store/entries.h"

#include <algorithm>

namespace casement::store {

using namespace Qt::StringLiterals;
using ledger::Field;
using ledger::FieldId;

namespace {

constexpr qsizetype kCommitmentSize = 2 + 32;

const ledger::FieldValue *valueOf(const std::vector<Field> &fields, FieldId id)
{
    const auto found = std::ranges::find(fields, id, &Field::id);
    return found == fields.end() ? nullptr : &found->value;
}

std::optional<QByteArray> utf8Of(const std::vector<Field> &fields, FieldId id)
{
    const ledger::FieldValue *value = valueOf(fields, id);
    const auto *utf8 = value == nullptr ? nullptr : std::get_if<ledger::Utf8Value>(value);
    return utf8 == nullptr ? std::nullopt : std::optional(utf8->utf8);
}

std::optional<qint64> timeOf(const std::vector<Field> &fields, FieldId id)
{
    const ledger::FieldValue *value = valueOf(fields, id);
    const auto *time = value == nullptr ? nullptr : std::get_if<ledger::TimeValue>(value);
    return time == nullptr ? std::nullopt : std::optional(static_cast<qint64>(time->ms));
}

std::optional<QString> wordOf(const std::vector<Field> &fields, FieldId id)
{
    return utf8Of(fields, id).transform([](const QByteArray &utf8) {
        return QString::fromUtf8(utf8);
    });
}

// The columns that repeat what the fields say.
void repeat(StoredEntry &row, const std::vector<Field> &fields)
{
    namespace id = casefile::fields;
    row.kind = wordOf(fields, id::kKind).value_or(u""_s);
    row.lane = wordOf(fields, id::kLane).value_or(casefile::codeOf(casefile::Lane::Facts));
    row.entryUid = utf8Of(fields, id::kEntryUid);
    row.subject = wordOf(fields, id::kSubject);
    row.occurredMs = timeOf(fields, id::kOccurredAt);
    row.recordedMs = timeOf(fields, id::kRecordedAt);
}

QByteArray encode(const std::vector<ledger::FieldCommitment> &commitments)
{
    QByteArray out;
    for (const ledger::FieldCommitment &each : commitments) {
        out += static_cast<char>(each.id >> 8);
        out += static_cast<char>(each.id & 0xff);
        out += toByteArray(each.commitment);
    }
    return out;
}

std::optional<std::vector<ledger::FieldCommitment>> decode(QByteArrayView bytes)
{
    if (bytes.size() % kCommitmentSize != 0)
        return std::nullopt;
    std::vector<ledger::FieldCommitment> out;
    for (qsizetype at = 0; at < bytes.size(); at += kCommitmentSize) {
        const auto high = static_cast<quint8>(bytes[at]);
        const auto low = static_cast<quint8>(bytes[at + 1]);
        out.push_back(
            {static_cast<FieldId>(high << 8 | low), *casement::bytes32(bytes.sliced(at + 2, 32))});
    }
    return out;
}

// Fixed-size columns on their way into ledger's types; the first wrong length stands.
class Lengths {
public:
    explicit Lengths(const StoredEntry &row) : m_seq(row.seq) { }

    Bytes32 of32(const QByteArray &column, const QString &name)
    {
        return checked(casement::bytes32(column), column, name).value_or(Bytes32{});
    }
    std::optional<Bytes32> of32(const std::optional<QByteArray> &column, const QString &name)
    {
        return column ? checked(casement::bytes32(*column), *column, name) : std::nullopt;
    }
    std::optional<Bytes64> of64(const std::optional<QByteArray> &column, const QString &name)
    {
        return column ? checked(casement::bytes64(*column), *column, name) : std::nullopt;
    }
    template <typename Value>
    std::optional<Value> checked(std::optional<Value> value, const QByteArray &column,
                                 const QString &name)
    {
        if (!value && !m_error)
            m_error = Error{ErrorKind::Damaged,
                            QString::number(m_seq),
                            name,
                            QString::number(column.size()),
                            u"another length"_s,
                            0};
        return value;
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    ledger::Seq m_seq;
    std::optional<Error> m_error;
};

}  // namespace

StoredEntry storedEntry(CaseId caseId, const ledger::SignedEntry &entry)
{
    StoredEntry row;
    row.seq = entry.seq;
    row.rowCase = static_cast<qint64>(caseId);
    row.rowSeq = static_cast<qint64>(entry.seq);
    repeat(row, entry.fields);
    row.content = ledger::encodeContent(entry.fields);
    row.cuts = ledger::encodeCuts(entry.fields);
    row.entryKey = toByteArray(entry.entryKey);
    row.fieldsRoot = toByteArray(entry.fieldsRoot);
    row.commitments = encode(entry.commitments);
    row.author = toByteArray(entry.author);
    row.signature = toByteArray(entry.signature);
    row.authorCommitment = toByteArray(entry.authorCommitment);
    row.leaf = toByteArray(entry.leaf);
    return row;
}

Result<ledger::StoredEntry> provable(const StoredEntry &stored)
{
    Lengths lengths(stored);
    ledger::StoredEntry out;
    out.seq = stored.seq;
    out.content = stored.content;
    out.cuts = stored.cuts;
    out.entryKey = lengths.of32(stored.entryKey, u"entry_key"_s);
    out.author = lengths.of32(stored.author, u"author"_s);
    out.signature = lengths.of64(stored.signature, u"signature"_s);
    out.commitments =
        lengths.checked(decode(stored.commitments), stored.commitments, u"field_commitments"_s)
            .value_or(std::vector<ledger::FieldCommitment>());
    out.fieldsRoot = lengths.of32(stored.fieldsRoot, u"fields_root"_s);
    out.authorCommitment = lengths.of32(stored.authorCommitment, u"author_commitment"_s);
    out.leaf = lengths.of32(stored.leaf, u"leaf"_s);
    if (lengths.error())
        return failure(*lengths.error());
    return out;
}

Result<ledger::SignedEntry> signedEntry(const StoredEntry &stored)
{
    if (!stored.content || !stored.cuts || !stored.entryKey || !stored.author || !stored.signature)
        return failure(ErrorKind::NotFound, QString::number(stored.seq), u"erased"_s);
    const Result<ledger::StoredEntry> checked = provable(stored);
    if (!checked)
        return failure(checked.error());
    Result<std::vector<Field>> fields = ledger::decodeFields(*stored.content, *stored.cuts);
    if (!fields) {
        Error error = fields.error();
        error.subject = QString::number(stored.seq);
        return failure(std::move(error));
    }
    return ledger::SignedEntry{.seq = stored.seq,
                               .fields = std::move(*fields),
                               .entryKey = *checked->entryKey,
                               .commitments = checked->commitments,
                               .fieldsRoot = checked->fieldsRoot,
                               .author = *checked->author,
                               .signature = *checked->signature,
                               .authorCommitment = checked->authorCommitment,
                               .leaf = checked->leaf};
}

QStringList repeatedColumnsThatDiffer(CaseId caseId, const StoredEntry &stored,
                                      const std::vector<Field> &fields)
{
    StoredEntry says;
    repeat(says, fields);
    QStringList differ;
    const auto compare = [&differ](bool same, const QString &column) {
        if (!same)
            differ.append(column);
    };
    compare(stored.rowCase == static_cast<qint64>(caseId), u"case_id"_s);
    compare(stored.rowSeq == static_cast<qint64>(stored.seq), u"seq"_s);
    compare(stored.kind == says.kind, u"kind"_s);
    compare(stored.lane == says.lane, u"lane"_s);
    compare(stored.entryUid == says.entryUid, u"entry_uid"_s);
    compare(stored.subject == says.subject, u"subject"_s);
    compare(stored.occurredMs == says.occurredMs, u"occurred_at"_s);
    compare(stored.recordedMs == says.recordedMs, u"recorded_at"_s);
    return differ;
}

}  // namespace casement::store
