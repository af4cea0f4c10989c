// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/recorder.h"

#include "desk/inside/door.h"
#include "desk/inside/undo.h"
#include "desk/sealer.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

using MakeDraft = std::function<casefile::Draft(const casefile::CaseFile &)>;

// The whole of a simple append: open, one entry, commit.
Result<Recorded> appendMade(Desk &desk, const QString &caseId, const MakeDraft &make,
                            const Door::Options &options, const QString &draftSlot)
{
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    if (!options.uid.isEmpty()) {
        const auto known = door->delivered(options.uid);
        if (!known)
            return failure(known.error());
        if (*known)
            return **known;
    }
    auto recorded = door->append(make(door->caseFile()), options);
    if (!recorded)
        return recorded;
    if (!draftSlot.isEmpty()) {
        if (auto cleared = door->clearDraft(draftSlot); !cleared)
            return failure(cleared.error());
    }
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

Result<Recorded> appendOne(Desk &desk, const QString &caseId, const casefile::Draft &draft,
                           const Door::Options &options = {}, const QString &draftSlot = {})
{
    return appendMade(
        desk, caseId, [&draft](const casefile::CaseFile &) { return draft; }, options, draftSlot);
}

}  // namespace

Recorder::Recorder(Desk &desk, QString caseId) : m_desk(desk), m_caseId(std::move(caseId)) { }

Result<Recorded> Recorder::log(const LogRequest &request)
{
    casefile::EventDraft draft;
    draft.body = request.text;
    draft.occurred = request.occurred.value_or(casefile::OccurredTime());
    draft.function = request.function;
    draft.tags = request.tags;
    draft.lateReason = request.lateReason;
    if (request.unverified)
        draft.claim = casefile::Claim::Unverified;
    return appendOne(m_desk, m_caseId, draft, {request.lane, request.uid}, request.draftSlot);
}

Result<Recorded> Recorder::note(const QString &text, const QString &language,
                                const casefile::LaneChoice &lane)
{
    casefile::NoteDraft draft;
    draft.body = text;
    draft.language = language;
    return appendOne(m_desk, m_caseId, draft, {lane, {}});
}

Result<Recorded> Recorder::amend(ledger::Seq target, const QString &text, const QString &reason)
{
    casefile::AmendDraft draft;
    draft.target = target;
    draft.body = text;
    draft.reason = reason;
    return appendOne(m_desk, m_caseId, draft);
}

Result<Recorded> Recorder::sitrep(const SitrepRequest &request)
{
    return appendOne(m_desk, m_caseId, casefile::SitrepDraft{request.text, request.size},
                     {request.lane, {}});
}

Result<Recorded> Recorder::strike(ledger::Seq target, const QString &reason)
{
    return appendOne(m_desk, m_caseId, casefile::StrikeDraft{target, true, reason});
}

Result<Recorded> Recorder::pin(ledger::Seq target, bool on)
{
    return appendOne(m_desk, m_caseId, casefile::PinDraft{target, on});
}

Result<Recorded> Recorder::setStatus(casefile::CaseState state, const QString &reason)
{
    return appendOne(m_desk, m_caseId, casefile::StatusDraft{state, reason, {}});
}

Result<Recorded> Recorder::setSeverity(casefile::Severity severity, const QString &reason)
{
    return appendOne(m_desk, m_caseId, casefile::SeverityDraft{severity, reason});
}

Result<Recorded> Recorder::close(const QString &outcome)
{
    const auto closing = [&outcome](const casefile::CaseFile &) -> Result<casefile::Draft> {
        return casefile::StatusDraft{casefile::CaseState::Closed, {}, outcome};
    };
    return appendAndSeal(m_desk, m_caseId, closing, u"The case was closed."_s);
}

Result<Recorded> Recorder::explainGap(ledger::Seq before, ledger::Seq after, const QString &text)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const auto first = door->timelineRow(before);
    if (!first)
        return failure(first.error());
    const auto second = door->timelineRow(after);
    if (!second)
        return failure(second.error());
    if (!*first || !*second)
        return failure(ErrorKind::NotFound, QString::number(*first ? after : before), u"entry"_s);
    casefile::GapDraft draft;
    draft.beginMs = (*first)->occurredMs;
    draft.endMs = (*second)->occurredMs;
    draft.body = text;
    draft.refs = {std::min(before, after), std::max(before, after)};
    auto recorded = door->append(draft);
    if (!recorded)
        return recorded;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

Result<Recorded> Recorder::undo(ledger::Seq target)
{
    auto door = Door::open(m_desk, m_caseId);
    if (!door)
        return failure(door.error());
    const auto draft = undoOf(*door, target);
    if (!draft)
        return failure(draft.error());
    auto recorded = door->append(*draft);
    if (!recorded)
        return recorded;
    if (auto committed = door->commit(); !committed)
        return failure(committed.error());
    return recorded;
}

Result<Recorded> Recorder::seal(const QString &reason)
{
    const auto sealed = sealCase(m_desk, m_caseId, reason);
    if (!sealed)
        return failure(sealed.error());
    return Recorded{sealed->seq, sealed->recordedMs, sealed->size};
}

}  // namespace casement::desk
