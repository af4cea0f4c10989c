// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/disclosure_plan.h"

#include "casefile/registry.h"
#include "desk/inside/disclosure_kinds.h"
#include "report/attachment_text.h"

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
namespace fields = casefile::fields;

namespace {

constexpr auto kNeutral = "R0-WITHHELD";
constexpr auto kPersonal = "R1-PII";
constexpr auto kPrivileged = "R2-PRIV";

// What colleagues told one another repeats other entries, also such as this issue withholds.
bool isInternal(EntryKind kind)
{
    return kind == EntryKind::Sitrep || kind == EntryKind::Handover || kind == EntryKind::Receipt;
}

// A reader who is shown the other entry must learn that it was changed.
bool mustBeTold(const casefile::EntryValue &value)
{
    const auto step = value.decisionStep;
    return value.kind == EntryKind::Amend || value.kind == EntryKind::Strike
        || (step && *step != casefile::DecisionStep::Made);
}

// Where an entry is withheld, what it is about would say it again.
bool goesAlong(const casefile::EntryValue &value)
{
    return casefile::changesALine(value) || value.kind == EntryKind::Position
        || value.kind == EntryKind::Custody || value.kind == EntryKind::Note;
}

QByteArray wordsOf(const ledger::Field &field, EntryKind kind)
{
    if (const auto *text = std::get_if<ledger::TextValue>(&field.value))
        return text->utf8;
    const auto *utf8 = std::get_if<ledger::Utf8Value>(&field.value);
    return utf8 && !isCode(field.id) && !mustShow(kind) ? utf8->utf8 : QByteArray();
}

}  // namespace

DisclosurePlan::DisclosurePlan(Audience audience, const casefile::CaseFile &file, PlanRules rules,
                               QStringList recipients)
    : m_audience(audience)
    , m_rules(std::move(rules))
    , m_recipients(std::move(recipients))
    , m_moved(file.moved)
{
    for (size_t i = 0; i < m_rules.rules.size(); ++i) {
        const PlanRule &rule = m_rules.rules[i];
        m_ruleAt.try_emplace({rule.what, rule.seq, rule.field}, i);
    }
    addNames(file);
}

void DisclosurePlan::add(const ledger::SignedEntry &entry, const casefile::EntryValue &value)
{
    HeldEntry held;
    held.seq = entry.seq;
    held.kind = value.kind;
    held.privileged = casefile::laneOf(value, m_moved) == casefile::Lane::Privileged;
    held.target = value.target();
    held.follows = goesAlong(value);
    held.changes = mustBeTold(value);
    held.audience = value.audience;
    held.fields.reserve(entry.fields.size());
    for (const ledger::Field &field : entry.fields) {
        HeldField kept{field.id, wordsOf(field, value.kind), {}};
        if (const auto *blob = std::get_if<ledger::BlobValue>(&field.value))
            kept.blob = *blob;
        held.fields.push_back(std::move(kept));
    }
    m_held.push_back(std::move(held));
}

Result<> DisclosurePlan::settle(const ReadBlob &read)
{
    weighEntries();
    collectTexts();
    if (auto checked = checkRules(); !checked)
        return checked;
    for (const HeldEntry &entry : m_held) {
        weighFields(entry);
        for (const HeldField &field : entry.fields) {
            if (field.id == fields::kBlob && field.blob)
                weighBlob(entry, field, read);
        }
    }
    for (const PlanRule &rule : m_rules.rules) {
        if (auto checked = checkDelivery(rule); !checked)
            return checked;
    }
    assemble();
    return {};
}

const DisclosurePlan::HeldEntry *DisclosurePlan::held(ledger::Seq seq) const
{
    const auto found = std::ranges::lower_bound(m_held, seq, {}, &HeldEntry::seq);
    return found == m_held.end() || found->seq != seq ? nullptr : &*found;
}

bool DisclosurePlan::isShown(ledger::Seq seq) const
{
    return held(seq) != nullptr && !m_whole.contains(seq);
}

