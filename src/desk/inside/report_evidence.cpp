// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "desk/inside/report_reading.h"

namespace casement::desk {

using casefile::EntryKind;
using casefile::EntryValue;
namespace fields = casefile::fields;

namespace {

report::CustodyStep stepOf(const ReportReading &reading, const EntryValue &value)
{
    report::CustodyStep step;
    step.seq = value.seq;
    step.action = reading.shows(value.seq, fields::kState)
        ? wordOf(value.custody.value_or(casefile::CustodyAction::Collected))
        : QStringLiteral("handled");
    step.ms = value.recordedMs;
    if (value.occurred.ms && reading.shows(value.seq, fields::kOccurredAt))
        step.ms = *value.occurred.ms;
    step.who = reading.who(value);
    if (value.kind != EntryKind::Custody)
        return step;
    step.to = reading.person(value.seq, fields::kPerson, value.person);
    step.place = reading.text(value.seq, fields::kBody, value.body);
    step.reason = reading.text(value.seq, fields::kReason, value.reason);
    return step;
}

report::EvidenceItem itemOf(const ReportReading &reading, const EntryValue &value)
{
    const auto text = [&](ledger::FieldId field, const std::optional<QString> &words) {
        return reading.text(value.seq, field, words);
    };
    report::EvidenceItem item;
    item.seq = value.seq;
    item.held = value.blob                              ? report::Held::Here
        : !reading.shows(value.seq, fields::kState)     ? report::Held::NotHere
        : value.stateCode == casefile::kRefusedEvidence ? report::Held::Refused
                                                        : report::Held::PointerOnly;
    item.title = text(fields::kTitle, value.title);
    for (const ledger::Seq seq : reading.changesOf(value.seq)) {
        if (reading.entry(seq).title && reading.shows(seq))
            item.title = reading.text(seq, fields::kTitle, reading.entry(seq).title);
    }
    item.fileName = text(fields::kFileName, value.fileName);
    item.source = text(fields::kSource, value.source);
    item.pointer = text(fields::kPointer, value.pointer);
    item.reason = text(fields::kReason, value.reason);
    item.toldHash = text(fields::kPointerHash, value.pointerHash);
    item.bytesBasis = QString::fromLatin1(reading.plan().basis(value.seq, fields::kBlob));
    if (value.blob && item.bytesBasis.isEmpty()) {
        item.size = value.blob->size;
        item.sha256 = value.blob->sha256;
        item.withThisIssue = reading.plan().isDelivered(value.seq);
    }
    item.struck = reading.struckBy(value.seq);
    item.privilege = reading.privilegeOf(value);
    item.custody.push_back(stepOf(reading, value));
    // What is not held was never collected.
    if (item.held != report::Held::Here)
        item.custody.back().action = QStringLiteral("recorded");
    return item;
}

}  // namespace

void readEvidence(const ReportReading &reading, report::ReportInput &out)
{
    std::map<ledger::Seq, size_t> places;
    for (const EntryValue &value : reading.entries()) {
        if (!reading.shows(value.seq))
            continue;
        if (value.kind == EntryKind::Evidence) {
            places.emplace(value.seq, out.evidence.size());
            out.evidence.push_back(itemOf(reading, value));
        } else if (value.kind == EntryKind::Custody && reading.targetOf(value)) {
            if (const auto place = places.find(*value.target()); place != places.end())
                out.evidence[place->second].custody.push_back(stepOf(reading, value));
        }
    }
}

}  // namespace casement::desk
