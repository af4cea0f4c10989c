// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/field_writer.h"

#include "casefile/field_codes.h"
#include "casefile/text_input.h"
#include "casefile/time_text.h"

#include <algorithm>

namespace casement::casefile {

void FieldWriter::utf8(FieldId id, const QString &value)
{
    if (!value.isEmpty())
        add(id, ledger::Utf8Value{cleanUtf8(value)});
}

void FieldWriter::text(FieldId id, const QString &value)
{
    if (!value.isEmpty())
        optionalText(id, value);
}

void FieldWriter::optionalText(FieldId id, const std::optional<QString> &value)
{
    if (!value)
        return;
    auto text = textValue(*value, fieldInfo(id)->name);
    if (text)
        add(id, std::move(*text));
    else if (!m_error)
        m_error = std::move(text.error());
}

void FieldWriter::texts(FieldId first, FieldId last, const QStringList &values)
{
    const qsizetype room = last - first + 1;
    if (values.size() > room) {
        refuse(ErrorKind::TooLarge, first, QString::number(values.size()), QString::number(room));
        return;
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        optionalText(static_cast<FieldId>(first + i), values[i]);
}

void FieldWriter::inputs(const std::vector<ItemInput> &inputs)
{
    QStringList names;
    for (size_t i = 0; i < inputs.size(); ++i) {
        names.append(inputs[i].name);
        if (i > fields::kLastInput - fields::kFirstInput)
            continue;  // texts() refuses them
        text(static_cast<FieldId>(fields::kFirstInputGiven + i), inputs[i].given);
        if (inputs[i].ref)
            number(static_cast<FieldId>(fields::kFirstInputRef + i), *inputs[i].ref);
    }
    texts(fields::kFirstInput, fields::kLastInput, names);
}

void FieldWriter::time(FieldId id, qint64 ms)
{
    if (ms < 0 || static_cast<quint64>(ms) > kLargestInteger)
        refuse(ErrorKind::BadInput, id, QString::number(ms), QString::number(kLargestInteger));
    else
        add(id, ledger::TimeValue{static_cast<quint64>(ms)});
}

void FieldWriter::number(FieldId id, quint64 value)
{
    if (value > kLargestInteger)
        refuse(ErrorKind::BadInput, id, QString::number(value), QString::number(kLargestInteger));
    else
        add(id, ledger::NumberValue{value});
}

void FieldWriter::blob(FieldId id, const std::optional<ledger::BlobValue> &value)
{
    if (value)
        add(id, *value);
}

void FieldWriter::occurred(const OccurredTime &occurred)
{
    QString told = occurred.text;
    if (occurred.ms && *occurred.ms >= 0)
        time(fields::kOccurredAt, *occurred.ms);
    else if (occurred.ms && told.isEmpty())
        told = isoOffset(*occurred.ms, occurred.offsetMinutes.value_or(0));
    code(fields::kOccurredPrecision, occurred.precision);
    if (occurred.offsetMinutes)
        utf8(fields::kOccurredOffset, offsetCode(*occurred.offsetMinutes));
    text(fields::kOccurredText, told);
}

void FieldWriter::tags(const QStringList &tags)
{
    if (!tags.isEmpty())
        optionalTags(tags);
}

void FieldWriter::optionalTags(const std::optional<QStringList> &tags)
{
    if (!tags)
        return;
    for (const QString &tag : *tags) {
        if (!isTag(tag)) {
            refuse(ErrorKind::BadInput, fields::kTags, tag, QStringLiteral("#word"));
            return;
        }
    }
    add(fields::kTags, ledger::Utf8Value{cleanUtf8(tagsCode(*tags))});
}

void FieldWriter::refs(const std::vector<ledger::Seq> &refs)
{
    if (!refs.empty())
        utf8(fields::kRefs, refsCode(refs));
}

void FieldWriter::uid(const QString &uid)
{
    if (isUid(uid))
        utf8(fields::kEntryUid, uid);
    else
        refuse(ErrorKind::BadInput, fields::kEntryUid, uid, QStringLiteral("32 × 0-9 a-f"));
}

Result<std::vector<ledger::Field>> FieldWriter::finish() &&
{
    if (m_error)
        return failure(std::move(*m_error));
    std::ranges::sort(m_fields, {}, &ledger::Field::id);
    const auto twice = std::ranges::adjacent_find(m_fields, {}, &ledger::Field::id);
    if (twice != m_fields.end())
        return failure(ErrorKind::Internal, {}, fieldInfo(twice->id)->name,
                       QStringLiteral("twice"));
    return std::move(m_fields);
}

void FieldWriter::add(FieldId id, ledger::FieldValue value)
{
    m_fields.push_back({id, std::move(value)});
}

void FieldWriter::refuse(ErrorKind kind, FieldId id, QString got, QString want)
{
    if (!m_error)
        m_error = Error{kind, {}, fieldInfo(id)->name, std::move(got), std::move(want), 0};
}

}  // namespace casement::casefile
