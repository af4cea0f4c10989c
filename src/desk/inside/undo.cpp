// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/undo.h"

#include "desk/item_request.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;

namespace {

QString takenBack(ledger::Seq seq)
{
    return u"Takes back entry %1."_s.arg(seq);
}

std::unexpected<Error> refused(ledger::Seq target, const QString &why)
{
    return failure(ErrorKind::Refused, QString::number(target), u"undo"_s, why);
}

// The line an amendment changed, as it read before that amendment.
Result<casefile::Draft> undoAmend(Door &door, const EntryValue &amend)
{
    const ledger::Seq line = *amend.target();
    const auto looks = door.history(line);
    if (!looks)
        return failure(looks.error());
    if (looks->empty() || looks->back().fromSeq != amend.seq)
        return refused(amend.seq, u"changed since"_s);
    auto before = door.entry(line);
    if (!before)
        return failure(before.error());
    for (const auto &look : *looks) {
        if (look.fromSeq <= line || look.fromSeq >= amend.seq)
            continue;
        const auto earlier = door.entry(look.fromSeq);
        if (!earlier)
            return failure(earlier.error());
        if (earlier->kind == EntryKind::Amend)
            before = casefile::amended(*before, *earlier);
    }
    casefile::AmendDraft draft;
    draft.target = line;
    if (amend.body)
        draft.body = before->body.value_or(QString());
    if (amend.title)
        draft.title = before->title.value_or(QString());
    if (amend.tags)
        draft.tags = before->tags.value_or(QStringList());
    if (amend.function)
        draft.function = before->function;
    if (amend.occurred.ms)
        draft.occurred = before->occurred;
    draft.reason = takenBack(amend.seq);
    return draft;
}

Result<casefile::Draft> undoStatus(Door &door, const EntryValue &status)
{
    const auto before = door.caseFileBefore(status.seq);
    if (!before)
        return failure(before.error());
    if (door.caseFile().state != status.state || !before->state)
        return refused(status.seq, u"changed since"_s);
    // A closed case reopens to investigating, whatever it was before.
    const auto state = status.state == casefile::CaseState::Closed
        ? casefile::CaseState::Investigating
        : *before->state;
    return casefile::StatusDraft{state, takenBack(status.seq), {}};
}

Result<casefile::Draft> undoSeverity(Door &door, const EntryValue &severity)
{
    const auto before = door.caseFileBefore(severity.seq);
    if (!before)
        return failure(before.error());
    if (door.caseFile().severity != severity.severity || !before->severity)
        return refused(severity.seq, u"changed since"_s);
    return casefile::SeverityDraft{*before->severity, takenBack(severity.seq)};
}

// The item as it stood before: in its former state, for its former reason. One that was only just
// added is done without.
Result<casefile::Draft> undoItem(Door &door, const EntryValue &change)
{
    const auto before = door.caseFileBefore(change.seq);
    if (!before)
        return failure(before.error());
    const casefile::Item *now = door.caseFile().item(change.subject);
    if (!now || now->lastSeq != change.seq)
        return refused(change.seq, u"changed since"_s);
    const casefile::Item *then = before->item(change.subject);
    // What the case began with was never anything else.
    if (!then && !change.caseType.isEmpty())
        return refused(change.seq, u"first"_s);
    casefile::ItemDraft draft = casefile::restated(then ? *then : *now);
    if (!then)
        draft.state = casefile::ItemState::Waived;
    if (draft.reason.isEmpty())
        draft.reason = takenBack(change.seq);
    draft.basedOn = change.seq;
    draft.changed = changesOf(*now, draft);
    return draft;
}

// Words go back to what they were; a decision that was only just made is withdrawn.
Result<casefile::Draft> undoDecision(Door &door, const EntryValue &entry)
{
    const bool revises = entry.decisionStep == casefile::DecisionStep::Revises;
    const ledger::Seq seq = revises ? *entry.target() : entry.seq;
    const auto before = door.caseFileBefore(entry.seq);
    if (!before)
        return failure(before.error());
    const casefile::Decision *now = door.caseFile().decision(seq);
    if (!now || now->lastSeq != entry.seq)
        return refused(entry.seq, u"changed since"_s);
    casefile::DecisionDraft draft =
        revises ? casefile::restated(before->decision(seq)->value) : casefile::DecisionDraft();
    draft.step = revises ? casefile::DecisionStep::Revises : casefile::DecisionStep::Withdraws;
    draft.target = seq;
    draft.basedOn = entry.seq;
    draft.changeReason = takenBack(entry.seq);
    return draft;
}

// What the function had said before; where it had said nothing, it is not waited for either.
Result<casefile::Draft> undoPosition(Door &door, const EntryValue &entry)
{
    const auto before = door.caseFileBefore(entry.seq);
    if (!before)
        return failure(before.error());
    const casefile::Decision *now = door.caseFile().decision(*entry.target());
    const casefile::Decision *then = before->decision(*entry.target());
    const casefile::Position *last = now ? now->positionOf(*entry.function) : nullptr;
    if (!then || !last || last->seq != entry.seq)
        return refused(entry.seq, u"changed since"_s);
    casefile::PositionDraft draft;
    draft.decision = *entry.target();
    draft.function = *entry.function;
    draft.state = casefile::PositionState::Released;
    draft.basedOn = entry.basedOn;
    draft.contentHash = entry.contentHash;
    if (const casefile::Position *earlier = then->positionOf(*entry.function)) {
        draft.state = earlier->state;
        draft.words = earlier->words;
        draft.person = earlier->person;
        draft.basedOn = earlier->about;
    }
    return draft;
}

}  // namespace

Result<casefile::Draft> undoOf(Door &door, ledger::Seq target)
{
    const auto entry = door.entry(target);
    if (!entry)
        return failure(entry.error());
    switch (entry->kind) {
    case EntryKind::Event:
    case EntryKind::Note:
    case EntryKind::Evidence:
        return casefile::StrikeDraft{target, true, takenBack(target)};
    case EntryKind::Amend:
        return undoAmend(door, *entry);
    case EntryKind::Strike:
        return casefile::StrikeDraft{*entry->target(), entry->stateCode != u"on",
                                     takenBack(target)};
    case EntryKind::Pin:
        return casefile::PinDraft{*entry->target(), !entry->pinned.value_or(false)};
    case EntryKind::Status:
        return undoStatus(door, *entry);
    case EntryKind::Severity:
        return undoSeverity(door, *entry);
    case EntryKind::Item:
        return undoItem(door, *entry);
    case EntryKind::Decision:
        return undoDecision(door, *entry);
    case EntryKind::Position:
        return undoPosition(door, *entry);
    default:
        return refused(target, QString(casefile::codeOf(entry->kind)));
    }
}

}  // namespace casement::desk
