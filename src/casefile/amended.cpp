// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/entry_value.h"

namespace casement::casefile {

namespace {

EntryValue revised(const EntryValue &original, const EntryValue &revision)
{
    EntryValue entry = revision;
    entry.seq = original.seq;
    entry.author = original.author;
    entry.recordedMs = original.recordedMs;
    entry.lane = original.lane;
    entry.privilege = original.privilege;
    entry.counsel = original.counsel;
    entry.uid = original.uid;
    entry.decisionStep = original.decisionStep;
    entry.stateCode = original.stateCode;
    entry.refs = original.refs;
    entry.basedOn = original.basedOn;
    entry.changeReason = original.changeReason;
    entry.knownSize = original.knownSize;
    entry.lateReason = original.lateReason;
    entry.typedMs = original.typedMs;
    if (!revision.function)
        entry.function = original.function;
    if (revision.occurred == OccurredTime{})
        entry.occurred = original.occurred;
    return entry;
}

}  // namespace

bool changesDecision(const EntryValue &entry)
{
    return entry.decisionStep == DecisionStep::Revises
        || entry.decisionStep == DecisionStep::Withdraws;
}

bool changesALine(const EntryValue &entry)
{
    return entry.kind == EntryKind::Amend || entry.kind == EntryKind::Strike
        || entry.kind == EntryKind::Pin || changesDecision(entry);
}

bool rewords(const EntryValue &entry)
{
    return entry.kind == EntryKind::Amend || entry.decisionStep == DecisionStep::Revises;
}

EntryValue amended(const EntryValue &original, const EntryValue &change)
{
    if (change.kind == EntryKind::Decision)
        return revised(original, change);
    EntryValue entry = original;
    const auto replace = [](auto &old, const auto &now) {
        if (now)
            old = now;
    };
    replace(entry.title, change.title);
    replace(entry.body, change.body);
    replace(entry.function, change.function);
    replace(entry.tags, change.tags);
    replace(entry.claim, change.claim);
    if (change.occurred != OccurredTime{})
        entry.occurred = change.occurred;
    return entry;
}

}  // namespace casement::casefile
