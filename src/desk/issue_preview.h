// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an issue would be, looked at before there is one.
//
// What it is: readIssuePreview(), one reading of the case under the plan of an audience, and
//   makeIssuePreview(), which makes of it the pages, what is withheld and why, and what a person
//   should know before they issue it.
// Promises: nothing is appended and no file is written; the pages are made as issuing makes them,
//   from the same material, and say DRAFT on each. What the first answers needs no desk any more,
//   so that the second, which takes longer, keeps nobody's desk busy.
// Does not do: issue (issuer.h).
// Neighbours: issuer.h, inside/issue_material.h; plan_preview.h, where only the plan is asked for.
// Cost: every entry is read once; then about 5 ms a page.
#pragma once

#include "base/progress.h"
#include "desk/issuer.h"
#include "report/report_input.h"
#include "report/template_set.h"
#include "report/withheld_texts.h"

namespace casement::desk {

enum class IssueCheckKind { Stops, Gap };

struct IssueCheck {
    IssueCheckKind kind = IssueCheckKind::Gap;
    QString sentence;
    std::vector<ledger::Seq> entries;  // it is about; may be empty
    friend bool operator==(const IssueCheck &, const IssueCheck &) = default;
};

// Entries, or one part of an entry, that the reader will not see. Without a basis: evidence that
// does not go with the issue.
struct WithheldPlace {
    ledger::Seq first = 0;
    ledger::Seq last = 0;
    QString part;  // a field or the author, in words; empty: the whole entry
    QString basis;
    QString reason;  // a clause: "contains the name of a subject"
    friend bool operator==(const WithheldPlace &, const WithheldPlace &) = default;
};

// What a preview is made from. Its words are those of the case: not to be kept longer than needed.
struct IssuePreviewMaterial {
    report::ReportInput input;
    report::WithheldTexts withheldTexts;
    report::Paper paper = report::Paper::A4;
    report::TemplateSet templates = report::TemplateSet::builtIn();
    std::vector<WithheldPlace> withheld;
    std::vector<IssueCheck> stops;  // found by reading alone
    quint64 privilegedEntries = 0;  // that the issue would show
    quint64 attachments = 0;  // files that would go with it
};

struct IssuePreview {
    quint64 number = 0;
    quint64 ledgerSize = 0;  // of which it is
    quint64 entriesShown = 0;
    quint64 privilegedEntries = 0;
    quint64 attachments = 0;
    QByteArray pdf;  // empty where the pages cannot be made; a check says why
    quint64 pages = 0;
    std::vector<IssueCheck> checks;  // what stops it, then mistakes in templates
    QString gapsSection;  // the title under which gaps are printed
    std::vector<WithheldPlace> withheld;  // by place
    [[nodiscard]] bool isStopped() const;
};

// `request.outDir` is not looked at. Errors: NotFound, BadInput (a rule of the plan file), Damaged,
// IoFailed, Cancelled. What would keep an issue from being made is no error here but one of its
// checks.
[[nodiscard]] Result<IssuePreviewMaterial> readIssuePreview(Desk &desk, const IssueRequest &request,
                                                            const Progress &progress = {});
// Where `progress` says no at a page, one of its checks is that it was cancelled.
[[nodiscard]] IssuePreview makeIssuePreview(const IssuePreviewMaterial &material,
                                            const Progress &progress = {});

}  // namespace casement::desk
