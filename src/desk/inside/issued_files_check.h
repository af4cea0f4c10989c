// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The written files of an issue, opened again and searched for what is withheld.
//
// What it is: searchIssued(), over a folder that nobody has yet, and searchBundle(), over the
//   decoded texts of a bundle or receipt.
// Promises: names of files, bundle.json, MANIFEST.sha256, HOW-TO-VERIFY.txt and the contents of
//   attachments, by withheld_texts.h. Hashes, keys, salts and the origin are no texts.
// Does not do: report.pdf and report.html, whose writers are searched by report/render.h.
// Neighbours: issuer.cpp.
// Cost: reads the files once.
#pragma once

#include "desk/disclosure_plan.h"
#include "desk/issue_folder.h"

namespace casement::desk {

// `howTo` is what HOW-TO-VERIFY.txt may say. Errors: Refused (field "leak", subject = the file),
// IoFailed.
[[nodiscard]] Result<> searchIssued(const IssueFolder &folder, const DisclosurePlan &plan,
                                    const QByteArray &howTo);

[[nodiscard]] Result<> searchBundle(const QByteArray &bundle, const report::WithheldTexts &texts,
                                    const QString &where);

}  // namespace casement::desk
