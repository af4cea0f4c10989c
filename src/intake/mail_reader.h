// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Mail: .eml files and mailboxes.
//
// What it is: bytes of one message or of many (mboxrd, mboxo) in, an ImportPlan out.
// Promises: every message becomes one event, however broken it is; what could not be read of it is
// a
//   warning with its line. Lines count in the file as it is; line ends are changed on a copy. A
//   message that answers an earlier one of the file follows it; one whose question is elsewhere
//   says so in words. A Message-ID that was there before marks the message (tag "duplicate") and
//   drops nothing. A message without a date that can be read is undated.
// Limits: 100,000 messages; in a message 1000 parts, 50 deep.
// Does not do: guess at Content-Length; join messages of several files into threads.
// Neighbours: mail_box.h, mail_parts.h, mail_message.h; format.cpp.
// Cost: linear in the file, times the depth of its parts.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors: TooLarge, Cancelled.
[[nodiscard]] Result<ImportPlan> readMail(QByteArrayView bytes, const ReadOptions &options);

}  // namespace casement::intake