// Why an entry is withheld, before anybody asks whether it must be told of.
DisclosurePlan::Why DisclosurePlan::entryWhy(const HeldEntry &entry) const
{
    if (mustShow(entry.kind))
        return {};
    if (const PlanRule *rule = ruleFor(PlanRule::What::Entry, entry.seq))
        return {rule->basis, WithheldReason::ByHand, rule->explanation};
    if (m_audience != Audience::Legal && entry.privileged)
        return {kPrivileged, WithheldReason::Privileged, {}};
    if (m_audience != Audience::Legal && isInternal(entry.kind))
        return {kNeutral, WithheldReason::Internal, {}};
    if (!entry.follows || !entry.target)
        return {};
    for (const auto *withheld : {&m_whole, &m_outlines}) {
        if (const auto found = withheld->find(*entry.target); found != withheld->end())
            return found->second;
    }
    return {};
}

// What changes an entry comes after it, so the other one has been weighed.
void DisclosurePlan::weighEntries()
{
    for (const HeldEntry &entry : m_held) {
        const Why why = entryWhy(entry);
        if (why.basis.isEmpty())
            continue;
        const bool told = entry.changes && entry.target && isShown(*entry.target);
        (told ? m_outlines : m_whole).emplace(entry.seq, why);
    }
}

DisclosurePlan::Why DisclosurePlan::byIdentity(const HeldEntry &entry, ledger::FieldId field) const
{
    if (m_audience == Audience::Legal)
        return {};
    const bool isName = field == fields::kEmail || field == fields::kReviewer
        || field == fields::kPerson || (field == fields::kTitle && entry.kind == EntryKind::Person);
    if (isName)
        return {kPersonal, WithheldReason::StaffIdentity, {}};
    // What was privileged once may be told; that lawyers were asked, and which, still is not.
    if (field == fields::kPrivilege || field == fields::kCounsel)
        return {kPrivileged, WithheldReason::LaneDetail, {}};
    // What was withheld from others, why, and who they are is between them and the desk.
    if (entry.kind == EntryKind::IssuePlan
        && (field == fields::kBody || field == fields::kRecipients)
        && entry.audience != codeOf(m_audience))
        return {kNeutral, WithheldReason::OtherAudience, {}};
    return {};
}

DisclosurePlan::Why DisclosurePlan::byContent(const HeldField &field) const
{
    if (field.words.isEmpty() || m_texts.size() == 0)
        return {};
    const auto found = m_texts.firstIn(report::FoldedText(QString::fromUtf8(field.words)));
    return found ? m_textWhys.at(*found) : Why();
}

DisclosurePlan::Why DisclosurePlan::ownWhy(const HeldEntry &entry, ledger::FieldId field) const
{
    if (const auto whole = m_whole.find(entry.seq); whole != m_whole.end())
        return whole->second;
    if (const auto outline = m_outlines.find(entry.seq); outline != m_outlines.end())
        return isOfOutline(entry.kind, field) ? Why() : outline->second;
    if (const PlanRule *rule = ruleFor(PlanRule::What::Field, entry.seq, field))
        return {rule->basis, WithheldReason::ByHand, rule->explanation};
    return byIdentity(entry, field);
}

DisclosurePlan::Why DisclosurePlan::fieldWhy(const HeldEntry &entry, const HeldField &field) const
{
    Why own = ownWhy(entry, field.id);
    if (!own.basis.isEmpty() && own.reason != WithheldReason::StaffIdentity)
        return own;
    // A subject is named by an entry of the same kind as staff.
    Why content = byContent(field);
    return own.basis.isEmpty() || content.reason == WithheldReason::SubjectName ? content : own;
}

void DisclosurePlan::weighFields(const HeldEntry &entry)
{
    if (m_whole.contains(entry.seq))
        return;
    for (const HeldField &field : entry.fields) {
        Why why = fieldWhy(entry, field);
        if (!why.basis.isEmpty())
            m_single.insert_or_assign({entry.seq, field.id}, std::move(why));
    }
}

