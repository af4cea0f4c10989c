// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
using Of = report::Redaction::Of;

namespace {

// Keys, people and seals are how a record is kept, not what is new in it.
bool tellsOfCase(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Genesis:
    case EntryKind::Seal:
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return false;
    default:
        return true;
    }
}

QString howOf(const EntryValue &change)
{
    if (change.kind == EntryKind::Strike)
        return change.struck.value_or(true) ? u"struck"_s : u"restored"_s;
    switch (change.decisionStep.value_or(casefile::DecisionStep::Made)) {
    case casefile::DecisionStep::Revises:
        return u"revised"_s;
    case casefile::DecisionStep::Withdraws:
        return u"withdrawn"_s;
    case casefile::DecisionStep::Supersedes:
        return u"superseded"_s;
    case casefile::DecisionStep::Reverses:
        return u"reversed"_s;
    case casefile::DecisionStep::Made:
        break;
    }
    return u"amended"_s;
}

bool altersAnother(const EntryValue &value)
{
    return value.kind == EntryKind::Amend || value.kind == EntryKind::Strike
        || (value.kind == EntryKind::Decision
            && value.decisionStep != casefile::DecisionStep::Made);
}

class Comparison {
public:
    Comparison(const ReportReading &reading, const FormerIssue &former)
        : m_reading(reading), m_former(former)
    {
    }

    report::ChangesSince make()
    {
        m_out.number = m_former.number;
        m_out.size = m_former.size;
        m_out.sealedMs = m_former.sealedMs;
        added();
        if (m_former.plan) {
            m_out.comparable = true;
            compare(*m_former.plan, m_reading.plan(), m_shown);
            compare(m_reading.plan(), *m_former.plan, m_withheld);
            m_out.newlyShown = m_shown.lines();
            m_out.newlyWithheld = m_withheld.lines();
        }
        return std::move(m_out);
    }

private:
    void added()
    {
        std::map<EntryKind, std::vector<ledger::Seq>> kinds;
        for (const EntryValue &value : m_reading.entries()) {
            if (value.seq < m_former.size)
                continue;
            if (!m_reading.shows(value.seq)) {
                ++m_out.addedWithheld;
                continue;
            }
            if (tellsOfCase(value.kind))
                kinds[value.kind].push_back(value.seq);
            const auto target = value.target();
            if (target && altersAnother(value) && *target < m_former.size
                && m_reading.shows(*target))
                m_out.altered.push_back({*target, howOf(value), m_reading.change(value.seq)});
        }
        for (auto &[kind, seqs] : kinds)
            m_out.added.push_back({wordOf(kind), std::move(seqs)});
    }

    // What `then` withheld and `now` does not, of the entries that both were made over.
    void compare(const DisclosurePlan &then, const DisclosurePlan &now, RedactionLines &lines) const
    {
        for (const EntryValue &value : m_reading.entries()) {
            if (value.seq >= m_former.plannedSize)
                break;
            const QByteArray whole = then.basis(value.seq);
            if (!whole.isEmpty() && now.basis(value.seq).isEmpty())
                lines.add(value.seq, Of::Entry, 0, whole);
        }
        for (const auto &entry : then.disclosure().entries) {
            if (entry.seq >= m_former.plannedSize || !now.basis(entry.seq).isEmpty())
                continue;
            for (const auto &[field, how] : entry.fields) {
                const auto *all = std::get_if<ledger::WithholdAll>(&how);
                if (all && now.basis(entry.seq, field).isEmpty())
                    lines.add(entry.seq, Of::Field, field, all->basis);
            }
        }
    }

    const ReportReading &m_reading;
    const FormerIssue &m_former;
    report::ChangesSince m_out;
    RedactionLines m_shown;
    RedactionLines m_withheld;
};

}  // namespace

void readChanges(const ReportReading &reading, report::ReportInput &out)
{
    if (reading.facts().former)
        out.changes = Comparison(reading, *reading.facts().former).make();
}

}  // namespace casement::desk
