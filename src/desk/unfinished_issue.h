// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// An issue that was begun and came to no end: the process that made it is no more.
//
// What it is: what the ledger and a note beside it say of such an issue, and what becomes of it.
// Promises: an issue that is being made at this moment, by whatever process, is none of them. The
//   note is written in the commit of the plan and goes with the issue's end, so it is there exactly
//   as long as the outcome is open.
// Does not do: end one by itself; the next issue of the case does, and whoever opens the case is
//   told.
// Neighbours: issuer.h, issue_folder.h.
// Cost: a fold of the entries that shape the case.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

struct UnfinishedIssue {
    quint64 number = 0;
    QString audience;  // its code
    QString outDir;  // where it should have gone; empty: it was begun on another desk
    bool beingMade = false;  // now, by a process that lives
    friend bool operator==(const UnfinishedIssue &, const UnfinishedIssue &) = default;
};

// The slot of the note among the drafts of a case.
inline constexpr QLatin1StringView kIssueSlot("issue-begun");
[[nodiscard]] QString issueNote(quint64 number, const QString &outDir);

// The first of them. Errors: NotFound, Damaged.
[[nodiscard]] Result<std::optional<UnfinishedIssue>> unfinishedIssue(Desk &desk,
                                                                     const QString &caseId);

// Appends issue_void for each and sweeps away what lies beside their folders. Errors: Busy, subject
// = the folder, while one is being made; those of Recorder.
[[nodiscard]] Result<> endUnfinishedIssues(Desk &desk, const QString &caseId);

}  // namespace casement::desk
