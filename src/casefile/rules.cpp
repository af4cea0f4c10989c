// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/rules.h"

#include <algorithm>

namespace casement::casefile {

namespace {

Result<void> refuse(QLatin1StringView rule, QString subject, QString got = {}, QString want = {})
{
    return failure(ErrorKind::Refused, std::move(subject), rule, std::move(got), std::move(want));
}

bool isBlank(const std::optional<QString> &words)
{
    return !words || words->trimmed().isEmpty();
}

Result<void> needsWords(const EntryValue &entry, const std::optional<QString> &words,
                        QLatin1StringView rule)
{
    return isBlank(words) ? refuse(rule, codeOf(entry.kind)) : Result<void>{};
}

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
        || kind == EntryKind::IssueDone || kind == EntryKind::IssueVoid;
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
    const bool isTakenWhenClosed =
        entry.kind == EntryKind::Note || entry.kind == EntryKind::Status || isHandOver(entry.kind);
    if (caseFile.state == CaseState::Closed && !isTakenWhenClosed)
        return refuse(kRuleClosed, kind);
    return {};
}

Result<void> checkLate(const EntryValue &entry, const CaseFile &caseFile)
{
    if (!canBeLate(entry.kind))
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
    const auto open = std::ranges::find_if(caseFile.items, [](const Item &item) {
        return item.required && item.state != ItemState::Done && item.state != ItemState::Waived;
    });
    if (open != caseFile.items.end())
        return refuse(kRuleRequiredItem, open->title, codeOf(open->state));
    return needsWords(entry, entry.outcome, kRuleOutcome);
}

Result<void> checkSeverity(const EntryValue &entry, const CaseFile &caseFile)
{
    if (entry.severity == caseFile.severity)
        return refuse(kRuleSameSeverity, codeOf(*entry.severity));
    return needsWords(entry, entry.reason, kRuleReason);
}

Result<void> checkItem(const EntryValue &entry, const CaseFile &caseFile)
{
    if (isBlank(entry.title))
        return refuse(kRuleEmpty, codeOf(entry.kind));
    const bool isExplained =
        entry.itemState == ItemState::Waived || entry.itemState == ItemState::Blocked;
    if (isExplained && isBlank(entry.reason))
        return refuse(kRuleReason, *entry.title);
    const Item *item = caseFile.item(entry.subject);
    if (item != nullptr && entry.basedOn != item->lastSeq) {
        return failure(ErrorKind::Conflict, *entry.title, QStringLiteral("based_on"),
                       QString::number(entry.basedOn.value_or(0)), QString::number(item->lastSeq));
    }
    return {};
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

QString endCode(DecisionState state)
{
    switch (state) {
    case DecisionState::Superseded:
        return codeOf(DecisionStep::Supersedes);
    case DecisionState::Reversed:
        return codeOf(DecisionStep::Reverses);
    case DecisionState::Withdrawn:
        return codeOf(DecisionStep::Withdraws);
    case DecisionState::InForce:
        break;
    }
    return {};
}

// The decision that an entry changes or is about: there, and in force.
Result<const Decision *> targetDecision(const EntryValue &entry, const CaseFile &caseFile)
{
    const QString name = QString::number(*entry.target());
    const Decision *decision = caseFile.decision(*entry.target());
    if (decision == nullptr)
        return failure(ErrorKind::NotFound, name, QStringLiteral("decision"));
    if (decision->value.lane != entry.lane)
        return failure(ErrorKind::Refused, name, kRuleLane, codeOf(entry.lane),
                       codeOf(decision->value.lane));
    if (decision->state != DecisionState::InForce)
        return failure(ErrorKind::Refused, name, kRuleDecisionEnded, endCode(decision->state),
                       QString::number(decision->endedBy.value_or(0)));
    return decision;
}

// Every word that was there is as it was: only what was left for later is filled in.
bool onlyCompletes(const EntryValue &revision, const EntryValue &before)
{
    const auto kept = [](const std::optional<QString> &now, const std::optional<QString> &then) {
        return isBlank(then) || now == then;
    };
    return kept(revision.title, before.title) && revision.body == before.body
        && revision.reason == before.reason && kept(revision.ground, before.ground)
        && kept(revision.risk, before.risk) && kept(revision.reviewTrigger, before.reviewTrigger)
        && (before.options.isEmpty() || revision.options == before.options);
}

bool sameDecision(const EntryValue &revision, const EntryValue &before)
{
    return amended(before, revision) == before;
}

Result<void> checkDecisionStep(const EntryValue &entry, const CaseFile &caseFile)
{
    if (entry.decisionStep == DecisionStep::Made)
        return {};
    const auto target = targetDecision(entry, caseFile);
    if (!target)
        return failure(target.error());
    const QString name = QString::number((*target)->seq);
    if (entry.basedOn != (*target)->lastSeq) {
        return failure(ErrorKind::Conflict, name, QStringLiteral("based_on"),
                       QString::number(entry.basedOn.value_or(0)),
                       QString::number((*target)->lastSeq));
    }
    const bool revises = entry.decisionStep == DecisionStep::Revises;
    if (revises && sameDecision(entry, (*target)->value))
        return refuse(kRuleNothingChanges, name);
    const bool needsWhy = entry.decisionStep == DecisionStep::Withdraws
        || (revises && !onlyCompletes(entry, (*target)->value));
    return needsWhy ? needsWords(entry, entry.changeReason, kRuleReason) : Result<void>{};
}

Result<void> checkDecision(const EntryValue &entry, const CaseFile &caseFile)
{
    if (entry.decisionStep == DecisionStep::Withdraws)
        return checkDecisionStep(entry, caseFile);
    return needsWords(entry, entry.body, kRuleEmpty)
        .and_then([&] { return needsWords(entry, entry.reason, kRuleReason); })
        .and_then([&] { return checkDecisionStep(entry, caseFile); })
        .and_then([&] {
            return entry.decisionStep == DecisionStep::Revises ? Result<void>{}
                                                               : checkLate(entry, caseFile);
        });
}

Result<void> checkPosition(const EntryValue &entry, const CaseFile &caseFile)
{
    if (const auto target = targetDecision(entry, caseFile); !target)
        return failure(target.error());
    const bool says = entry.positionState == PositionState::Objects
        || entry.positionState == PositionState::Condition;
    if (says && isBlank(entry.body))
        return refuse(kRuleEmpty, codeOf(*entry.positionState));
    if (entry.dueMs && *entry.dueMs <= entry.recordedMs)
        return refuse(kRuleDuePast, codeOf(entry.kind), QString::number(*entry.dueMs));
    return {};
}

// Title or body: either is words enough.
Result<void> checkWords(const EntryValue &entry)
{
    return isBlank(entry.title) ? needsWords(entry, entry.body, kRuleEmpty) : Result<void>{};
}

}  // namespace

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
        return checkDecision(entry, caseFile);
    case EntryKind::Position:
        return checkPosition(entry, caseFile);
    case EntryKind::Item:
        return checkItem(entry, caseFile);
    case EntryKind::IssuePlan:
    case EntryKind::IssueDone:
    case EntryKind::IssueVoid:
        return checkIssue(entry, caseFile);
    default:
        return {};
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
