// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Chats that somebody copied out of a window, or saved as text.
//
// What it is: text in, an ImportPlan out: an event for each message.
// Promises: lines that the file's most frequent form of beginning does not fit go on with the
//   message above; what stands before the first message is kept as text. A time without a day has
//   that of the last line that says one, until the clock turns back: the day is not known from
//   there on. "12/03/2024" is decided as in tables, by a line that can be read but one way, else by
//   the answer of the options. What has no day is undated, with its time in words.
// Does not do: relative days ("yesterday"); join what one person says in several messages.
// Neighbours: transcript_lines.h, cell_time.h, chat_reader.cpp.
// Cost: linear, two passes; the text takes twice its bytes. Limit 64 MiB.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/read_options.h"

namespace casement::intake {

// Errors: TooLarge; BadInput (field "utf8" or "utf16", with the line); Cancelled.
[[nodiscard]] Result<ImportPlan> readTranscript(QByteArrayView bytes, const ReadOptions &options);

// Of the beginning of a file: whether several of its lines begin messages in one form.
[[nodiscard]] bool looksLikeTranscript(QStringView head);

}  // namespace casement::intake
