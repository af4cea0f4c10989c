// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Recorder: decisions and positions, which may be several entries in one commit.

#include "desk/inside/door.h"
#include "desk/recorder.h"

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::DecisionStep;
using casefile::PositionState;

namespace {

casefile::DecisionDraft draftOf(const DecideRequest &request, const casefile::CaseFile &known)
{
    casefile::DecisionDraft draft;
    draft.step = request.step;
    draft.target = request.target;
    if (request.target) {
        const casefile::Decision *target = known.decision(*request.target);
        draft.basedOn = request.seen ? request.seen
            : target != nullptr      ? std::optional(target->lastSeq)
                                     : std::nullopt;
    }
    draft.changeReason = request.changeReason;
    draft.question = request.question;
    draft.decision = request.decision;
    draft.because = request.because;
    draft.ground = request.ground;
    draft.options = request.options;
    draft.risk = request.risk;
    draft.reviewTrigger = request.reviewTrigger;
    draft.reviewMs = request.reviewMs;
    // A revision rests on what was known when the decision was made.
    if (request.step != DecisionStep::Revises && request.step != DecisionStep::Withdraws)
        draft.knownSize = known.size;
    draft.function = request.function;
    draft.tags = request.tags;
    draft.decidedBy = request.decidedBy;
    draft.occurred = request.occurred.value_or(casefile::OccurredTime());
    draft.lateReason = request.lateReason;
    return draft;
}

Result<Recorded> appendPosition(Door &door, ledger::Seq decision, const PositionRequest &request)
{
    const casefile::Decision *target = door.caseFile().decision(decision);
    if (target == nullptr)
        return failure(ErrorKind::NotFound, QString::number(decision), u"decision"_s);
    casefile::PositionDraft draft;
    draft.decision = decision;
    draft.function = request.function;
    draft.state = request.state;
    draft.words = request.words;
    draft.person = request.person;
    draft.dueMs = request.dueMs;
    // Having seen it moves no date.
    const casefile::Position *asked = target->positionOf(request.function);
    if (request.state == PositionState::Seen && asked != nullptr && !draft.dueMs)
        draft.dueMs = asked->dueMs;
    draft.basedOn = request.seen.value_or(target->lastSeq);
    const auto leaf = door.leaf(*draft.basedOn);
    if (!leaf)
        return failure(leaf.error());
    draft.contentHash = *leaf;
    return door.append(draft);
}

// Nobody is left waiting for an answer that is no longer needed.
Result<> release(Door &door, ledger::Seq ending)
{
    const casefile::Decision *decision = door.caseFile().decision(ending);
    if (decision == nullptr)
        return {};  // the rules name it
    for (const casefile::Function function : decision->waitedFor()) {
        PositionRequest released;
        released.function = function;
        released.state = PositionState::Released;
        if (auto done = appendPosition(door, ending, released); !done)
            return failure(done.error());
    }
    return {};
}

Result<Recorded> appendAll(Door &door, const DecideRequest &request)
{
    if (request.target && request.step != DecisionStep::Revises) {
        if (auto released = release(door, *request.target); !released)
            return failure(released.error());
    }
    auto decided = door.append(draftOf(request, door.caseFile()), {request.lane, request.uid});
    if (!decided)
        return decided;
    for (const PositionRequest &position : request.positions) {
        if (auto taken = appendPosition(door, decided->seq, position); !taken)
            return failure(taken.error());
    }
    if (!request.draftSlot.isEmpty()) {
        if (auto cleared = door.clearDraft(request.draftSlot); !cleared)
            return failure(cleared.error());
    }
    return decided;
}

}  // namespace

DecideRequest revisionOf(const casefile::Decision &decision)
{
    const casefile::DecisionDraft now = casefile::restated(decision.value);
    DecideRequest request;
    request.step = DecisionStep::Revises;
    request.target = decision.seq;
    request.seen = decision.lastSeq;
    request.question = now.question;
    request.decision = now.decision;
    request.because = now.because;
    request.ground = now.ground;
    request.options = now.options;
    request.risk = now.risk;
    request.reviewTrigger = now.reviewTrigger;
    request.reviewMs = now.reviewMs;
    request.decidedBy = now.decidedBy;
    request.function = now.function;
    request.tags = now.tags;
    request.lane = {decision.value.lane, decision.value.privilege,
                    decision.value.counsel.value_or(QString())};
    return request;
}

Result<Recorded> Recorder::decide(const DecideRequest &request)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    if (!request.uid.isEmpty()) {
        const auto known = door->delivered(request.uid);
        if (!known)
            return failure(known.error());
        if (*known)
            return **known;
    }
    auto decided = appendAll(*door, request);
    if (!decided)
        return decided;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return decided;
}

Result<Recorded> Recorder::takePosition(const PositionRequest &request)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    auto taken = appendPosition(*door, request.decision, request);
    if (!taken)
        return taken;
    if (!request.draftSlot.isEmpty()) {
        if (auto cleared = door->clearDraft(request.draftSlot); !cleared)
            return failure(cleared.error());
    }
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return taken;
}

}  // namespace casement::desk
