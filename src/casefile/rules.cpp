// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"

#include "casefile/decision_rules.h"
#include "casefile/item_rules.h"
#include "casefile/rule_checks.h"

#include <algorithm>

namespace casement::casefile {

namespace {

bool mayBePrivileged(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
    case EntryKind::Note:
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Pin:
    case EntryKind::Evidence:
    case EntryKind::Decision:
    case EntryKind::Position:
    case EntryKind::Custody:
    case EntryKind::Sitrep:
    case EntryKind::Lane:
        return true;
    default:
        return false;
    }
}

// Needs no open case: enrolment, hand-over and what the law asks.
bool isOfTheLedger(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Key:
    case EntryKind::Person:
    case EntryKind::Seal:
    case EntryKind::Transfer:
    case EntryKind::Erase:
        return true;
    default:
        return false;
    }
}

bool isHandOver(EntryKind kind)
{
    return kind == EntryKind::Custody || kind == EntryKind::IssuePlan
        || kind == EntryKind::IssueDone || kind == EntryKind::IssueVoid || kind == EntryKind::Sitrep
        || kind == EntryKind::Handover || kind == EntryKind::Receipt;
}

Result<void> checkAuthor(const EntryValue &entry, const CaseFile &caseFile)
{
    const auto author = caseFile.people.find(entry.author);
    if (author == caseFile.people.end() || !author->second.role)
        return refuse(kRuleNotMember, shortKey(entry.author));
    if (entry.kind == EntryKind::Key && author->second.role != KeyRole::Admin)
        return refuse(kRuleNotAdmin, shortKey(entry.author));
    return {};
}

// Does the case, as it stands, take this kind of entry at all?
Result<void> checkPlace(const EntryValue &entry, const CaseFile &caseFile)
{
    const QString kind = codeOf(entry.kind);
    if ((entry.kind == EntryKind::Genesis) != (caseFile.size == 0))
        return refuse(kRuleFirstEntry, kind);
    if (entry.lane == Lane::Privileged && !mayBePrivileged(entry.kind))
        return refuse(kRuleLane, kind, codeOf(Lane::Privileged), codeOf(Lane::Facts));
    if (entry.kind == EntryKind::Genesis)
        return {};
    if (const auto author = checkAuthor(entry, caseFile); !author)
        return author;
    if (entry.kind == EntryKind::Case)
        return caseFile.state ? refuse(kRuleOneCase, kind) : Result<void>{};
    if (isOfTheLedger(entry.kind))
        return {};
    if (!caseFile.state)
        return refuse(kRuleNoCase, kind);
    const bool isTakenWhenClosed = entry.kind == EntryKind::Note || entry.kind == EntryKind::Status
        || entry.kind == EntryKind::Lane || isHandOver(entry.kind);
    if (caseFile.state == CaseState::Closed && !isTakenWhenClosed)
        return refuse(kRuleClosed, kind);
    return {};
}

Result<void> checkLate(const EntryValue &entry, const CaseFile &caseFile)
{
    // A revision tells of nothing new: it has no time of its own.
    if (!canBeLate(entry.kind) || changesDecision(entry))
        return {};
    const auto late = lateByMs(entry.occurred, entry.recordedMs, caseFile.lateAfterMs);
    if (late && isBlank(entry.lateReason))
        return refuse(kRuleLateReason, codeOf(entry.kind), QString::number(*late));
    return {};
}

bool changesNothing(const EntryValue &amend)
{
    return !amend.title && !amend.body && !amend.function && !amend.tags && !amend.claim
        && amend.occurred == OccurredTime{};
}

// A decision is revised, superseded, reversed or withdrawn, a position taken anew: each by an entry
// of its own kind, because others answered to the words as they were.
bool mayBeAmended(EntryKind kind)
{
    return kind == EntryKind::Event || kind == EntryKind::Note || kind == EntryKind::Evidence;
}

Result<void> checkTargetState(const EntryValue &entry, const TimelineRow &row, const QString &name)
{
    const bool isStruck = row.flags.testFlag(RowFlag::Struck);
    if (entry.kind == EntryKind::Strike && !*entry.struck)
        return isStruck ? Result<void>{} : refuse(kRuleNotStruck, name);
    if (isStruck)
        return refuse(kRuleStruck, name);
    if (entry.kind == EntryKind::Pin && *entry.pinned == row.flags.testFlag(RowFlag::Pinned))
        return refuse(kRuleSamePin, name);
    return {};
}

