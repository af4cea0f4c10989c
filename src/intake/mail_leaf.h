// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a part of a mail holds, decoded.
//
// What it is: the bytes behind the transfer encoding, and text in its character set.
// Promises: what cannot be decoded is said and kept as near as it can be read: unknown sets are
// tried as
//   UTF-8 and then read byte by byte (Windows-1252); nothing is dropped but what is no base64.
// Does not do: render HTML: tags go, line breaks stay where paragraphs, rows and breaks were;
// scripts,
//   styles and addresses of links are not text.
// Neighbours: mail_message.cpp.
// Cost: linear.
#pragma once

#include "intake/mail_parts.h"

namespace casement::intake {

struct LeafBytes {
    QByteArray bytes;
    bool isBroken = false;  // some of it is not of the encoding that it says
    QByteArray unknownEncoding;  // the bytes are as they came
};
[[nodiscard]] LeafBytes leafBytes(const MailPart &part);

struct LeafText {
    QString text;
    QByteArray unknownCharset;
    bool hasBadBytes = false;  // no characters of the set that it says; shown as U+FFFD
};
[[nodiscard]] LeafText textOf(const QByteArray &bytes, const QByteArray &charset);

[[nodiscard]] QString textOfHtml(const QString &html);

}  // namespace casement::intake
