// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an issue is made from.
//
// What it is: readMaterial(), a case at a size with the plan over it; reportInput(), the value that
//   report renders; checkFits(), what no issue can hold.
// Promises: issuing and its preview are made from the same reading, so that what was looked at is
//   what goes out. Nothing is appended.
// Does not do: decide what is withheld (disclosure_plan.h), lay out pages (report).
// Neighbours: issuer.cpp, issue_preview.cpp; plan_maker.h reads, report_input_maker.h words.
// Cost: every entry up to the size is read once.
#pragma once

#include "base/progress.h"
#include "desk/disclosure_plan.h"
#include "desk/sealer.h"
#include "report/report_input.h"
#include "store/case_row.h"
#include "store/store.h"

namespace casement::desk {

struct IssueMaterial {
    casefile::CaseFile file;  // at the size
    std::vector<casefile::EntryValue> values;  // by seq
    DisclosurePlan plan;
};

// Up to `file.size`. Errors: BadInput (a rule of the plan file), Damaged, IoFailed; Cancelled.
[[nodiscard]] Result<IssueMaterial> readMaterial(store::Store &store, const store::CaseRow &row,
                                                 const IssueRequest &request,
                                                 const casefile::CaseFile &file,
                                                 const std::function<bool()> &goOn = {});

// What of an issue does not stand in the entries it shows.
struct IssueHead {
    quint64 number = 1;
    QStringList recipients;
    QString reviewer;
    bool draft = false;
};

[[nodiscard]] Result<report::ReportInput> reportInput(store::Store &store,
                                                      const store::CaseRow &row,
                                                      const IssueMaterial &material,
                                                      const Sealed &seal, const IssueHead &head);

// HOW-TO-VERIFY.txt as it may be: with nothing of the case but its number and its seal.
[[nodiscard]] QByteArray howToOf(const store::CaseRow &row, quint64 number, Audience audience,
                                 const Sealed &seal);

// Whoever issues a report does not review what of it is withheld. Errors: Refused, field
// "own_review".
[[nodiscard]] Result<> checkReviewer(const Identity *self, const QString &reviewer);

// Errors: Refused, field "issue_files": an issue_done entry could not list all attachments.
[[nodiscard]] Result<> checkFits(const IssueMaterial &material);

}  // namespace casement::desk
