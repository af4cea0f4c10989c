// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"
#include "desk/plan_words.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using report::Redaction;
using Of = Redaction::Of;
namespace fields = casefile::fields;

namespace {

WithheldFor whyOf(const DisclosurePlan &plan, ledger::Seq seq, ledger::FieldId field = 0)
{
    const auto reason = field == 0 ? plan.reasonOf(seq) : plan.reasonOf(seq, field);
    return {reason ? reasonWords(*reason) : QString(), plan.explanationOf(seq, field)};
}

// The positions of one shown entry.
void addEntry(RedactionLines &lines, const DisclosurePlan &plan,
              const ledger::EntryDisclosure &entry)
{
    const ledger::Seq seq = entry.seq;
    if (const auto *author = std::get_if<ledger::WithholdAll>(&entry.author))
        lines.add(seq, Of::Author, 0, author->basis);
    for (const auto &[field, how] : entry.fields) {
        const WithheldFor why = whyOf(plan, seq, field);
        if (const auto *all = std::get_if<ledger::WithholdAll>(&how))
            lines.add(seq, Of::Field, field, all->basis, why);
        if (const auto *mask = std::get_if<ledger::TokenMask>(&how)) {
            for (const auto &[token, basis] : *mask)
                lines.add(seq, Of::Word, field, basis, why);
        }
    }
}

void count(report::WithheldCount &sum, const Redaction &line)
{
    switch (line.of) {
    case Of::Entry:
        sum.entries += line.positions;
        return;
    case Of::Field:
        sum.fields += line.positions;
        return;
    case Of::Word:
        sum.words += line.positions;
        return;
    case Of::Author:
        sum.authors += line.positions;
    }
}

}  // namespace

void RedactionLines::add(ledger::Seq seq, Of of, ledger::FieldId field, const QByteArray &basis,
                         const WithheldFor &why)
{
    Redaction &line = m_lines[{of, field, basis, why}];
    if (!line.entries.empty() && line.entries.back().last + 1 >= seq)
        line.entries.back().last = seq;
    else
        line.entries.push_back({seq, seq});
    ++line.positions;
}

std::vector<Redaction> RedactionLines::lines() const
{
    std::vector<Redaction> lines;
    lines.reserve(m_lines.size());
    for (const auto &[sort, line] : m_lines) {
        const auto &[of, field, basis, why] = sort;
        Redaction out = line;
        out.of = of;
        const auto *info = casefile::fieldInfo(field);
        if (info)
            out.field = fieldWord(QString(info->name));
        else if (field != 0)
            out.field = u"field "_s + QString::number(field);
        out.basis = QString::fromLatin1(basis);
        out.reason = why.reason;
        out.explanation = why.explanation;
        lines.push_back(std::move(out));
    }
    return lines;
}

void readWithheld(const ReportReading &reading, report::ReportInput &out)
{
    RedactionLines lines;
    quint64 hidden = 0;
    for (const auto &run : reading.plan().disclosure().withheld) {
        out.withheldEntries.push_back({run.from, run.to, QString::fromLatin1(run.basis)});
        // Neighbours on one basis may be withheld for different reasons.
        for (ledger::Seq seq = run.from; seq <= run.to; ++seq)
            lines.add(seq, Of::Entry, 0, run.basis, whyOf(reading.plan(), seq));
        hidden += run.to - run.from + 1;
    }
    for (const auto &entry : reading.plan().disclosure().entries)
        addEntry(lines, reading.plan(), entry);
    out.entriesShown = reading.facts().seal.size - hidden;
    out.redactions = lines.lines();
    std::map<QString, report::WithheldCount> sums;
    for (const Redaction &line : out.redactions) {
        sums[line.basis].basis = line.basis;
        count(sums[line.basis], line);
    }
    for (auto &[basis, sum] : sums)
        out.withheld.push_back(std::move(sum));
}

void readPrivileged(const ReportReading &reading, report::ReportInput &out)
{
    for (const auto &value : reading.entries()) {
        const bool sealed = value.kind == casefile::EntryKind::Seal
            || value.kind == casefile::EntryKind::Key || value.kind == casefile::EntryKind::Genesis;
        if (sealed || !reading.shows(value.seq) || reading.plan().isOutline(value.seq)
            || reading.file().laneOf(value) != casefile::Lane::Privileged)
            continue;
        report::PrivilegedEntry entry;
        entry.seq = value.seq;
        entry.recordedMs = value.recordedMs;
        entry.kind = wordOf(value.kind);
        entry.who = reading.who(value);
        std::optional<casefile::Privilege> ground = value.privilege;
        entry.counsel = reading.text(value.seq, fields::kCounsel, value.counsel);
        const auto moved = reading.file().moved.find(value.seq);
        if (moved != reading.file().moved.end()) {
            ground = moved->second.privilege;
            entry.counsel = reading.text(moved->second.by, fields::kCounsel, moved->second.counsel);
            entry.moved = reading.change(moved->second.by);
        }
        const ledger::Seq said = entry.moved ? entry.moved->seq : value.seq;
        if (ground && reading.shows(said, fields::kPrivilege))
            entry.ground = wordOf(*ground);
        out.privileged.push_back(std::move(entry));
    }
}

}  // namespace casement::desk
