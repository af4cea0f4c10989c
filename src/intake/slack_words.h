// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the parts of a message of Slack say.
//
// What it is: blocks, attachments and files as words.
// Promises: see slack_message.h. What a block repeats of the text is not said twice.
// Neighbours: slack_message.cpp alone.
// Cost: linear in the parts, times the text for what may repeat it.
#pragma once

#include "intake/slack_names.h"

#include <QJsonArray>

namespace casement::intake {

[[nodiscard]] QStringList wordsOfBlocks(const QJsonArray &blocks, const QString &text,
                                        SlackNames &names);
[[nodiscard]] QStringList wordsOfAttachments(const QJsonArray &attachments, SlackNames &names);
[[nodiscard]] QString wordsOfFile(const QJsonObject &file);

}  // namespace casement::intake
