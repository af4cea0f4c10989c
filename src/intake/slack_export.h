// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What Slack exports.
//
// What it is: the members of an export (users.json, channels.json, general/2024-03-01.json …), or
//   one file of messages alone, in; an ImportPlan out: an event for each message.
// Promises: every element of a list of messages is an event, or is kept as text with a warning. An
//   answer in a thread follows the event it answers; where that does not stand before it, it says
//   so in words. A time stamp that came before in its channel marks the message (tag "duplicate")
//   and drops nothing. What is no part of an export is said, with how many there are.
//   Where the id of a channel is known, a message is the same event in another export: the channel,
//   the exact "ts" and what is said make its identity.
// Does not do: fetch files; read canvases, lists and logs of integrations.
// Neighbours: slack_message.h, slack_names.h, members.h; chat_reader.cpp.
// Cost: linear; one member and the plan in memory.
#pragma once

#include "intake/members.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors of both: BadInput (field "utf8" or "utf16" with the line; "export": no messages in it),
// TooLarge, Cancelled, and those of the members.
[[nodiscard]] Result<ImportPlan> readSlackExport(Members &members, const ReadOptions &options);
[[nodiscard]] Result<ImportPlan> readSlackFile(QByteArrayView bytes, const ReadOptions &options);

// Of the beginning of a file: messages with "ts" are what it holds.
[[nodiscard]] bool looksLikeSlack(QStringView head);

}  // namespace casement::intake
