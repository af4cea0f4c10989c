// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case as its disclosure plan lets it be read: what the parts of a report are made from.
//
// What it is: ReportFacts, a sealed case with what was read of it; ReportReading, the one door
//   through which words of it get into a report, and the parts that fill a report's value.
// Promises: reads texts, times and authors only through the plan; a text it withholds comes out as
//   its basis. Which entries changed a line is looked up once, so the whole is linear.
// Neighbours: report_input_maker.h puts the parts together; disclosure_plan.h.
// Cost: one pass over the entries, and an index of what changed which.
#pragma once

#include "casefile/registry.h"
#include "desk/disclosure_plan.h"
#include "desk/sealer.h"
#include "report/report_input.h"
#include "store/case_row.h"

#include <map>
#include <tuple>

namespace casement::desk {

// What the last issue for the same audience was made of.
struct FormerIssue {
    quint64 number = 0;
    quint64 size = 0;  // of the ledger when it was sealed
    quint64 plannedSize = 0;  // how many of its entries the plan was made over
    qint64 sealedMs = 0;
    std::optional<DisclosurePlan> plan;  // nothing: it is not known what it withheld
};

struct ReportFacts {
    store::CaseRow row;
    casefile::CaseFile file;  // at the sealed size
    std::vector<casefile::EntryValue> entries;  // by seq, up to the sealed size
    std::vector<casefile::TimelineRow> rows;  // as of the seal, every look that still stands
    Sealed seal;
    quint64 number = 1;
    qint64 generatedMs = 0;
    std::optional<FormerIssue> former;
};

class ReportReading {
public:
    ReportReading(const ReportFacts &facts, const DisclosurePlan &plan);

    [[nodiscard]] const ReportFacts &facts() const { return m_facts; }
    [[nodiscard]] const casefile::CaseFile &file() const { return m_facts.file; }
    [[nodiscard]] const DisclosurePlan &plan() const { return m_plan; }
    [[nodiscard]] const std::vector<casefile::EntryValue> &entries() const
    {
        return m_facts.entries;
    }
    [[nodiscard]] bool isForLegal() const { return m_plan.audience() == Audience::Legal; }

    // Precondition: the ledger has such an entry and it was read.
    [[nodiscard]] const casefile::EntryValue &entry(ledger::Seq seq) const;
    [[nodiscard]] bool shows(ledger::Seq seq) const { return m_plan.basis(seq).isEmpty(); }
    [[nodiscard]] bool shows(ledger::Seq seq, ledger::FieldId field) const
    {
        return m_plan.basis(seq, field).isEmpty();
    }

    // Empty where nothing was recorded.
    [[nodiscard]] report::Text text(ledger::Seq seq, ledger::FieldId field,
                                    const std::optional<QString> &value) const;
    [[nodiscard]] report::Text text(ledger::Seq seq, ledger::FieldId field,
                                    const QString &value) const;
    // The basis of the first of these fields that is withheld; empty: all are shown.
    [[nodiscard]] QString basisOf(ledger::Seq seq,
                                  std::initializer_list<ledger::FieldId> fieldIds) const;
    // Nothing of it is shown but that it changes another entry.
    [[nodiscard]] bool isOutline(ledger::Seq seq) const { return m_plan.isOutline(seq); }
    // The one entry it is about, where the plan shows which.
    [[nodiscard]] std::optional<ledger::Seq> targetOf(const casefile::EntryValue &value) const;
    // A time in UTC, to the minute.
    [[nodiscard]] report::Text time(ledger::Seq seq, ledger::FieldId field,
                                    std::optional<qint64> ms) const;
    // Who recorded it: a name for Legal, for others the function they acted for.
    [[nodiscard]] report::Text who(const casefile::EntryValue &value) const;
    // Somebody named in a field; for others than Legal their function, if they write in the case.
    [[nodiscard]] report::Text person(ledger::Seq seq, ledger::FieldId field,
                                      const QString &name) const;
    [[nodiscard]] report::Change change(ledger::Seq seq) const;
    // What reworded, struck, revised or withdrew the line, ascending.
    [[nodiscard]] const std::vector<ledger::Seq> &changesOf(ledger::Seq line) const;
    // The strike or withdrawal that stands.
    [[nodiscard]] std::optional<report::Change> struckBy(ledger::Seq line) const;
    // "attorney–client, counsel A. Ray"; empty for the facts, and for all others than Legal.
    [[nodiscard]] QString privilegeOf(const casefile::EntryValue &value) const;
    // The situation report before this one; nothing where it is the first.
    [[nodiscard]] std::optional<ledger::Seq> toldBefore(ledger::Seq report) const;
    // The number of a decision in its case; 0 for an entry that made none.
    [[nodiscard]] quint64 decisionNumber(ledger::Seq seq) const;

private:
    const ReportFacts &m_facts;
    const DisclosurePlan &m_plan;
    std::map<ledger::Seq, QByteArray> m_authors;  // withheld ones, by entry
    std::map<ledger::Seq, std::vector<ledger::Seq>> m_changes;
    std::map<ledger::Seq, quint64> m_decisions;
    std::vector<ledger::Seq> m_told;  // situation reports
    std::map<QString, casefile::Function> m_functions;  // by the name of who acts for them
};

// The parts; each fills the members of `out` that are its own.
void readRows(const ReportReading &reading, report::ReportInput &out);
void readDecisions(const ReportReading &reading, report::ReportInput &out);
void readEvidence(const ReportReading &reading, report::ReportInput &out);
void readChecklist(const ReportReading &reading, report::ReportInput &out);
void readPeople(const ReportReading &reading, report::ReportInput &out);
void readWithheld(const ReportReading &reading, report::ReportInput &out);
void readPrivileged(const ReportReading &reading, report::ReportInput &out);
void readChanges(const ReportReading &reading, report::ReportInput &out);

struct WithheldFor {
    QString reason;  // "contains a subject's name"
    QString explanation;  // of a rule of the plan file
    friend auto operator<=>(const WithheldFor &, const WithheldFor &) = default;
};

// Withheld positions, one line for each sort of them.
class RedactionLines {
public:
    // Once for each position, by ascending entry.
    void add(ledger::Seq seq, report::Redaction::Of of, ledger::FieldId field,
             const QByteArray &basis, const WithheldFor &why = {});
    [[nodiscard]] std::vector<report::Redaction> lines() const;

private:
    using Sort = std::tuple<report::Redaction::Of, ledger::FieldId, QByteArray, WithheldFor>;
    std::map<Sort, report::Redaction> m_lines;
};

}  // namespace casement::desk
