// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files that stand uuencoded within a text, as mail had them before MIME.
//
// What it is: a text in, the files out, and the text with a line in the place of each.
// Promises: only what has a "begin" line, lines of their length and an "end" line is taken for a
// file;
//   anything else stays text, as it is.
// Neighbours: mail_message.cpp.
// Cost: linear.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace casement::intake {

struct UuFile {
    QString name;
    QByteArray bytes;
    qint64 line = 0;  // of the text, from 0
};

[[nodiscard]] std::vector<UuFile> takeUuFiles(QByteArray &text);

}  // namespace casement::intake