Result<void> checkTarget(const EntryValue &entry, const RowLookup &current)
{
    const Seq target = entry.target().value_or(entry.seq);
    const QString name = QString::number(target);
    const auto row = current(target);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorKind::NotFound, name, QStringLiteral("refs"));
    if (entry.kind != EntryKind::Pin && !mayBeAmended((*row)->kind))
        return refuse(kRuleTargetKind, name, codeOf((*row)->kind));
    if ((*row)->lane != entry.lane)
        return refuse(kRuleLane, name, codeOf(entry.lane), codeOf((*row)->lane));
    if (const auto state = checkTargetState(entry, **row, name); !state)
        return state;
    if (entry.kind != EntryKind::Pin && isBlank(entry.reason))
        return refuse(kRuleReason, codeOf(entry.kind));
    if (entry.kind == EntryKind::Amend && changesNothing(entry))
        return refuse(kRuleNothingChanges, name);
    return {};
}

Result<void> checkStatus(const EntryValue &entry, const CaseFile &caseFile)
{
    const CaseState from = *caseFile.state;
    const CaseState to = *entry.state;
    if (from == to)
        return refuse(kRuleSameState, codeOf(to));
    if (stepNeedsReason(from, to) && isBlank(entry.reason))
        return refuse(kRuleReason, codeOf(entry.kind));
    if (to != CaseState::Closed)
        return {};
    std::vector<QString> open;
    for (const Item &item : caseFile.items) {
        if (item.required && !isSettled(item.state))
            open.push_back(item.title);
    }
    if (!open.empty())
        return refuse(kRuleRequiredItem, fewOf(open));
    return needsWords(entry, entry.outcome, kRuleOutcome);
}

Result<void> checkSeverity(const EntryValue &entry, const CaseFile &caseFile)
{
    if (entry.severity == caseFile.severity)
        return refuse(kRuleSameSeverity, codeOf(*entry.severity));
    return needsWords(entry, entry.reason, kRuleReason);
}

Result<void> checkIssue(const EntryValue &entry, const CaseFile &caseFile)
{
    const quint64 number = *entry.issueNumber;
    const quint64 last = caseFile.issues.empty() ? 0 : caseFile.issues.back().number;
    if (entry.kind == EntryKind::IssuePlan) {
        return number == last + 1 ? Result<void>{}
                                  : refuse(kRuleIssueNumber, codeOf(entry.kind),
                                           QString::number(number), QString::number(last + 1));
    }
    const auto planned = std::ranges::find(caseFile.issues, number, &IssueRecord::number);
    // What was listed as done may still fail to be handed over, and is void then.
    const bool isOver = planned == caseFile.issues.end() || planned->voidSeq
        || (planned->doneSeq && entry.kind == EntryKind::IssueDone);
    if (isOver)
        return refuse(kRuleIssueNumber, codeOf(entry.kind), QString::number(number));
    return {};
}

Result<void> checkEvidence(const EntryValue &entry)
{
    const bool refused = entry.stateCode == kRefusedEvidence;
    const bool whole = refused ? !entry.blob && !entry.pointerHash.isEmpty()
                               : entry.blob || !isBlank(entry.pointer);
    if (!whole)
        return refuse(kRuleEvidence, codeOf(entry.kind));
    // A pointer says why the thing itself is not here.
    return entry.blob ? Result<void>{} : needsWords(entry, entry.reason, kRuleReason);
}

Result<void> checkCustody(const EntryValue &entry, const RowLookup &current)
{
    const QString name = QString::number(*entry.target());
    const auto row = current(*entry.target());
    if (!row)
        return failure(row.error());
    if (!*row || (*row)->kind != EntryKind::Evidence)
        return refuse(kRuleNoEvidence, name);
    if ((*row)->lane != entry.lane)
        return refuse(kRuleLane, name, codeOf(entry.lane), codeOf((*row)->lane));
    const bool leaves =
        entry.custody == CustodyAction::Transferred || entry.custody == CustodyAction::Exported;
    if (leaves && isBlank(entry.reason))
        return refuse(kRuleReason, codeOf(entry.kind));
    if (entry.custody == CustodyAction::Transferred && entry.person.trimmed().isEmpty())
        return refuse(kRuleRecipient, name);
    return {};
}

Result<void> checkGap(const EntryValue &entry)
{
    if (*entry.gapBeginMs >= *entry.gapEndMs) {
        return refuse(kRuleGapOrder, codeOf(entry.kind), QString::number(*entry.gapBeginMs),
                      QString::number(*entry.gapEndMs));
    }
    return needsWords(entry, entry.body, kRuleEmpty);
}

