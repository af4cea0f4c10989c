// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where the messages of a file begin and end.
//
// What it is: the bytes of an .eml or mbox file in, one slice a message out.
// Promises: a line that begins with "From " starts a message only where a mailbox would write one:
// at
//   the top or after a blank line, with an address and a date, and a header field below it. The
//   slices cover the file, in order. Line ends are not changed here.
// Does not do: take the quotation off ">From " lines (messageBytes() does), trust Content-Length.
// Neighbours: mail_reader.cpp; format.cpp asks what the file looks like.
// Cost: each line is looked at once.
#pragma once

#include "base/result.h"
#include "intake/format.h"

#include <QByteArray>

#include <vector>

namespace casement::intake {

inline constexpr size_t kMostMessages = 100'000;

struct MailSlice {
    QByteArrayView bytes;  // without the From_ line
    qint64 line = 0;  // 1-based, of its first header
};

[[nodiscard]] Likeness looksLikeMail(QByteArrayView head);

// A file that does not begin with a From_ line is one message. Errors: TooLarge.
[[nodiscard]] Result<std::vector<MailSlice>> messagesOf(QByteArrayView bytes,
                                                        const QString &fileName);

// A copy with LF line ends; in a mailbox also without one ">" of each ">From " line.
[[nodiscard]] QByteArray messageBytes(const MailSlice &slice, bool isBox);
[[nodiscard]] bool isMailBox(QByteArrayView bytes);

// The name of the header field that the line begins, or empty.
[[nodiscard]] QByteArrayView fieldNameOf(QByteArrayView line);

}  // namespace casement::intake
