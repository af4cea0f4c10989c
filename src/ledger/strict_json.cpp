// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/strict_json.h"

#include "ledger/json_scanner.h"

#include <algorithm>

namespace casement::ledger {

namespace {

// Goes over the bytes once and holds them against every rule; no value is built.
class Checker {
public:
    Checker(QByteArrayView bytes, JsonForm form) : m_scan(bytes), m_form(form) { }

    Result<QByteArrayView> run()
    {
        if (!m_scan.all().isValidUtf8())
            return broken("utf8");
        space();
        const qsizetype begin = m_scan.at();
        if (!value(0))
            return broken(m_rule);
        const qsizetype end = m_scan.at();
        space();
        if (!m_scan.atEnd())
            return broken("trailing bytes");
        return m_scan.all().sliced(begin, end - begin);
    }

private:
    std::unexpected<Error> broken(const char *rule) const
    {
        Error error{ErrorKind::BadInput, {}, QLatin1StringView(rule), {}, {}, 0};
        error.got = QString::number(m_scan.at());
        error.line = 1 + m_scan.all().first(m_scan.at()).count('\n');
        return std::unexpected(std::move(error));
    }
    bool refuse(const char *rule)
    {
        m_rule = rule;
        return false;
    }
    bool canonical() const { return m_form == JsonForm::Canonical; }
    void space()
    {
        if (!canonical())
            m_scan.skipSpace();
    }

    bool value(int depth)
    {
        switch (m_scan.peek()) {
        case '{':
            return depth < kMaxJsonDepth ? object(depth + 1) : refuse("depth");
        case '[':
            return depth < kMaxJsonDepth ? array(depth + 1) : refuse("depth");
        case '"':
            return string();
        case 't':
            return m_scan.take("true") || refuse("syntax");
        case 'f':
            return m_scan.take("false") || refuse("syntax");
        case 'n':
            return m_scan.take("null") || refuse("syntax");
        default:
            return number();
        }
    }

    bool array(int depth)
    {
        m_scan.take("[");
        space();
        if (m_scan.take("]"))
            return true;
        while (true) {
            if (!value(depth))
                return false;
            space();
            if (m_scan.take("]"))
                return true;
            if (!m_scan.take(","))
                return refuse("syntax");
            space();
        }
    }

    bool object(int depth)
    {
        std::vector<QString> keys;
        m_scan.take("{");
        space();
        if (m_scan.take("}"))
            return true;
        while (true) {
            if (!member(depth, keys))
                return false;
            space();
            if (m_scan.take("}"))
                return canonical() || noneTwice(keys);
            if (!m_scan.take(","))
                return refuse("syntax");
            space();
        }
    }

    bool member(int depth, std::vector<QString> &keys)
    {
        const qsizetype begin = m_scan.at();
        if (m_scan.peek() != '"')
            return refuse("syntax");
        if (!string())
            return false;
        QString key = utf16Of(unescaped(m_scan.all().sliced(begin, m_scan.at() - begin)));
        // In canonical form ascending keys say at once that none comes twice.
        if (canonical()) {
            if (!keys.empty() && keys.back() >= key)
                return refuse(keys.back() == key ? "duplicate key" : "key order");
            keys.clear();
        }
        keys.push_back(std::move(key));
        space();
        if (!m_scan.take(":"))
            return refuse("syntax");
        space();
        return value(depth);
    }

    bool noneTwice(std::vector<QString> &keys)
    {
        std::ranges::sort(keys);
        return std::ranges::adjacent_find(keys) == keys.end() || refuse("duplicate key");
    }

    bool string()
    {
        m_scan.take("\"");
        while (!m_scan.atEnd()) {
            const auto c = static_cast<quint8>(m_scan.next());
            if (c == '"')
                return true;
            if (c < 0x20)
                return refuse("control character");
            if (c == '\\' && !escape())
                return false;
        }
        return refuse("syntax");
    }

    bool escape()
    {
        const char c = m_scan.next();
        if (QByteArrayView("\"\\bfnrt").contains(c))
            return true;
        if (c == '/')
            return !canonical() || refuse("escape");
        if (c != 'u')
            return refuse("escape");
        const int unit = m_scan.hex4(canonical());
        if (unit < 0)
            return refuse("escape");
        if (canonical())
            return onlyWayToWrite(unit) || refuse("escape");
        if (unit < 0xD800 || unit > 0xDFFF)
            return true;
        const bool paired = unit < 0xDC00 && m_scan.take("\\u");
        const int low = paired ? m_scan.hex4(false) : -1;
        return (low >= 0xDC00 && low <= 0xDFFF) || refuse("lone surrogate");
    }

    static bool onlyWayToWrite(int unit)
    {
        return unit < 0x20 && !QByteArrayView("\b\t\n\f\r").contains(static_cast<char>(unit));
    }

    bool number()
    {
        const bool negative = m_scan.take("-");
        const qsizetype begin = m_scan.at();
        qint64 magnitude = 0;
        while (m_scan.peek() >= '0' && m_scan.peek() <= '9') {
            magnitude = 10 * magnitude + (m_scan.next() - '0');
            if (magnitude > kMaxJsonInteger)
                return refuse("integer");
        }
        const qsizetype digits = m_scan.at() - begin;
        if (digits == 0)
            return refuse("syntax");
        const bool leadingZero = digits > 1 && m_scan.all()[begin] == '0';
        if (leadingZero || (negative && magnitude == 0))
            return refuse("integer");
        const char after = m_scan.peek();
        if (after == '.' || after == 'e' || after == 'E')
            return refuse("fraction");
        return true;
    }

    JsonScanner m_scan;
    JsonForm m_form;
    const char *m_rule = "syntax";
};

}  // namespace

Result<JsonView> checkJson(QByteArrayView bytes, JsonForm form)
{
    auto value = Checker(bytes, form).run();
    if (!value)
        return std::unexpected(value.error());
    return JsonView(*value);
}

}  // namespace casement::ledger