Result<void> checkHandover(const EntryValue &entry, const CaseFile &caseFile)
{
    const Recipient to = recipientOf(entry);
    if (!to.function && isAddressedTo(to, entry.author, caseFile))
        return refuse(kRuleHandoverSelf, to.name);
    if (!to.function && to.name.trimmed().isEmpty())
        return refuse(kRuleEmpty, codeOf(entry.kind));
    return needsWords(entry, entry.body, kRuleEmpty);
}

Result<void> checkReceipt(const EntryValue &entry, const CaseFile &caseFile)
{
    const Handover *waiting = waitingFor(caseFile, entry.author);
    return waiting && waiting->seq == entry.target()
        ? Result<void>{}
        : refuse(kRuleReceipt, QString::number(entry.target().value_or(0)));
}

Result<void> checkMoved(Seq target, Lane to, const RowLookup &current)
{
    const QString name = QString::number(target);
    const auto row = current(target);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorKind::NotFound, name, QStringLiteral("refs"));
    if (!mayBePrivileged((*row)->kind))
        return refuse(kRuleLaneKind, name, codeOf((*row)->kind));
    return (*row)->lane == to ? refuse(kRuleSameLane, name, codeOf(to)) : Result<void>{};
}

// A move tells of privileged words whichever way it goes. Back to the facts it gives privilege up
// for good, which somebody who may do that has to have agreed to.
Result<void> checkLane(const EntryValue &entry, const RowLookup &current)
{
    if (entry.lane != Lane::Privileged)
        return refuse(kRuleLane, codeOf(entry.kind), codeOf(entry.lane), codeOf(Lane::Privileged));
    for (const Seq target : entry.refs) {
        if (auto allowed = checkMoved(target, *entry.movesTo, current); !allowed)
            return allowed;
    }
    if (const auto told = needsWords(entry, entry.reason, kRuleReason); !told)
        return told;
    if (entry.movesTo == Lane::Facts)
        return needsWords(entry, entry.counsel, kRuleCounsel);
    return entry.privilege ? Result<void>{} : refuse(kRulePrivilege, codeOf(entry.kind));
}

// Title or body: either is words enough.
Result<void> checkWords(const EntryValue &entry)
{
    return isBlank(entry.title) ? needsWords(entry, entry.body, kRuleEmpty) : Result<void>{};
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size): a table, one row for each kind
Result<void> mayAppend(const EntryValue &entry, const CaseFile &caseFile, const RowLookup &current)
{
    if (const auto place = checkPlace(entry, caseFile); !place)
        return place;
    switch (entry.kind) {
    case EntryKind::Case:
        return needsWords(entry, entry.title, kRuleEmpty);
    case EntryKind::Event:
        return checkWords(entry).and_then([&] { return checkLate(entry, caseFile); });
    case EntryKind::Note:
        return checkWords(entry);
    case EntryKind::Amend:
    case EntryKind::Strike:
    case EntryKind::Pin:
        return checkTarget(entry, current);
    case EntryKind::Status:
        return checkStatus(entry, caseFile);
    case EntryKind::Severity:
        return checkSeverity(entry, caseFile);
    case EntryKind::Gap:
        return checkGap(entry);
    case EntryKind::Evidence:
        return checkEvidence(entry);
    case EntryKind::Custody:
        return checkCustody(entry, current);
    case EntryKind::Decision:
        return checkDecision(entry, caseFile).and_then([&] { return checkLate(entry, caseFile); });
    case EntryKind::Position:
        return checkPosition(entry, caseFile);
    case EntryKind::Item:
        return checkItem(entry, caseFile, current);
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return checkIssue(entry, caseFile);
    case EntryKind::Sitrep:
        return needsWords(entry, entry.body, kRuleEmpty);
    case EntryKind::Handover:
        return checkHandover(entry, caseFile);
    case EntryKind::Receipt:
        return checkReceipt(entry, caseFile);
    case EntryKind::Lane:
        return checkLane(entry, current);
    default:
        return {};
    }
}

bool mayChangeLane(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Event:
    case EntryKind::Note:
    case EntryKind::Evidence:
    case EntryKind::Decision:
    case EntryKind::Sitrep:
        return true;
    default:
        return false;
    }
}

std::vector<CaseState> nextStates(const CaseFile &caseFile)
{
    std::vector<CaseState> states;
    for (const CaseState state : allCaseStates()) {
        if (caseFile.state && state != *caseFile.state)
            states.push_back(state);
    }
    return states;
}

bool stepNeedsReason(CaseState from, CaseState to)
{
    return to < from;
}

}  // namespace casement::casefile
