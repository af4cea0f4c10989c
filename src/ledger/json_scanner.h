// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The cursor over JSON bytes that checking and reading share.
//
// What it is: JsonScanner, a position in bytes; skipValue() and unescaped(), for bytes that passed
//   checkJson().
// Does not do: judge; strict_json.cpp does.
// Neighbours: strict_json.cpp, json_view.cpp.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace casement::ledger {

class JsonScanner {
public:
    explicit JsonScanner(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] QByteArrayView all() const { return m_bytes; }
    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    // NUL at the end; a NUL byte is nowhere legal in JSON.
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    char next() { return atEnd() ? '\0' : m_bytes[m_at++]; }
    bool take(QByteArrayView expected)
    {
        if (!m_bytes.sliced(m_at).startsWith(expected))
            return false;
        m_at += expected.size();
        return true;
    }
    void skipSpace()
    {
        while (!atEnd() && QByteArrayView(" \t\n\r").contains(m_bytes[m_at]))
            ++m_at;
    }
    // Four hex digits, or -1.
    int hex4(bool lowerCaseOnly);
    // Precondition of both: the bytes passed checkJson() and a value begins here.
    void skipString();
    void skipValue();

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

// A key as RFC 8785 orders it: by UTF-16 code units, a U+FEFF at the start included.
[[nodiscard]] QString utf16Of(QByteArrayView utf8);

// The text of a checked string, quotes included in `quoted`.
[[nodiscard]] QByteArray unescaped(QByteArrayView quoted);

}  // namespace casement::ledger