void DisclosurePlan::weighBlob(const HeldEntry &entry, const HeldField &field, const ReadBlob &read)
{
    PlannedAttachment attachment{entry.seq, *field.blob, AttachmentFate::Withheld};
    const auto name = m_single.find({entry.seq, fields::kFileName});
    // A file whose name tells is a file whose bytes may; both stay.
    if (name != m_single.end())
        m_single.emplace(std::pair(entry.seq, field.id), name->second);
    if (!m_whole.contains(entry.seq) && !m_single.contains({entry.seq, field.id})) {
        Why why;
        attachment.fate = searched(entry, *field.blob, read, why);
        if (attachment.fate == AttachmentFate::HoldsWithheld)
            m_single.emplace(std::pair(entry.seq, field.id), why);
    }
    m_blobs.push_back(attachment);
}

AttachmentFate DisclosurePlan::searched(const HeldEntry &entry, const ledger::BlobValue &blob,
                                        const ReadBlob &read, Why &why) const
{
    if (m_texts.size() == 0 && m_audience == Audience::Legal)
        return AttachmentFate::Delivered;
    std::optional<report::AttachmentText> text;
    if (blob.size <= static_cast<quint64>(report::kMaxSearchedBytes)) {
        // Bytes that cannot be read cannot be searched; whoever delivers them says why.
        if (const auto bytes = read(blob))
            text = report::textOfAttachment(*bytes);
    }
    if (text) {
        const auto found = text->isPage ? m_texts.firstOnPage(text->text)
                                        : m_texts.firstIn(report::FoldedText(text->text));
        if (!found)
            return AttachmentFate::Delivered;
        why = m_textWhys.at(*found);
        return AttachmentFate::HoldsWithheld;
    }
    if (ruleFor(PlanRule::What::Deliver, entry.seq) != nullptr)
        return AttachmentFate::DeliveredByHand;
    const bool namesAreWithheld = m_audience != Audience::Legal
        || std::ranges::contains(m_rules.rules, PlanRule::What::Name, &PlanRule::what);
    return namesAreWithheld ? AttachmentFate::NotSearchable : AttachmentFate::Delivered;
}

void DisclosurePlan::withholdRun(ledger::Seq from, ledger::Seq to, const Why &why)
{
    auto &runs = m_disclosure.withheld;
    if (!runs.empty() && runs.back().to + 1 == from && runs.back().basis == why.basis)
        runs.back().to = to;
    else
        runs.push_back({from, to, why.basis});
    for (ledger::Seq seq = from; seq <= to; ++seq)
        m_whole.emplace(seq, why);
    m_entries[why.basis] += to - from + 1;
}

void DisclosurePlan::show(const HeldEntry &entry)
{
    ledger::EntryDisclosure shown;
    shown.seq = entry.seq;
    shown.author = ledger::ShowWhole{};
    if (const auto outline = m_outlines.find(entry.seq); outline != m_outlines.end()) {
        shown.author = ledger::WithholdAll{outline->second.basis};
        ++m_authors[outline->second.basis];
    }
    for (const HeldField &field : entry.fields) {
        const auto why = m_single.find({entry.seq, field.id});
        if (why == m_single.end()) {
            shown.fields.emplace(field.id, ledger::ShowWhole{});
            continue;
        }
        shown.fields.emplace(field.id, ledger::WithholdAll{why->second.basis});
        ++m_fields[why->second.basis];
    }
    m_disclosure.entries.push_back(std::move(shown));
}

void DisclosurePlan::assemble()
{
    ledger::Seq next = 0;
    for (const HeldEntry &entry : m_held) {
        if (entry.seq > next)
            withholdRun(next, entry.seq - 1, {kNeutral, WithheldReason::Unread, {}});
        next = entry.seq + 1;
        if (const auto whole = m_whole.find(entry.seq); whole != m_whole.end())
            withholdRun(entry.seq, entry.seq, Why(whole->second));
        else
            show(entry);
    }
}

