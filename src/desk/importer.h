// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Bringing an outside file into a case.
//
// What it is: preview (what would become events and evidence, what was not understood) and run (the
//   same, as signed entries in one transaction).
// Promises: all or nothing per file, or folder. The file itself is evidence before anything is said
//   of it, hashed while it is stored, and every entry that comes from it refers to it; files within
//   it are evidence too. Of a folder (an export), the files that are read are evidence, each its
//   own. The same file twice adds nothing and says how many entries were known. Nothing is
//   invented: undated lines go to the undated bin. What is cancelled leaves nothing.
// Neighbours: intake/format.h (bytes to drafts), inside/import_recorder.h (drafts to entries),
//   column_maps.h (which column of a table is what).
// Cost: the file in memory, at most 64 MiB (of a folder, a file at a time); the case takes no other
//   entries while those of the file are signed, and takes them while it is read.
#pragma once

#include "base/progress.h"
#include "desk/desk.h"
#include "intake/format.h"

#include <QTimeZone>

namespace casement::desk {

struct ImportRequest {
    QString caseId;
    QString path;  // of a file, or of the folder of an export
    QTimeZone zone = QTimeZone::utc();  // assumed where the file names none
    QString format = {};  // a code of intake/format.h; empty: what it looks like
    int firstYear = 0;  // of a log whose lines name none; 0: found or assumed
    // Of a table. Unset: those that the desk remembers of its shape, else the known or guessed
    // ones. Without rules: what else it says, added to them.
    std::optional<intake::ColumnMap> columns = {};
};

struct ImportPreview {
    intake::ImportPlan plan;
    quint64 entries = 0;  // it would become: the files themselves, and all that the plan has
    quint64 known = 0;  // of them, that are in the case already
    bool remembered = false;  // the columns are those that the desk remembers
};

struct ImportResult {
    QString format;  // that it was read as
    quint64 added = 0;  // entries, evidence among them
    quint64 evidence = 0;  // of those added: the file itself and what came within it
    quint64 known = 0;  // were there already
    quint64 undated = 0;  // of those added
    quint64 size = 0;  // of the ledger afterwards
    QStringList notes;  // what was kept as text or left out, with line numbers
};

// Errors of both: NotFound, CannotOpen, Refused (no ordinary file, or one that changed meanwhile),
// TooLarge, Unsupported (the format), BadInput with line and field, Cancelled. importFile also:
// what a rule or a limit says of an entry, with the line it came from; what keeps the desk from
// storing it.
[[nodiscard]] Result<ImportPreview> previewImport(Desk &desk, const ImportRequest &request,
                                                  const Progress &progress = {});
// Remembers the columns that the request gives (column_maps.h).
[[nodiscard]] Result<ImportResult> importFile(Desk &desk, const ImportRequest &request,
                                              const Progress &progress = {});

}  // namespace casement::desk
