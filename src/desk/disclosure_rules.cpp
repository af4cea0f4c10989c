// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// DisclosurePlan: the rules of a plan file, held against the case.
#include "desk/disclosure_plan.h"
#include "desk/inside/disclosure_kinds.h"

#include <algorithm>
#include <array>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
namespace fields = casefile::fields;

namespace {

QString nameOf(ledger::FieldId id)
{
    const casefile::FieldInfo *info = casefile::fieldInfo(id);
    return info == nullptr || info->first != info->last ? QString::number(id) : QString(info->name);
}

}  // namespace

bool mustShow(EntryKind kind)
{
    return kind == EntryKind::Genesis || kind == EntryKind::Key || kind == EntryKind::Seal;
}

bool isCode(ledger::FieldId field)
{
    static constexpr std::array kCodes{
        fields::kKind,     fields::kOccurredPrecision, fields::kOccurredOffset, fields::kFunction,
        fields::kState,    fields::kSeverity,          fields::kRefs,           fields::kPublicKey,
        fields::kKeyRole,  fields::kKeyAction,         fields::kKeyset,         fields::kLane,
        fields::kEntryUid, fields::kPrevTsr,           fields::kClaim,          fields::kAudience,
        fields::kPlanHash, fields::kClockState,        fields::kPointerHash,    fields::kRequired,
        fields::kBasis,    fields::kContentHash,       fields::kChanged,        fields::kPrivilege};
    return std::ranges::contains(kCodes, field);
}

bool isOfOutline(EntryKind kind, ledger::FieldId field)
{
    if (field == fields::kState)
        return kind == EntryKind::Strike || kind == EntryKind::Decision;
    static constexpr std::array kShown{fields::kKind,           fields::kRecordedAt,
                                       fields::kOccurredAt,     fields::kOccurredPrecision,
                                       fields::kOccurredOffset, fields::kRefs};
    return std::ranges::contains(kShown, field);
}

const PlanRule *DisclosurePlan::ruleFor(PlanRule::What what, ledger::Seq seq,
                                        ledger::FieldId field) const
{
    const auto found = m_ruleAt.find({what, seq, field});
    return found == m_ruleAt.end() ? nullptr : &m_rules.rules[found->second];
}

std::unexpected<Error> DisclosurePlan::wrong(const PlanRule &rule, const QString &field,
                                             const QString &got, const QString &want) const
{
    return failure({ErrorKind::BadInput, m_rules.source, field, got, want, rule.line});
}

Result<> DisclosurePlan::checkRules() const
{
    for (const PlanRule &rule : m_rules.rules) {
        if (auto checked = checkRule(rule); !checked)
            return checked;
        // The issue shows it.
        if (m_texts.firstIn(report::FoldedText(rule.explanation)))
            return wrong(rule, u"explanation"_s, rule.explanation,
                         u"words without what is withheld, because the issue shows them"_s);
    }
    return {};
}

Result<> DisclosurePlan::checkRule(const PlanRule &rule) const
{
    if (rule.what == PlanRule::What::Name && isFunction(rule.name))
        return wrong(rule, u"name"_s, rule.name,
                     u"a name that is no function: every report says those"_s);
    if (rule.what == PlanRule::What::Name || rule.what == PlanRule::What::Phrase)
        return {};
    const HeldEntry *entry = held(rule.seq);
    if (entry == nullptr)
        return wrong(rule, u"entry"_s, QString::number(rule.seq),
                     m_held.empty() ? u"an entry of the case"_s
                                    : u"an entry of the case, 0 to %1"_s.arg(m_held.back().seq));
    if (rule.what == PlanRule::What::Entry && mustShow(entry->kind))
        return wrong(rule, u"entry"_s, QString::number(rule.seq),
                     u"an entry that is no genesis, key or seal: verifying needs those"_s);
    return rule.what == PlanRule::What::Field ? checkField(rule, *entry) : Result<>();
}

Result<> DisclosurePlan::checkField(const PlanRule &rule, const HeldEntry &entry) const
{
    QStringList names;
    for (const HeldField &field : entry.fields) {
        const bool needed = field.id == fields::kKind
            || (mustShow(entry.kind) && field.id != fields::kTitle && field.id != fields::kReason)
            || (entry.changes && entry.target && isShown(*entry.target)
                && isOfOutline(entry.kind, field.id));
        if (!needed)
            names.append(nameOf(field.id));
    }
    if (names.contains(nameOf(rule.field)))
        return {};
    return wrong(rule, u"field"_s, nameOf(rule.field),
                 names.isEmpty() ? u"another entry"_s : names.join(u", "_s));
}

Result<> DisclosurePlan::checkDelivery(const PlanRule &rule) const
{
    if (rule.what != PlanRule::What::Deliver)
        return {};
    const auto found = std::ranges::find(m_blobs, rule.seq, &PlannedAttachment::seq);
    if (found == m_blobs.end())
        return wrong(rule, u"entry"_s, QString::number(rule.seq),
                     u"an entry that brought a file into the case"_s);
    if (found->fate == AttachmentFate::HoldsWithheld)
        return wrong(rule, u"entry"_s, QString::number(rule.seq),
                     u"a file that says nothing this issue withholds"_s);
    if (found->fate == AttachmentFate::Withheld)
        return wrong(rule, u"entry"_s, QString::number(rule.seq),
                     u"a file whose entry and name this issue shows"_s);
    return {};
}

}  // namespace casement::desk
