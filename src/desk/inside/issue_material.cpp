// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/issue_material.h"

#include "casefile/registry.h"
#include "desk/inside/former_issue.h"
#include "desk/inside/plan_maker.h"
#include "desk/inside/report_input_maker.h"
#include "report/how_to_verify.h"
#include "store/timeline.h"

#include <QCoreApplication>

#include <limits>
#include <set>

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// bundle.json, seal.note, report.pdf, report.html, HOW-TO-VERIFY.txt, MANIFEST.sha256.
constexpr size_t kFilesOfEveryIssue = 6;
constexpr size_t kMostFiles =
    casefile::fields::kLastIssueFile - casefile::fields::kFirstIssueFile + 1;

Result<std::vector<casefile::TimelineRow>> rowsAsOf(store::Store &store, const store::CaseRow &row,
                                                    ledger::Seq seq)
{
    store::TimelineFilter then;
    then.asOf = seq;
    return store::Timeline(store).before(row.caseId, then, {}, std::numeric_limits<int>::max());
}

}  // namespace

Result<IssueMaterial> readMaterial(store::Store &store, const store::CaseRow &row,
                                   const IssueRequest &request, const casefile::CaseFile &file,
                                   const std::function<bool()> &goOn)
{
    auto made = makePlan(store, row, file, file.size, request, goOn);
    if (!made)
        return failure(made.error());
    return IssueMaterial{file, std::move(made->values), std::move(made->plan)};
}

Result<report::ReportInput> reportInput(store::Store &store, const store::CaseRow &row,
                                        const IssueMaterial &material, const Sealed &seal,
                                        const IssueHead &head)
{
    auto rows = rowsAsOf(store, row, seal.seq);
    if (!rows)
        return failure(rows.error());
    ReportFacts facts;
    facts.row = row;
    facts.file = material.file;
    facts.entries = material.values;
    facts.rows = std::move(*rows);
    facts.seal = seal;
    facts.number = head.number;
    facts.generatedMs = seal.recordedMs;
    auto former = readFormerIssue(store, row, material.file, material.plan.audience(), head.number);
    if (!former)
        return failure(former.error());
    facts.former = std::move(*former);
    report::ReportInput input = makeReportInput(facts, material.plan);
    input.recipients = head.recipients;
    input.draft = head.draft;
    if (!input.withheld.empty() && head.reviewer.isEmpty())
        input.gaps.push_back(
            {QCoreApplication::translate(
                 "Report", "Nobody but whoever issues this has reviewed what it withholds."),
             {}});
    return input;
}

QByteArray howToOf(const store::CaseRow &row, quint64 number, Audience audience, const Sealed &seal)
{
    report::ReportInput facts;
    facts.caseNumber = row.number;
    facts.issueNumber = number;
    facts.audience =
        audience == Audience::Legal ? report::Audience::Legal : report::Audience::Policy;
    facts.seal.size = seal.size;
    facts.seal.root = seal.root;
    return report::howToVerify(facts);
}

Result<> checkReviewer(const Identity *self, const QString &reviewer)
{
    const QString name = reviewer.simplified();
    if (self && !name.isEmpty()
        && name.compare(self->card().name.simplified(), Qt::CaseInsensitive) == 0)
        return failure(ErrorKind::Refused, name, u"own_review"_s);
    return {};
}

Result<> checkFits(const IssueMaterial &material)
{
    std::set<Bytes32> files;
    for (const auto &blob : material.plan.attachments())
        files.insert(blob.sha256);
    constexpr size_t most = kMostFiles - kFilesOfEveryIssue;
    if (files.size() > most)
        return failure(ErrorKind::Refused, QString::number(files.size()), u"issue_files"_s,
                       QString::number(files.size()), QString::number(most));
    return {};
}

}  // namespace casement::desk
