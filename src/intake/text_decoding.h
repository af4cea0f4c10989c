// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The characters of a text file.
//
// What it is: bytes in; text and the name of the encoding out.
// Promises: UTF-8 and UTF-16 with or without a byte order mark are found from the bytes; nothing is
//   replaced in silence: bytes that are no Unicode are an error that says where, or, where the
//   caller names a fallback, the whole file is read in it and the place is handed back.
// Does not do: guess between encodings of one byte a character; those must be named.
// Neighbours: table_reader.h.
// Cost: linear; the text takes twice the bytes.
#pragma once

#include "base/result.h"

#include <optional>

namespace casement::intake {

struct TextPlace {
    qint64 line = 0;
    qint64 column = 0;  // both 1-based, in characters (UTF-16 units)
    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

// LF, CRLF and CR each end a line.
[[nodiscard]] TextPlace placeOf(QStringView text, qsizetype at);
[[nodiscard]] qint64 countLines(QStringView text);

// One line after the other, without their ends.
class TextLines {
public:
    explicit TextLines(QStringView text) : m_text(text) { }

    [[nodiscard]] std::optional<QStringView> next();
    [[nodiscard]] qint64 number() const { return m_number; }  // of the last one, from 1

private:
    QStringView m_text;
    qsizetype m_at = 0;
    qint64 m_number = 0;
};

struct DecodedText {
    QString text;  // without its byte order mark
    QString encoding;
    std::optional<TextPlace> notUnicode;  // why the fallback was taken
};

// Errors: BadInput (subject = the file, line, field "utf8" or "utf16", got = column and bytes);
// Unsupported (got = the fallback, which Qt does not know).
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes, const QString &fileName,
                                             const QString &fallback);

// What a file is looked at for, to see what it is: its beginning, and that as text, empty where it
// is none. It may be cut within a character.
[[nodiscard]] QByteArrayView headOf(QByteArrayView bytes);
[[nodiscard]] QString textOfHead(QByteArrayView head);

}  // namespace casement::intake
