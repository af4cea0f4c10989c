// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Chats: exports of Slack, and transcripts that were pasted.
//
// What it is: bytes in, an ImportPlan out: an event for each message. The bytes say what they are:
//   a zip archive, a file of Slack's messages, or text.
// Neighbours: slack_export.h (also the members of a folder), transcript_reader.h, zip_members.h.
// Cost: of those.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors: of slack_export.h, zip_members.h and transcript_reader.h.
[[nodiscard]] Result<ImportPlan> readChat(QByteArrayView bytes, const ReadOptions &options);

// Of the beginning of a file, which may end anywhere.
[[nodiscard]] bool looksLikeChatExport(QByteArrayView head);
[[nodiscard]] bool looksLikeChatText(QByteArrayView head);

}  // namespace casement::intake
