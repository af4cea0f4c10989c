// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/disclosure_plan.h"

#include "casefile/registry.h"
#include "report/leak_check.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
namespace fields = casefile::fields;

namespace {

const QByteArray kNeutral = "R0-WITHHELD";
const QByteArray kPersonal = "R1-PII";
const QByteArray kPrivileged = "R2-PRIV";

// What a shorter text says in common with the rest of a report is not a leak.
constexpr qsizetype kSearchedWords = 3;

// The verifier follows keys and seals through the ledger and must see them.
bool mustShow(EntryKind kind)
{
    return kind == EntryKind::Genesis || kind == EntryKind::Key || kind == EntryKind::Seal;
}

// What colleagues told one another repeats other entries, also such as this issue withholds.
bool isInternal(EntryKind kind)
{
    return kind == EntryKind::Sitrep || kind == EntryKind::Handover || kind == EntryKind::Receipt;
}

}  // namespace

DisclosurePlan::DisclosurePlan(Audience audience, const casefile::CaseFile &file)
    : m_audience(audience), m_moved(file.moved)
{
    if (audience == Audience::Legal)
        return;
    for (const auto &subject : file.subjects) {
        m_names.append(report::folded(subject.name));
        m_texts.append(subject.name);
    }
}

bool DisclosurePlan::containsWithheld(const QByteArray &utf8) const
{
    if (m_names.isEmpty())
        return false;
    const QString text = report::folded(QString::fromUtf8(utf8));
    return std::ranges::any_of(m_names, [&](const QString &name) { return text.contains(name); });
}

QByteArray DisclosurePlan::fieldBasis(const ledger::Field &field,
                                      const casefile::EntryValue &value) const
{
    if (m_audience == Audience::Legal)
        return {};
    // Staff are shown by function.
    if (field.id == fields::kEmail || field.id == fields::kReviewer || field.id == fields::kPerson)
        return kPersonal;
    // Whom another audience's issue went to, counsel among them, is between them and the desk.
    if (field.id == fields::kRecipients && value.audience != codeOf(m_audience))
        return kPersonal;
    // What was privileged once may be told; that lawyers were asked, and which, still is not.
    if (field.id == fields::kPrivilege || field.id == fields::kCounsel)
        return kPrivileged;
    if (field.id == fields::kTitle && value.kind == EntryKind::Person)
        return kPersonal;
    // A file whose name tells is a file whose bytes may; both stay.
    if (field.id == fields::kBlob && value.fileName && containsWithheld(value.fileName->toUtf8()))
        return kPersonal;
    if (const auto *text = std::get_if<ledger::TextValue>(&field.value))
        return containsWithheld(text->utf8) ? kPersonal : QByteArray();
    if (const auto *utf8 = std::get_if<ledger::Utf8Value>(&field.value);
        utf8 && field.id != fields::kKind && !mustShow(value.kind))
        return containsWithheld(utf8->utf8) ? kPersonal : QByteArray();
    return {};
}

void DisclosurePlan::noteText(const ledger::Field &field)
{
    const auto *text = std::get_if<ledger::TextValue>(&field.value);
    if (!text)
        return;
    const QString words = QString::fromUtf8(text->utf8);
    if (words.simplified().count(u' ') + 1 >= kSearchedWords)
        m_texts.append(words);
}

void DisclosurePlan::withholdRun(ledger::Seq from, ledger::Seq to, const QByteArray &basis)
{
    auto &runs = m_disclosure.withheld;
    if (!runs.empty() && runs.back().to + 1 == from && runs.back().basis == basis)
        runs.back().to = to;
    else
        runs.push_back({from, to, basis});
    for (ledger::Seq seq = from; seq <= to; ++seq)
        m_whole.emplace(seq, basis);
    m_entries[basis] += to - from + 1;
}

void DisclosurePlan::add(const ledger::SignedEntry &entry, const casefile::EntryValue &value)
{
    if (entry.seq > m_next)
        withholdRun(m_next, entry.seq - 1, kNeutral);
    m_next = entry.seq + 1;
    const bool privileged =
        casefile::laneOf(value, m_moved) == casefile::Lane::Privileged && !mustShow(value.kind);
    if (m_audience != Audience::Legal && (privileged || isInternal(value.kind))) {
        withholdRun(entry.seq, entry.seq, privileged ? kPrivileged : kNeutral);
        for (const auto &field : entry.fields)
            noteText(field);
        return;
    }
    ledger::EntryDisclosure shown;
    shown.seq = entry.seq;
    shown.author = ledger::ShowWhole{};
    for (const auto &field : entry.fields) {
        const QByteArray basis = fieldBasis(field, value);
        if (basis.isEmpty()) {
            shown.fields.emplace(field.id, ledger::ShowWhole{});
            if (const auto *blob = std::get_if<ledger::BlobValue>(&field.value);
                blob && field.id == fields::kBlob)
                m_blobs.push_back(*blob);
            continue;
        }
        shown.fields.emplace(field.id, ledger::WithholdAll{basis});
        m_single.emplace(std::pair(entry.seq, field.id), basis);
        ++m_fields[basis];
        noteText(field);
    }
    m_disclosure.entries.push_back(std::move(shown));
}

QByteArray DisclosurePlan::basis(ledger::Seq seq) const
{
    const auto found = m_whole.find(seq);
    return found == m_whole.end() ? QByteArray() : found->second;
}

QByteArray DisclosurePlan::basis(ledger::Seq seq, ledger::FieldId field) const
{
    const auto found = m_single.find({seq, field});
    return found == m_single.end() ? basis(seq) : found->second;
}

QByteArray DisclosurePlan::toBytes() const
{
    QByteArray out = "casement-disclosure-plan 1\naudience " + QByteArray(codeOf(m_audience))
        + "\nentries " + QByteArray::number(m_next) + '\n';
    for (const auto &[seq, basis] : m_whole)
        out += "withhold " + QByteArray::number(seq) + ' ' + basis + '\n';
    for (const auto &[place, basis] : m_single)
        out += "withhold " + QByteArray::number(place.first) + ' '
            + QByteArray::number(place.second) + ' ' + basis + '\n';
    return out;
}

}  // namespace casement::desk
