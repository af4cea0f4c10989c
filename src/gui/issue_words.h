// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is said of an issue in the window: its audience, how far it is, what became of it.
//
// What it is: one function a wording.
// Promises: whole sentences where they stand alone. A failure says whether its number is spent.
// Neighbours: issue_dialog.h, issue_receipt.h, issue_actions.h.
// Cost: none.
#pragma once

#include "base/result.h"
#include "desk/issue_preview.h"

namespace casement::gui {

[[nodiscard]] QString wordOf(desk::Audience audience);
[[nodiscard]] QString stepWords(desk::IssueStep step);
// `planned`: the plan stands in the ledger, so the number is spent.
[[nodiscard]] QString issueFailure(const Error &error, bool planned);
// "CASE-7F3C1Q issue 2 for Policy": what its folder is called unless somebody says otherwise.
[[nodiscard]] QString folderName(const QString &caseNumber, quint64 number,
                                 desk::Audience audience);
// "size 1,197, root 9f2c 41d0 77ab e07a"
[[nodiscard]] QString sealWords(const desk::IssueResult &issue);
// How much of the case the issue shows, in a line.
[[nodiscard]] QString extentWords(const desk::IssuePreview &preview);
[[nodiscard]] quint64 withheldPlaces(const std::vector<desk::WithheldPlace> &places);
// What lies in the folder; evidence by number, its names are hashes.
[[nodiscard]] QString fileWords(const QStringList &files);
// "Entry 15, reviewer", "Entries 15 to 18"
[[nodiscard]] QString placeWords(const desk::WithheldPlace &place);
// What a recipient runs in the folder of the issue. Not translated: it is typed as it stands.
[[nodiscard]] QString verifyCommand();

// Names as somebody typed them, one a line or apart by commas.
[[nodiscard]] QStringList namesIn(const QString &text);

}  // namespace casement::gui
