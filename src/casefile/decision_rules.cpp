// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/decision_rules.h"

#include "casefile/rule_checks.h"
#include "casefile/rules.h"

namespace casement::casefile {

namespace {

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

// A revision repeats the time of a review, which may be over by then.
Result<void> checkReview(const EntryValue &entry)
{
    if (entry.decisionStep != DecisionStep::Revises && entry.dueMs
        && *entry.dueMs <= entry.occurred.ms.value_or(entry.recordedMs))
        return refuse(kRuleReviewPast, codeOf(entry.kind), QString::number(*entry.dueMs));
    return {};
}

}  // namespace

Result<void> checkDecision(const EntryValue &entry, const CaseFile &caseFile)
{
    if (entry.decisionStep == DecisionStep::Withdraws)
        return checkDecisionStep(entry, caseFile);
    return needsWords(entry, entry.body, kRuleEmpty)
        .and_then([&] { return needsWords(entry, entry.reason, kRuleReason); })
        .and_then([&] { return checkReview(entry); })
        .and_then([&] { return checkDecisionStep(entry, caseFile); });
}

Result<void> checkPosition(const EntryValue &entry, const CaseFile &caseFile)
{
    if (const auto target = targetDecision(entry, caseFile); !target)
        return failure(target.error());
    const bool says = entry.positionState == PositionState::Objects
        || entry.positionState == PositionState::Condition;
    if (says && isBlank(entry.body))
        return refuse(kRulePositionWords, codeOf(*entry.positionState));
    if (entry.dueMs && *entry.dueMs <= entry.recordedMs)
        return refuse(kRuleDuePast, codeOf(entry.kind), QString::number(*entry.dueMs));
    return {};
}

}  // namespace casement::casefile
