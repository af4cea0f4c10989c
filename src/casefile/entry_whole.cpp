// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/entry_whole.h"

#include "casefile/registry.h"

namespace casement::casefile {

namespace {

Result<void> need(const EntryValue &entry, bool there, FieldId id)
{
    if (there)
        return {};
    return failure(ErrorKind::Damaged, QString::number(entry.seq), fieldInfo(id)->name, {},
                   codeOf(entry.kind));
}

// The state code means something else in each kind that has one.
Result<void> readState(EntryValue &entry)
{
    switch (entry.kind) {
    case EntryKind::Status:
        entry.state = caseStateFromCode(entry.stateCode);
        return need(entry, entry.state.has_value(), fields::kState);
    case EntryKind::Item:
        entry.itemState = itemStateFromCode(entry.stateCode);
        return need(entry, entry.itemState.has_value(), fields::kState);
    case EntryKind::Custody:
        entry.custody = custodyActionFromCode(entry.stateCode);
        return need(entry, entry.custody.has_value(), fields::kState);
    case EntryKind::Decision:
        entry.decisionStep =
            entry.stateCode.isEmpty() ? DecisionStep::Made : decisionStepFromCode(entry.stateCode);
        return need(entry, entry.decisionStep.has_value(), fields::kState);
    case EntryKind::Position:
        entry.positionState = positionStateFromCode(entry.stateCode);
        return need(entry, entry.positionState.has_value(), fields::kState);
    case EntryKind::Lane:
        entry.movesTo = laneFromCode(entry.stateCode);
        return need(entry, entry.movesTo.has_value(), fields::kState);
    case EntryKind::Pin:
    case EntryKind::Strike:
        (entry.kind == EntryKind::Pin ? entry.pinned : entry.struck) = entry.stateCode == u"on";
        return need(entry, entry.stateCode == u"on" || entry.stateCode == u"off", fields::kState);
    default:
        return {};
    }
}

// What a kind cannot be understood without.
// NOLINTNEXTLINE(readability-function-size): a table, one row for each kind
Result<void> checkWhole(const EntryValue &entry)
{
    switch (entry.kind) {
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Pin:
    case EntryKind::Custody:
        return need(entry, entry.target() && *entry.target() < entry.seq, fields::kRefs);
    case EntryKind::Lane:
        return need(entry, !entry.refs.empty() && entry.refs.back() < entry.seq, fields::kRefs);
    case EntryKind::Decision:
        return need(entry,
                    entry.decisionStep == DecisionStep::Made
                        || (entry.target() && *entry.target() < entry.seq),
                    fields::kRefs);
    case EntryKind::Position:
        return need(entry, entry.target() && *entry.target() < entry.seq, fields::kRefs)
            .and_then([&] { return need(entry, entry.function.has_value(), fields::kFunction); })
            .and_then([&] {
                return need(entry,
                            entry.subject == positionSubject(*entry.target(), *entry.function),
                            fields::kSubject);
            });
    case EntryKind::Severity:
        return need(entry, entry.severity.has_value(), fields::kSeverity);
    case EntryKind::Key:
        return need(entry, entry.publicKey.has_value(), fields::kPublicKey)
            .and_then([&] { return need(entry, entry.keyRole.has_value(), fields::kKeyRole); })
            .and_then([&] { return need(entry, entry.keyAction.has_value(), fields::kKeyAction); });
    case EntryKind::Person:
        return need(entry, entry.publicKey.has_value() != (entry.stateCode == kSubjectOfCase),
                    fields::kPublicKey);
    case EntryKind::Item:
        return need(entry, !entry.subject.isEmpty(), fields::kSubject).and_then([&] {
            return need(entry, entry.function.has_value(), fields::kFunction);
        });
    case EntryKind::Gap:
        return need(entry, entry.gapBeginMs && entry.gapEndMs, fields::kGapBegin);
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return need(entry, entry.issueNumber.has_value(), fields::kIssueNumber);
    case EntryKind::Sitrep:
    case EntryKind::Handover:
        return need(entry, entry.knownSize && *entry.knownSize <= entry.seq, fields::kKnownSize);
    case EntryKind::Receipt:
        return need(entry, entry.knownSize && *entry.knownSize <= entry.seq, fields::kKnownSize)
            .and_then([&] { return need(entry, entry.target().has_value(), fields::kRefs); });
    default:
        return {};
    }
}

}  // namespace

Result<void> completeEntry(EntryValue &entry)
{
    return readState(entry).and_then([&entry] { return checkWhole(entry); });
}

}  // namespace casement::casefile
