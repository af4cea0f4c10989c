// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One message of Slack as words.
//
// What it is: the JSON of a message in; who says what, and what has to be said of it, out.
// Promises: the text with names for ids; what blocks and attachments say besides; in brackets what
//   Slack says of the message: edited (when and by whom), deleted, marked as what, its reactions,
//   and its files as pointers: name, type, size and address. Nothing is fetched, and the access
//   token that exports put into the addresses of files is left out: it opens them to whoever reads.
// Does not do: threads and times (slack_export.cpp). What else Slack keeps of a message (icons,
//   colours, block ids) stays in the original alone.
// Neighbours: slack_names.h.
// Cost: linear in the message.
#pragma once

#include "intake/slack_names.h"

#include <QJsonValue>

#include <optional>

namespace casement::intake {

struct SlackMessage {
    QString ts;  // as it is written
    qint64 ms = 0;
    QString thread;  // ts of the message that it answers; empty: none
    QString author;
    QStringList words;  // its text, then what blocks and attachments say besides
    QStringList said;  // sentences, without brackets
    QString told;  // what makes two messages of one ts different ones

    [[nodiscard]] QString body() const;
};

// Nothing where it is no message, or has no time.
[[nodiscard]] std::optional<SlackMessage> slackMessage(const QJsonValue &value, SlackNames &names);

// "2019-04-17T09:36:19Z"; the text itself where it is no time.
[[nodiscard]] QString slackTime(const QString &ts);
[[nodiscard]] std::optional<qint64> slackMs(const QString &ts);

}  // namespace casement::intake
