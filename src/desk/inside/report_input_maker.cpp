// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/report_input_maker.h"

#include "casefile/case_type.h"
#include "desk/display_words.h"

#include <algorithm>

namespace casement::desk {

using casefile::EntryKind;
using casefile::EntryValue;
namespace fields = casefile::fields;

namespace {

std::optional<report::Superseded> superseded(const ReportReading &reading)
{
    std::optional<report::Superseded> newest;
    for (const auto &issue : reading.file().issues) {
        if (issue.number < reading.facts().number && issue.doneSeq && !issue.voidSeq
            && issue.audience == codeOf(reading.plan().audience()))
            newest = report::Superseded{issue.number, reading.entry(*issue.doneSeq).recordedMs};
    }
    return newest;
}

// On what the last entry that set it withholds it; a case is opened with a severity.
QString lastBasis(const ReportReading &reading, std::initializer_list<EntryKind> kinds,
                  ledger::FieldId field)
{
    QString basis;
    for (const EntryValue &value : reading.entries()) {
        if (std::ranges::contains(kinds, value.kind))
            basis = reading.basisOf(value.seq, {field});
    }
    return basis;
}

void readHead(const ReportReading &reading, report::ReportInput &out)
{
    const ReportFacts &facts = reading.facts();
    const casefile::CaseFile &file = reading.file();
    out.caseNumber = facts.row.number;
    for (const EntryValue &value : facts.entries) {
        if (value.kind == EntryKind::Case)
            out.caseTitle = reading.text(value.seq, fields::kTitle, value.title);
        if (value.kind == EntryKind::Status && value.outcome)
            out.outcome = reading.text(value.seq, fields::kOutcome, value.outcome);
    }
    const auto type = casefile::builtInCaseType(file.type);
    if (lastBasis(reading, {EntryKind::Case}, fields::kCaseType).isEmpty())
        out.caseType = type ? type->title : file.type;
    out.stateBasis = lastBasis(reading, {EntryKind::Status}, fields::kState);
    out.severityBasis =
        lastBasis(reading, {EntryKind::Case, EntryKind::Severity}, fields::kSeverity);
    if (file.state && out.stateBasis.isEmpty())
        out.state = wordOf(*file.state);
    if (file.severity && out.severityBasis.isEmpty())
        out.severity = wordOf(*file.severity);
    out.closed = file.state == casefile::CaseState::Closed;
    out.audience = reading.isForLegal() ? report::Audience::Legal : report::Audience::Policy;
    out.privilegeClaimed = reading.isForLegal();
    out.issueNumber = facts.number;
    out.supersedes = superseded(reading);
    out.generatedMs = facts.generatedMs;
    out.seal = {QString::fromUtf8(facts.row.ledger.origin),
                facts.seal.size,
                facts.seal.root,
                facts.seal.note,
                0,
                false};
    out.lateThresholdMinutes = static_cast<qint64>(file.lateAfterMs / 60'000);
}

}  // namespace

report::ReportInput makeReportInput(const ReportFacts &facts, const DisclosurePlan &plan)
{
    const ReportReading reading(facts, plan);
    report::ReportInput out;
    readHead(reading, out);
    readRows(reading, out);
    readDecisions(reading, out);
    readEvidence(reading, out);
    readChecklist(reading, out);
    readPeople(reading, out);
    readWithheld(reading, out);
    readPrivileged(reading, out);
    readChanges(reading, out);
    return out;
}

}  // namespace casement::desk
