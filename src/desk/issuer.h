// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Issuing a numbered report: plan, seal, bundle, files, checks, done, seal, receipt.
//
// What it is: the sequence of docs/record-format.md "An issue" over one case and one audience.
// Promises: the output folder appears whole or not at all, and an existing one is never touched; a
//   failed issue appends `issue_void`, also after `issue_done`, and spends its number; one whose
//   process was killed is ended by the next (unfinished_issue.h); nothing withheld stands in any
//   file. What is known beforehand to keep it from being made is said before a number is spent.
// Does not do: lay out pages (report), choose what is withheld (disclosure_plan.h).
// Neighbours: issue_preview.h shows the same beforehand; Recorder's door has the entries, report
//   the files, ledger/verify.h the last look.
// Cost: grows with the entries shown; progress is per step.
#pragma once

#include "base/progress.h"
#include "desk/desk.h"
#include "desk/plan_rules.h"
#include "report/paper.h"

namespace casement::desk {

enum class Audience { Legal, Policy };

[[nodiscard]] QLatin1StringView codeOf(Audience audience);
[[nodiscard]] std::optional<Audience> audienceFromCode(QStringView code);

struct IssueRequest {
    QString caseId;
    Audience audience = Audience::Legal;
    QString outDir = {};  // must not exist
    report::Paper paper = report::Paper::A4;  // of report.pdf
    QStringList recipients = {};  // by name; they stand on the cover
    QString reviewer = {};  // who else looked at what is withheld; empty: nobody
    PlanRules rules = {};  // beside those of the audience
    QString templateDir = {};  // of a user's templates; empty: the built-in ones
    friend bool operator==(const IssueRequest &, const IssueRequest &) = default;
};

// What Progress counts: it is asked before each of them, and again while entries are read and
// attachments written; not once issue_done stands in the ledger.
enum class IssueStep : quint8 { Plan, Read, Bundle, Pages, Attachments, Check, HandOver };
inline constexpr quint64 kIssueSteps = 7;

struct IssueResult {
    int number = 0;
    QString outDir;
    QStringList files;  // relative to outDir
    quint64 sealedSize = 0;
    QString root;  // base64
    std::vector<std::pair<QString, quint64>> withheld;  // basis code, count
    QStringList templateProblems;  // sentences; the report says them too
};

// Errors: what readTemplates() says; AlreadyExists (the folder), CannotOpen (where it should stand;
// or what templates are rendered with), ReadOnly, Refused, TooLarge, Busy (the case is being
// issued), DiskFull, IoFailed, Cancelled, VerifyFailed (the issue did not pass its own checks).
// From IssueStep::Read on an issue_void entry says so.
[[nodiscard]] Result<IssueResult> issueReport(Desk &desk, const IssueRequest &request,
                                              const Progress &progress = {});

}  // namespace casement::desk
