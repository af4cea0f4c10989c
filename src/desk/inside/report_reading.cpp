// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/report_reading.h"

#include "desk/display_words.h"
#include "report/prose.h"

namespace casement::desk {

using casefile::EntryKind;
using casefile::EntryValue;
namespace fields = casefile::fields;

ReportReading::ReportReading(const ReportFacts &facts, const DisclosurePlan &plan)
    : m_facts(facts), m_plan(plan)
{
    for (const EntryValue &value : facts.entries) {
        const bool changes = casefile::rewords(value) || value.kind == EntryKind::Strike
            || value.decisionStep == casefile::DecisionStep::Withdraws;
        if (changes && value.target())
            m_changes[*value.target()].push_back(value.seq);
        if (value.kind == EntryKind::Sitrep)
            m_told.push_back(value.seq);
    }
    for (const auto &shown : plan.disclosure().entries) {
        if (const auto *withheld = std::get_if<ledger::WithholdAll>(&shown.author))
            m_authors.emplace(shown.seq, withheld->basis);
    }
    for (const auto &decision : facts.file.decisions)
        m_decisions.emplace(decision.seq, decision.number);
    for (const auto &[key, person] : facts.file.people) {
        if (person.function && !person.name.isEmpty() && shows(person.seq, fields::kFunction))
            m_functions.emplace(person.name, *person.function);
    }
}

// What was erased is not among the values, so a seq is not always an index.
const EntryValue &ReportReading::entry(ledger::Seq seq) const
{
    const auto &all = m_facts.entries;
    if (seq < all.size() && all[seq].seq == seq)
        return all[seq];
    return *std::ranges::lower_bound(all, seq, {}, &EntryValue::seq);
}

report::Text ReportReading::text(ledger::Seq seq, ledger::FieldId field,
                                 const std::optional<QString> &value) const
{
    return value ? text(seq, field, *value) : report::Text();
}

report::Text ReportReading::text(ledger::Seq seq, ledger::FieldId field, const QString &value) const
{
    if (value.trimmed().isEmpty())
        return {};
    const QByteArray basis = m_plan.basis(seq, field);
    return basis.isEmpty() ? report::shownText(value)
                           : report::withheldText(QString::fromLatin1(basis));
}

QString ReportReading::basisOf(ledger::Seq seq,
                               std::initializer_list<ledger::FieldId> fieldIds) const
{
    for (const ledger::FieldId field : fieldIds) {
        if (const QByteArray basis = m_plan.basis(seq, field); !basis.isEmpty())
            return QString::fromLatin1(basis);
    }
    return {};
}

std::optional<ledger::Seq> ReportReading::targetOf(const EntryValue &value) const
{
    return shows(value.seq, fields::kRefs) ? value.target() : std::nullopt;
}

report::Text ReportReading::time(ledger::Seq seq, ledger::FieldId field,
                                 std::optional<qint64> ms) const
{
    return ms ? text(seq, field, report::dateClock(*ms)) : report::Text();
}

report::Text ReportReading::who(const EntryValue &value) const
{
    if (const auto withheld = m_authors.find(value.seq); withheld != m_authors.end())
        return report::withheldText(QString::fromLatin1(withheld->second));
    if (isForLegal())
        return report::shownText(m_facts.file.nameOf(value.author));
    const auto person = m_facts.file.people.find(value.author);
    const bool named = person != m_facts.file.people.end() && person->second.function
        && shows(person->second.seq, fields::kFunction);
    return named ? report::shownText(wordOf(*person->second.function)) : report::Text();
}

report::Text ReportReading::person(ledger::Seq seq, ledger::FieldId field,
                                   const QString &name) const
{
    if (!shows(seq, field) && shows(seq)) {
        if (const auto function = m_functions.find(name); function != m_functions.end())
            return report::shownText(wordOf(function->second));
    }
    return text(seq, field, name);
}

report::Change ReportReading::change(ledger::Seq seq) const
{
    const EntryValue &value = entry(seq);
    const bool ofDecision = value.kind == EntryKind::Decision;
    return {seq, value.recordedMs, who(value),
            ofDecision ? text(seq, fields::kChangeReason, value.changeReason)
                       : text(seq, fields::kReason, value.reason)};
}

const std::vector<ledger::Seq> &ReportReading::changesOf(ledger::Seq line) const
{
    static const std::vector<ledger::Seq> none;
    const auto found = m_changes.find(line);
    return found == m_changes.end() ? none : found->second;
}

std::optional<report::Change> ReportReading::struckBy(ledger::Seq line) const
{
    std::optional<report::Change> struck;
    for (const ledger::Seq seq : changesOf(line)) {
        const EntryValue &value = entry(seq);
        if (!shows(seq) || !shows(seq, fields::kState))
            continue;
        if (value.kind == EntryKind::Strike)
            struck = value.struck.value_or(true) ? std::optional(change(seq)) : std::nullopt;
        else if (value.decisionStep == casefile::DecisionStep::Withdraws)
            struck = change(seq);
    }
    return struck;
}

QString ReportReading::privilegeOf(const EntryValue &value) const
{
    if (!isForLegal() || m_facts.file.laneOf(value) != casefile::Lane::Privileged)
        return {};
    casefile::LaneChoice lane(casefile::Lane::Privileged, value.privilege,
                              value.counsel.value_or(QString()));
    ledger::Seq said = value.seq;
    if (const auto moved = m_facts.file.moved.find(value.seq); moved != m_facts.file.moved.end()) {
        lane = {moved->second.lane, moved->second.privilege, moved->second.counsel};
        said = moved->second.by;
    }
    if (!shows(said, fields::kPrivilege))
        return QStringLiteral("the basis is withheld");
    if (!shows(said, fields::kCounsel))
        lane.counsel.clear();
    return privilegeWords(lane);
}

std::optional<ledger::Seq> ReportReading::toldBefore(ledger::Seq report) const
{
    const auto at = std::ranges::lower_bound(m_told, report);
    return at == m_told.begin() ? std::nullopt : std::optional(*std::prev(at));
}

quint64 ReportReading::decisionNumber(ledger::Seq seq) const
{
    const auto found = m_decisions.find(seq);
    return found == m_decisions.end() ? 0 : found->second;
}

}  // namespace casement::desk
