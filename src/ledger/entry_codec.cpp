// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The bytes that a store keeps of the fields (entry.h): content without cuts, and the cuts.
//
// content: u8 1, u16 count, then per field u16 id, u8 kind, u32 length, value as it is hashed (of a
// text its UTF-8). cuts: per text, in order, u16 id, u32 count, u16 each. All big-endian.
#include "ledger/entry.h"
#include "ledger/field_shape.h"

#include <QtEndian>

namespace casement::ledger {

namespace {

constexpr quint8 kContentVersion = 1;

template <typename T> void put(QByteArray &out, T number)
{
    const T big = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&big), sizeof(big));
}

void put(QByteArray &out, const Bytes32 &bytes)
{
    out.append(reinterpret_cast<const char *>(bytes.data()), bytes.size());
}

QByteArray valueBytes(const FieldValue &value)
{
    QByteArray out;
    if (const auto *utf8 = std::get_if<Utf8Value>(&value))
        return utf8->utf8;
    if (const auto *text = std::get_if<TextValue>(&value))
        return text->utf8;
    if (const auto *time = std::get_if<TimeValue>(&value))
        put(out, time->ms);
    if (const auto *number = std::get_if<NumberValue>(&value))
        put(out, number->number);
    if (const auto *blob = std::get_if<BlobValue>(&value)) {
        put(out, blob->sha256);
        put(out, blob->size);
    }
    return out;
}

// Reads big-endian numbers from the front; after a short read everything is 0 and good() false.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_left(bytes) { }

    template <typename T> T number()
    {
        const QByteArrayView raw = bytes(sizeof(T));
        return raw.size() == sizeof(T) ? qFromBigEndian<T>(raw.data()) : T(0);
    }
    QByteArrayView bytes(quint64 size)
    {
        m_good = m_good && size <= static_cast<quint64>(m_left.size());
        if (!m_good)
            return {};
        const QByteArrayView out = m_left.first(static_cast<qsizetype>(size));
        m_left = m_left.sliced(static_cast<qsizetype>(size));
        return out;
    }
    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_good && m_left.isEmpty(); }

private:
    QByteArrayView m_left;
    bool m_good = true;
};

std::unexpected<Error> damaged(const char *column, FieldId id, const char *rule)
{
    return failure(ErrorKind::Damaged, QString::number(id), QLatin1StringView(column),
                   QLatin1StringView(rule));
}

std::optional<FieldValue> valueOf(quint8 kind, QByteArrayView raw)
{
    Reader in(raw);
    switch (FieldKind{kind}) {
    case FieldKind::Utf8:
        return Utf8Value{raw.toByteArray()};
    case FieldKind::Text:
        return TextValue{raw.toByteArray(), {}};
    case FieldKind::Time:
        if (raw.size() == 8)
            return TimeValue{in.number<quint64>()};
        break;
    case FieldKind::Number:
        if (raw.size() == 8)
            return NumberValue{in.number<quint64>()};
        break;
    case FieldKind::Blob:
        if (raw.size() == 40) {
            const Bytes32 hash = *bytes32(in.bytes(32));
            return BlobValue{hash, in.number<quint64>()};
        }
        break;
    }
    return std::nullopt;
}

}  // namespace

QByteArray encodeContent(const std::vector<Field> &fields)
{
    QByteArray out;
    put(out, kContentVersion);
    put(out, static_cast<quint16>(fields.size()));
    for (const Field &field : fields) {
        const QByteArray value = valueBytes(field.value);
        put(out, field.id);
        put(out, static_cast<quint8>(field.kind()));
        put(out, static_cast<quint32>(value.size()));
        out.append(value);
    }
    return out;
}

QByteArray encodeCuts(const std::vector<Field> &fields)
{
    QByteArray out;
    for (const Field &field : fields) {
        const auto *text = std::get_if<TextValue>(&field.value);
        if (!text)
            continue;
        put(out, field.id);
        put(out, static_cast<quint32>(text->cuts.size()));
        for (const quint32 cut : text->cuts)
            put(out, static_cast<quint16>(cut));
    }
    return out;
}

Result<std::vector<Field>> decodeContent(QByteArrayView content)
{
    Reader in(content);
    if (in.number<quint8>() != kContentVersion)
        return damaged("content", 0, "version");
    const auto count = in.number<quint16>();
    std::vector<Field> fields;
    for (quint32 i = 0; i < count && in.good(); ++i) {
        const auto id = in.number<quint16>();
        const auto kind = in.number<quint8>();
        auto value = valueOf(kind, in.bytes(in.number<quint32>()));
        if (!value)
            return damaged("content", id, "value");
        fields.push_back({id, *std::move(value)});
    }
    if (!in.atEnd())
        return damaged("content", 0, "length");
    return fields;
}

Result<std::vector<Field>> decodeFields(QByteArrayView content, QByteArrayView cuts)
{
    auto fields = decodeContent(content);
    if (!fields)
        return fields;
    Reader in(cuts);
    for (Field &field : *fields) {
        auto *text = std::get_if<TextValue>(&field.value);
        if (!text)
            continue;
        if (in.number<quint16>() != field.id)
            return damaged("cuts", field.id, "id");
        const auto count = in.number<quint32>();
        for (quint32 i = 0; i < count && in.good(); ++i)
            text->cuts.push_back(in.number<quint16>());
        if (!in.good() || !cutsCover(text->utf8, text->cuts))
            return damaged("cuts", field.id, "cover");
    }
    if (!in.atEnd())
        return damaged("cuts", 0, "length");
    if (auto fits = checkShape(*fields); !fits)
        return damaged("content", static_cast<FieldId>(fits.error().subject.toUInt()), "shape");
    return fields;
}

}  // namespace casement::ledger
