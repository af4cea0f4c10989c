// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/decision.h"

#include <algorithm>

namespace casement::casefile {

namespace {

DecisionState stateAfter(DecisionStep step)
{
    switch (step) {
    case DecisionStep::Supersedes:
        return DecisionState::Superseded;
    case DecisionStep::Reverses:
        return DecisionState::Reversed;
    case DecisionStep::Withdraws:
        return DecisionState::Withdrawn;
    case DecisionStep::Made:
    case DecisionStep::Revises:
        break;
    }
    return DecisionState::InForce;
}

void addDecision(std::vector<Decision> &decisions, const EntryValue &entry)
{
    Decision decision;
    decision.seq = entry.seq;
    decision.number = decisions.size() + 1;
    decision.value = entry;
    decision.lastSeq = entry.seq;
    decisions.push_back(std::move(decision));
}

// What a decision ended is in force again when that decision is taken back.
void bringBack(std::vector<Decision> &decisions, const Decision &withdrawn)
{
    const auto ended =
        std::ranges::find(decisions, std::optional(withdrawn.seq), &Decision::endedBy);
    if (ended == decisions.end())
        return;
    ended->state = DecisionState::InForce;
    ended->endedBy.reset();
}

void takePosition(Decision &decision, const EntryValue &entry)
{
    auto found = std::ranges::find(decision.positions, *entry.function, &Position::function);
    if (found == decision.positions.end()) {
        decision.positions.emplace_back();
        found = std::prev(decision.positions.end());
        found->function = *entry.function;
    }
    found->state = *entry.positionState;
    found->words = entry.body.value_or(QString());
    found->person = entry.person;
    found->author = entry.author;
    found->seq = entry.seq;
    found->recordedMs = entry.recordedMs;
    found->about = entry.basedOn;
    if (found->state == PositionState::Asked) {
        found->askedMs = entry.recordedMs;
        found->dueMs = entry.dueMs;
    }
}

}  // namespace

bool Position::isWaitedFor() const
{
    return casefile::isWaitedFor(state);
}

bool Position::isSilent(qint64 nowMs) const
{
    return isWaitedFor() && dueMs && nowMs > *dueMs;
}

std::optional<Seq> Decision::ends() const
{
    return value.decisionStep == DecisionStep::Made ? std::nullopt : value.target();
}

const Position *Decision::positionOf(Function function) const
{
    const auto found = std::ranges::find(positions, function, &Position::function);
    return found == positions.end() ? nullptr : &*found;
}

bool Decision::isOnEarlierVersion(const Position &position) const
{
    return !position.isWaitedFor() && position.about && *position.about < lastSeq;
}

std::vector<Function> Decision::waitedFor() const
{
    std::vector<Function> functions;
    if (state != DecisionState::InForce)
        return functions;
    for (const Position &position : positions) {
        if (position.isWaitedFor())
            functions.push_back(position.function);
    }
    return functions;
}

QLatin1StringView codeOf(DecisionPart part)
{
    switch (part) {
    case DecisionPart::Options:
        return QLatin1StringView("options");
    case DecisionPart::Ground:
        return QLatin1StringView("ground");
    case DecisionPart::Risk:
        return QLatin1StringView("risk");
    case DecisionPart::ReviewTrigger:
        return QLatin1StringView("trigger");
    }
    Q_UNREACHABLE_RETURN(QLatin1StringView());
}

std::vector<DecisionPart> missingParts(const EntryValue &decision)
{
    std::vector<DecisionPart> missing;
    const auto needs = [&missing](const std::optional<QString> &words, DecisionPart part) {
        if (!words || words->trimmed().isEmpty())
            missing.push_back(part);
    };
    if (decision.options.isEmpty())
        missing.push_back(DecisionPart::Options);
    needs(decision.ground, DecisionPart::Ground);
    needs(decision.risk, DecisionPart::Risk);
    needs(decision.reviewTrigger, DecisionPart::ReviewTrigger);
    return missing;
}

Result<void> applyToDecisions(std::vector<Decision> &decisions, const EntryValue &entry)
{
    if (entry.decisionStep == DecisionStep::Made) {
        addDecision(decisions, entry);
        return {};
    }
    const auto target = std::ranges::find(decisions, *entry.target(), &Decision::seq);
    if (target == decisions.end() || target->state != DecisionState::InForce) {
        return failure(ErrorKind::Damaged, QString::number(entry.seq), QStringLiteral("refs"),
                       QString::number(*entry.target()));
    }
    if (entry.kind == EntryKind::Position) {
        takePosition(*target, entry);
        return {};
    }
    if (entry.decisionStep == DecisionStep::Revises) {
        target->value = amended(target->value, entry);
        target->lastSeq = entry.seq;
        return {};
    }
    target->state = stateAfter(*entry.decisionStep);
    target->endedBy = entry.seq;
    if (entry.decisionStep == DecisionStep::Withdraws)
        bringBack(decisions, *target);
    else
        addDecision(decisions, entry);
    return {};
}

}  // namespace casement::casefile
