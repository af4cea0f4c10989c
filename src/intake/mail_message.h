// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One message as an event.
//
// What it is: a MIME tree in, the event, its files and what has to be said of it out.
// Promises: title = the subject, occurred = the Date with the offset it was told in, body = who
// wrote
//   to whom, what must be said ("[…]"), and the text. Plain text is preferred to HTML; text taken
//   from HTML says so. What is no text to read, or has a name, is a file, byte for byte. Encrypted
//   parts are files and said to be encrypted, signatures are files and said to be unchecked; a
//   subject of a signed part counts before the one outside, and both are said.
// Does not do: threads and duplicates (mail_reader.cpp), decrypt, check, follow a link.
// Neighbours: mail_parts.h, mail_leaf.h.
// Cost: a message and its decoded files in memory.
#pragma once

#include "intake/import_plan.h"
#include "intake/mail_parts.h"
#include "intake/read_options.h"

namespace casement::intake {

struct MailMessage {
    casefile::EventDraft event;  // without its body
    QStringList head;  // lines of the body: From, To, Cc
    QStringList said;  // sentences, without brackets
    QString text;
    QString id;  // empty: none
    QStringList answers;  // ids, the nearest first
    std::vector<PlannedFile> files;
    std::vector<ImportWarning> warnings;

    [[nodiscard]] QString body() const;
};

// `name` = "box.mbox, message 3".
[[nodiscard]] MailMessage readMessage(const MailTree &tree, const QString &name, size_t number,
                                      const ReadOptions &options);

// The instant that a Date header tells, with the offset it was told in; unset where it is none.
[[nodiscard]] casefile::OccurredTime mailTime(const QByteArray &value, const QTimeZone &zone,
                                              bool &isZoneAssumed);

}  // namespace casement::intake
