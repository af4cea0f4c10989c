// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Bringing an outside file into a case.
//
// What it is: preview (what would become events, what was not understood) and run (the same, as
//   signed entries in one transaction).
// Promises: all or nothing per file; the same file twice adds nothing and says how many were known;
//   nothing is invented: undated lines go to the undated bin.
// Neighbours: intake (bytes to drafts), Recorder's door.
#pragma once

#include "base/progress.h"
#include "desk/desk.h"
#include "intake/markdown_timeline.h"

#include <QTimeZone>

namespace casement::desk {

struct ImportRequest {
    QString caseId;
    QString path;
    QTimeZone zone = QTimeZone::utc();  // assumed where the file names none
};

struct ImportResult {
    quint64 added = 0;
    quint64 known = 0;  // were there already
    quint64 undated = 0;  // of those added
    quint64 size = 0;  // of the ledger afterwards
    QStringList notes;  // what was kept as text or left out, with line numbers
};

// Errors of both: CannotOpen, TooLarge, BadInput with line and field. importFile also: what a rule
// or a limit says of an entry, with the line it came from; what keeps the desk from storing it.
[[nodiscard]] Result<intake::ImportPlan> previewImport(const ImportRequest &request);
[[nodiscard]] Result<ImportResult> importFile(Desk &desk, const ImportRequest &request,
                                              const Progress &progress = {});

}  // namespace casement::desk
