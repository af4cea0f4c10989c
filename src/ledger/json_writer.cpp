// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/json_scanner.h"
#include "ledger/strict_json.h"

#include <map>

namespace casement::ledger {

namespace {

void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    constexpr QByteArrayView kShort("\b\t\n\f\r\"\\");
    constexpr QByteArrayView kLetters("btnfr\"\\");
    out.append('"');
    for (const char c : utf8) {
        const qsizetype known = kShort.indexOf(c);
        if (known >= 0) {
            out.append('\\').append(kLetters[known]);
        } else if (static_cast<quint8>(c) < 0x20) {
            out.append("\\u00").append(QByteArray(1, c).toHex());
        } else {
            out.append(c);
        }
    }
    out.append('"');
}

void appendCanonical(JsonWriter &out, const JsonView &value)
{
    switch (value.type()) {
    case JsonType::Object: {
        std::map<QString, JsonView> members;
        for (JsonChildren child(value); child.next();)
            members.emplace(utf16Of(child.key()), child.value());
        out.beginObject();
        for (const auto &[key, member] : members)
            appendCanonical(out.key(key.toUtf8()), member);
        out.endObject();
        break;
    }
    case JsonType::Array: {
        out.beginArray();
        for (JsonChildren child(value); child.next();)
            appendCanonical(out, child.value());
        out.endArray();
        break;
    }
    case JsonType::String:
        out.string(*value.string());
        break;
    case JsonType::Integer:
        out.integer(*value.integer());
        break;
    case JsonType::Boolean:
    case JsonType::Null:
        out.word(value.bytes());
        break;
    }
}

}  // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out.append('{');
    m_needsComma = false;
    m_lastKeys.emplace_back();
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out.append('}');
    m_needsComma = true;
    m_lastKeys.pop_back();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    separate();
    m_out.append('[');
    m_needsComma = false;
    m_lastKeys.emplace_back();
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out.append(']');
    m_needsComma = true;
    m_lastKeys.pop_back();
    return *this;
}

JsonWriter &JsonWriter::key(QByteArrayView utf8)
{
    Q_ASSERT(m_lastKeys.back().isNull() || utf16Of(m_lastKeys.back()) < utf16Of(utf8));
    m_lastKeys.back() = utf8.isEmpty() ? QByteArray("") : utf8.toByteArray();
    separate();
    appendEscaped(m_out, utf8);
    m_out.append(':');
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::string(QByteArrayView utf8)
{
    separate();
    appendEscaped(m_out, utf8);
    return *this;
}

JsonWriter &JsonWriter::base64(ByteSpan bytes)
{
    separate();
    m_out.append('"').append(toBase64(bytes)).append('"');
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 number)
{
    Q_ASSERT(number >= -kMaxJsonInteger && number <= kMaxJsonInteger);
    separate();
    m_out.append(QByteArray::number(number));
    return *this;
}

JsonWriter &JsonWriter::word(QByteArrayView literal)
{
    separate();
    m_out.append(literal);
    return *this;
}

QByteArray canonicalJson(const JsonView &value)
{
    JsonWriter out;
    appendCanonical(out, value);
    return out.take();
}

}  // namespace casement::ledger
