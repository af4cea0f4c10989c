// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which reader reads a file.
//
// What it is: the one table of readers; what a file looks like; readAs(), bytes to a plan.
// Promises: the bytes speak first and the name second: a mail called "notes.md" is a mail. What
//   looks like nothing in particular is text with times in it. The words of --as are the codes.
// Does not do: reading. A new reader is one more line of the table in format.cpp.
// Neighbours: the readers; desk/importer and the command line ask here and nowhere else.
// Cost: looking reads the first 64 KiB at most.
#pragma once

#include "base/result.h"
#include "intake/import_plan.h"
#include "intake/members.h"
#include "intake/read_options.h"

#include <QStringList>

#include <span>

namespace casement::intake {

enum class Likeness {
    None,
    Perhaps,  // could be; the name decides
    Sure,  // nothing else begins so
};

struct Format {
    QLatin1StringView code;  // of --as
    QStringList endings;  // of names, without the dot
    Likeness (*looksLike)(QByteArrayView head);
    Result<ImportPlan> (*read)(QByteArrayView bytes, const ReadOptions &options);
    // Null: what it reads is no folder.
    Result<ImportPlan> (*readFolder)(Members &members, const ReadOptions &options);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format *formatOf(const QString &code);  // null: no reader has it

[[nodiscard]] const Format &detectFormat(QByteArrayView bytes, const QString &fileName);

// `code` empty or "auto": whatever it looks like. Errors: Unsupported (got: the code), and the
// reader's.
[[nodiscard]] Result<ImportPlan> readAs(const QString &code, QByteArrayView bytes,
                                        const ReadOptions &options);
// The same of a folder. Errors: Unsupported (got: the code; want: those that read folders).
[[nodiscard]] Result<ImportPlan> readFolderAs(const QString &code, Members &members,
                                              const ReadOptions &options);

}  // namespace casement::intake
