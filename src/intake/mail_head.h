// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The header of a message or of one of its parts.
//
// What it is: the fields in order, unfolded, and what KMime makes of those that say what a part is.
// Promises: of a field that stands twice, the first counts, and isTwice() tells. What is no field
// ends
//   the header, and is said. Encoded words are decoded; bytes that are none stay readable.
// Does not do: addresses as anything but words.
// Neighbours: mail_parts.h, mail_message.cpp.
// Cost: linear in the header.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace casement::intake {

struct MailField {
    QByteArray name;  // lower case
    QByteArray value;  // unfolded, without blanks at its ends
    qint64 line = 0;
};

struct MailHead {
    std::vector<MailField> fields;
    qsizetype size = 0;  // bytes of the header, the blank line after it included
    std::optional<qint64> brokenLine;  // that is no field, and so ended the header

    [[nodiscard]] const MailField *find(QByteArrayView name) const;
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] QString words(QByteArrayView name) const;  // decoded
    // The <ids> of Message-ID, In-Reply-To, References, without the brackets.
    [[nodiscard]] QStringList ids(QByteArrayView name) const;
    [[nodiscard]] bool isTwice(QByteArrayView name) const;
};

// `bytes` with LF line ends, beginning in `line` of the file.
[[nodiscard]] MailHead readMailHead(QByteArrayView bytes, qint64 line);

// Longer values are not decoded, but for their UTF-8.
[[nodiscard]] QString decodedWords(const QByteArray &value);

// The value, or nothing where it would cost KMime its stack or its time: it goes a level deeper
// with every "(", and a field of this size means nothing.
[[nodiscard]] QByteArray withinReason(const QByteArray &value);

// What Content-Type and Content-Disposition say of a part.
struct MailKind {
    QByteArray type;  // "text/plain", lower case
    QByteArray boundary;
    QByteArray charset;
    QByteArray protocol;  // of multipart/signed and /encrypted
    QByteArray smimeType;
    bool hasProtectedHeaders = false;
    bool isAttachment = false;
    QString fileName;
};

[[nodiscard]] MailKind kindOf(const MailHead &head, QByteArrayView defaultType);

}  // namespace casement::intake
