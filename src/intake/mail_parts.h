// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The parts of one message.
//
// What it is: where each part of a MIME tree begins and ends, found before anything is decoded.
// Promises: nothing is copied, so a message costs its bytes however deep it pretends to be. What is
//   deeper than kDeepestPart is left whole; after kMostParts no more are looked for; the tree says
//   so. A part without an end goes to the end of what it stands in. Lines are those of the file.
// Does not do: decode (mail_leaf.h); look into messages within the message, which are files.
// Neighbours: mail_message.cpp.
// Cost: each byte is looked at once a level.
#pragma once

#include "intake/mail_head.h"

namespace casement::intake {

inline constexpr int kDeepestPart = 50;
inline constexpr size_t kMostParts = 1000;

struct MailPart {
    QString path;  // "2.1", as IMAP counts; "1" of a message that has no parts
    qint64 line = 0;  // of its header
    qint64 bodyLine = 0;
    MailHead head;
    MailKind kind;
    QByteArrayView body;
    std::vector<MailPart> parts;
    bool isClosed = true;  // a multipart whose end stands there
    bool isLeftWhole = false;  // a multipart that lies too deep

    [[nodiscard]] bool isMultipart() const { return !parts.empty(); }
};

struct MailTree {
    MailPart root;
    size_t count = 0;
    std::optional<qint64> tooDeepLine;  // of the first part that was left whole
    std::optional<qint64> tooManyLine;  // of the first that was not looked for
};

// `bytes` with LF line ends, beginning in `line` of the file; they must outlive the tree.
[[nodiscard]] MailTree readMailTree(QByteArrayView bytes, qint64 line);

}  // namespace casement::intake
