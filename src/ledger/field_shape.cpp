// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/field_shape.h"

#include "ledger/known_fields.h"

#include <limits>

namespace casement::ledger {

namespace {

constexpr quint64 kMaxNumber = 9007199254740991;  // 2^53-1, what a bundle can carry

std::unexpected<Error> breaks(ErrorKind kind, FieldId id, const char *rule, quint64 got = 0,
                              quint64 want = 0)
{
    return failure(kind, QString::number(id), QLatin1StringView(rule),
                   got ? QString::number(got) : QString(),
                   want ? QString::number(want) : QString());
}

Result<void> checkText(FieldId id, const TextValue &text)
{
    if (text.utf8.size() > kMaxTextBytes)
        return breaks(ErrorKind::TooLarge, id, "text", text.utf8.size(), kMaxTextBytes);
    for (const quint32 cut : text.cuts) {
        if (cut > kMaxTokenBytes)
            return breaks(ErrorKind::TooLarge, id, "token", cut, kMaxTokenBytes);
    }
    if (!text.utf8.isValidUtf8())
        return breaks(ErrorKind::BadInput, id, "utf8");
    if (!cutsCover(text.utf8, text.cuts))
        return breaks(ErrorKind::BadInput, id, "cuts");
    return {};
}

Result<void> checkNumber(FieldId id, quint64 number)
{
    if (number > kMaxNumber)
        return breaks(ErrorKind::BadInput, id, "number", number, kMaxNumber);
    return {};
}

}  // namespace

bool kindFits(FieldId id, FieldKind kind)
{
    const bool interpreted = id == kKindField || (id >= kPublicKeyField && id <= kKeysetField);
    return !interpreted || kind == FieldKind::Utf8;
}

bool cutsCover(QByteArrayView utf8, const std::vector<quint32> &cuts)
{
    qsizetype at = 0;
    for (const quint32 cut : cuts) {
        if (cut == 0 || cut > kMaxTokenBytes || cut > utf8.size() - at)
            return false;
        at += cut;
        if (at < utf8.size() && (static_cast<quint8>(utf8[at]) & 0xC0) == 0x80)
            return false;
    }
    return at == utf8.size();
}

Result<void> checkShape(const Field &field)
{
    if (!kindFits(field.id, field.kind()))
        return breaks(ErrorKind::BadInput, field.id, "kind");
    if (const auto *text = std::get_if<TextValue>(&field.value))
        return checkText(field.id, *text);
    if (const auto *utf8 = std::get_if<Utf8Value>(&field.value)) {
        if (!utf8->utf8.isValidUtf8())
            return breaks(ErrorKind::BadInput, field.id, "utf8");
        if (utf8->utf8.size() > kMaxTextBytes)
            return breaks(ErrorKind::TooLarge, field.id, "utf8", utf8->utf8.size(), kMaxTextBytes);
        return {};
    }
    if (const auto *time = std::get_if<TimeValue>(&field.value))
        return checkNumber(field.id, time->ms);
    if (const auto *number = std::get_if<NumberValue>(&field.value))
        return checkNumber(field.id, number->number);
    return checkNumber(field.id, std::get<BlobValue>(field.value).size);
}

Result<void> checkShape(const std::vector<Field> &fields)
{
    if (fields.size() > std::numeric_limits<quint16>::max())
        return failure(ErrorKind::TooLarge, {}, QStringLiteral("fields"));
    for (size_t i = 0; i < fields.size(); ++i) {
        if (i > 0 && fields[i].id <= fields[i - 1].id)
            return breaks(ErrorKind::BadInput, fields[i].id, "order");
        if (auto fits = checkShape(fields[i]); !fits)
            return fits;
    }
    return {};
}

}  // namespace casement::ledger
