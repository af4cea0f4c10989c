// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/json_scanner.h"
#include "ledger/strict_json.h"

#include <QStringDecoder>

namespace casement::ledger {

namespace {

int hexDigit(char c, bool lowerCaseOnly)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return !lowerCaseOnly && c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

void appendUtf8(QByteArray &out, char32_t c)
{
    out.append(QString::fromUcs4(&c, 1).toUtf8());
}

char32_t escapedCodePoint(JsonScanner &in)
{
    const int unit = in.hex4(false);
    if (unit < 0xD800 || unit > 0xDBFF)
        return static_cast<char32_t>(unit);
    in.take("\\u");
    return QChar::surrogateToUcs4(static_cast<char16_t>(unit),
                                  static_cast<char16_t>(in.hex4(false)));
}

void appendEscape(JsonScanner &in, QByteArray &out)
{
    switch (const char c = in.next()) {
    case 'b':
        out.append('\b');
        break;
    case 'f':
        out.append('\f');
        break;
    case 'n':
        out.append('\n');
        break;
    case 'r':
        out.append('\r');
        break;
    case 't':
        out.append('\t');
        break;
    case 'u':
        appendUtf8(out, escapedCodePoint(in));
        break;
    default:
        out.append(c);
    }
}

}  // namespace

int JsonScanner::hex4(bool lowerCaseOnly)
{
    int unit = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexDigit(next(), lowerCaseOnly);
        if (digit < 0)
            return -1;
        unit = 16 * unit + digit;
    }
    return unit;
}

void JsonScanner::skipString()
{
    ++m_at;
    while (m_bytes[m_at] != '"')
        m_at += m_bytes[m_at] == '\\' ? 2 : 1;
    ++m_at;
}

void JsonScanner::skipValue()
{
    int depth = 0;
    do {
        const char c = peek();
        if (c == '"') {
            skipString();
        } else {
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++m_at;
        }
        // A number or a word ends where the container goes on.
        if (depth == 0 && (atEnd() || QByteArrayView(",]} \t\n\r").contains(peek())))
            return;
    } while (!atEnd());
}

QString utf16Of(QByteArrayView utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decode(utf8);
}

QByteArray unescaped(QByteArrayView quoted)
{
    const QByteArrayView inside = quoted.sliced(1, quoted.size() - 2);
    if (!inside.contains('\\'))
        return inside.toByteArray();
    QByteArray out;
    out.reserve(inside.size());
    JsonScanner in(inside);
    while (!in.atEnd()) {
        const char c = in.next();
        if (c == '\\')
            appendEscape(in, out);
        else
            out.append(c);
    }
    return out;
}

JsonType JsonView::type() const
{
    switch (m_bytes.isEmpty() ? 'n' : m_bytes.front()) {
    case '{':
        return JsonType::Object;
    case '[':
        return JsonType::Array;
    case '"':
        return JsonType::String;
    case 't':
    case 'f':
        return JsonType::Boolean;
    case 'n':
        return JsonType::Null;
    default:
        return JsonType::Integer;
    }
}

std::optional<qint64> JsonView::integer() const
{
    if (type() != JsonType::Integer)
        return std::nullopt;
    return m_bytes.toLongLong();
}

std::optional<QByteArray> JsonView::string() const
{
    if (type() != JsonType::String)
        return std::nullopt;
    return unescaped(m_bytes);
}

JsonChildren::JsonChildren(const JsonView &container) : m_object(container.isObject())
{
    if (m_object || container.isArray())
        m_left = container.bytes().sliced(1);
}

bool JsonChildren::next()
{
    JsonScanner in(m_left);
    in.skipSpace();
    in.take(",");
    in.skipSpace();
    if (in.atEnd() || in.peek() == ']' || in.peek() == '}')
        return false;
    if (m_object) {
        const qsizetype begin = in.at();
        in.skipString();
        m_key = m_left.sliced(begin, in.at() - begin);
        in.skipSpace();
        in.take(":");
        in.skipSpace();
    }
    const qsizetype begin = in.at();
    in.skipValue();
    m_value = JsonView(m_left.sliced(begin, in.at() - begin));
    m_left = m_left.sliced(in.at());
    return true;
}

QByteArray JsonChildren::key() const
{
    return m_key.isEmpty() ? QByteArray() : unescaped(m_key);
}

std::optional<JsonView> JsonView::member(QByteArrayView key) const
{
    if (!isObject())
        return std::nullopt;
    for (JsonChildren members(*this); members.next();) {
        if (members.key() == key)
            return members.value();
    }
    return std::nullopt;
}

}  // namespace casement::ledger