QByteArray DisclosurePlan::basis(ledger::Seq seq) const
{
    const auto found = m_whole.find(seq);
    return found == m_whole.end() ? QByteArray() : found->second.basis;
}

QByteArray DisclosurePlan::basis(ledger::Seq seq, ledger::FieldId field) const
{
    const auto found = m_single.find({seq, field});
    return found == m_single.end() ? basis(seq) : found->second.basis;
}

QByteArray DisclosurePlan::authorBasis(ledger::Seq seq) const
{
    const auto found = m_outlines.find(seq);
    return found == m_outlines.end() ? basis(seq) : found->second.basis;
}

std::optional<WithheldReason> DisclosurePlan::reasonOf(ledger::Seq seq) const
{
    const auto found = m_whole.find(seq);
    return found == m_whole.end() ? std::nullopt : std::optional(found->second.reason);
}

std::optional<WithheldReason> DisclosurePlan::reasonOf(ledger::Seq seq, ledger::FieldId field) const
{
    const auto found = m_single.find({seq, field});
    return found == m_single.end() ? reasonOf(seq) : std::optional(found->second.reason);
}

QString DisclosurePlan::explanationOf(ledger::Seq seq, ledger::FieldId field) const
{
    if (const auto single = m_single.find({seq, field}); single != m_single.end())
        return single->second.explanation;
    const auto whole = m_whole.find(seq);
    return whole == m_whole.end() ? QString() : whole->second.explanation;
}

std::vector<ledger::BlobValue> DisclosurePlan::attachments() const
{
    std::vector<ledger::BlobValue> out;
    out.reserve(m_blobs.size());
    for (const PlannedAttachment &attachment : m_blobs) {
        if (attachment.isDelivered() && !std::ranges::contains(out, attachment.blob))
            out.push_back(attachment.blob);
    }
    return out;
}

bool DisclosurePlan::isDelivered(ledger::Seq seq) const
{
    const auto found = std::ranges::find(m_blobs, seq, &PlannedAttachment::seq);
    return found != m_blobs.end() && found->isDelivered();
}

std::vector<WithheldPosition> DisclosurePlan::withheldPositions() const
{
    std::vector<WithheldPosition> out;
    out.reserve(m_whole.size() + m_outlines.size() + m_single.size());
    const auto put = [&](ledger::Seq seq, std::optional<ledger::FieldId> field, bool author,
                         const Why &why) {
        out.push_back({seq, field, author, why.basis, why.reason, why.explanation});
    };
    for (const auto &[seq, why] : m_whole)
        put(seq, {}, false, why);
    for (const auto &[seq, why] : m_outlines)
        put(seq, {}, true, why);
    for (const auto &[place, why] : m_single)
        put(place.first, place.second, false, why);
    std::ranges::stable_sort(out, {}, [](const WithheldPosition &position) {
        return std::pair(position.seq, position.field.value_or(0));
    });
    return out;
}

QByteArray DisclosurePlan::toBytes() const
{
    QByteArray out = "casement-disclosure-plan 2\naudience " + QByteArray(codeOf(m_audience))
        + "\nentries " + QByteArray::number(m_held.empty() ? 0 : m_held.back().seq + 1) + '\n';
    for (const WithheldPosition &position : withheldPositions()) {
        out += "withhold " + QByteArray::number(position.seq);
        if (position.author)
            out += " author";
        else if (position.field)
            out += ' ' + QByteArray::number(*position.field);
        out += ' ' + position.basis + '\n';
    }
    for (const PlannedAttachment &attachment : m_blobs) {
        if (attachment.isDelivered())
            out += "deliver " + QByteArray::number(attachment.seq) + ' '
                + toHex(attachment.blob.sha256) + '\n';
    }
    return out;
}

}  // namespace casement::desk
