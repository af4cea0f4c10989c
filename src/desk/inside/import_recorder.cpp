// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_recorder.h"

#include "casefile/timeline_row.h"

#include <utility>

namespace casement::desk {

using namespace Qt::StringLiterals;

ImportRecorder::ImportRecorder(Desk &desk, Door &door, const intake::ImportPlan &plan)
    : m_desk(desk), m_door(door), m_plan(plan), m_uids(plan)
{
    m_files.reserve(plan.files.size());
    m_said.reserve(saidCount());
}

// What was given is at fault, and it was given in a line of the file; a full disk has no line.
Error ImportRecorder::atPlace(Error error, const Place &place) const
{
    const bool isOfTheLine = error.kind == ErrorKind::Refused || error.kind == ErrorKind::BadInput
        || error.kind == ErrorKind::TooLarge;
    if (isOfTheLine && place.line > 0) {
        error.subject = m_originals[place.original].name;
        error.line = place.line;
    }
    return error;
}

Result<ledger::Seq> ImportRecorder::once(const QString &uid, const Place &place,
                                         const Recording &make)
{
    const auto known = m_door.find(uid);
    if (!known)
        return failure(known.error());
    if (*known) {
        ++m_result.known;
        return **known;
    }
    const auto draft = make();
    if (!draft)
        return failure(draft.error());
    const auto recorded = m_door.append(*draft, {casefile::Lane::Facts, uid});
    if (!recorded)
        return failure(atPlace(recorded.error(), place));
    ++m_result.added;
    if (std::holds_alternative<casefile::EvidenceDraft>(*draft))
        ++m_result.evidence;
    return recorded->seq;
}

Result<> ImportRecorder::original(casefile::EvidenceDraft draft, ImportOriginal &file,
                                  std::optional<ledger::Seq> held)
{
    m_uids.add(file.member, file.sha256);
    Original &original = m_originals[file.member];
    original.name = file.place;
    if (held) {
        ++m_result.known;
        original.seq = *held;
        return {};
    }
    const auto store = [&]() -> Result<casefile::Draft> {
        const auto blob = file.bytes->finish(m_desk.environment().clock->nowMs());
        if (!blob)
            return failure(blob.error());
        draft.blob = ledger::BlobValue{blob->sha256, blob->size};
        return draft;
    };
    const auto seq = once(ImportUids::original(file.sha256), {file.member, 0}, store);
    if (!seq)
        return failure(seq.error());
    original.seq = *seq;
    return {};
}

Result<> ImportRecorder::planned(const Progress &progress)
{
    if (auto recorded = files(progress); !recorded)
        return recorded;
    const auto known = knownSaid();
    if (!known)
        return failure(known.error());
    const auto appended = m_door.appendAll(
        saidCount(),
        [&](size_t said, ledger::Seq seq) -> std::optional<Door::Next> {
            m_said.push_back((*known)[said].value_or(seq));
            if ((*known)[said])
                return std::nullopt;
            return Door::Next{saidDraft(said), {casefile::Lane::Facts, saidUid(said)}};
        },
        [&](quint64 done, quint64) {
            return wanted(progress, m_plan.files.size() + done, m_plan.files.size() + saidCount());
        });
    if (!appended) {
        Error error = appended.error();
        const qint64 number = std::exchange(error.line, 0);
        return failure(number > 0 ? atPlace(error, saidPlace(static_cast<size_t>(number - 1)))
                                  : error);
    }
    m_result.added += *appended;
    m_result.known += saidCount() - *appended;
    for (size_t said = 0; said < saidCount(); ++said) {
        if (!(*known)[said] && isUndated(said))
            ++m_result.undated;
    }
    return {};
}

Result<> ImportRecorder::files(const Progress &progress)
{
    for (size_t i = 0; i < m_plan.files.size(); ++i) {
        if (!wanted(progress, i, m_plan.files.size() + saidCount()))
            return failure(ErrorKind::Cancelled, m_plan.title);
        if (auto recorded = file(i); !recorded)
            return recorded;
    }
    return {};
}

Result<casefile::EvidenceDraft> ImportRecorder::stored(const intake::PlannedFile &file)
{
    const qint64 now = m_desk.environment().clock->nowMs();
    auto writer = store::Blobs(m_desk.store()).begin(m_door.row().caseId, now);
    if (!writer)
        return failure(writer.error());
    if (auto taken = writer->append(file.bytes); !taken)
        return failure(taken.error());
    const auto blob = writer->finish(now);
    if (!blob)
        return failure(blob.error());
    casefile::EvidenceDraft draft;
    draft.blob = ledger::BlobValue{blob->sha256, blob->size};
    draft.fileName = file.name;
    draft.source =
        file.mediaType.isEmpty() ? file.source : file.source + u" (" + file.mediaType + u')';
    draft.refs = {m_originals[0].seq};
    return draft;
}

Result<> ImportRecorder::file(size_t index)
{
    const intake::PlannedFile &file = m_plan.files[index];
    const auto seq = once(m_uids.file(index), {0, file.line}, [&]() -> Result<casefile::Draft> {
        auto draft = stored(file);
        if (!draft)
            return failure(draft.error());
        return *std::move(draft);
    });
    if (!seq)
        return failure(seq.error());
    m_files.push_back(*seq);
    return {};
}

QString ImportRecorder::saidUid(size_t said) const
{
    return isEvent(said) ? m_uids.event(said) : m_uids.note(said - m_plan.events.size());
}

ImportRecorder::Place ImportRecorder::saidPlace(size_t said) const
{
    const auto placeOf = [](const auto &planned) { return Place{planned.original, planned.line}; };
    return isEvent(said) ? placeOf(m_plan.events[said])
                         : placeOf(m_plan.notes[said - m_plan.events.size()]);
}

casefile::Draft ImportRecorder::saidDraft(size_t said) const
{
    const ledger::Seq original = m_originals[saidPlace(said).original].seq;
    if (!isEvent(said)) {
        casefile::NoteDraft note = m_plan.notes[said - m_plan.events.size()].draft;
        note.refs.push_back(original);
        return note;
    }
    const intake::PlannedEvent &event = m_plan.events[said];
    casefile::EventDraft draft = event.draft;
    draft.refs.push_back(original);
    for (const size_t file : event.files)
        draft.refs.push_back(m_files.at(file));
    for (const size_t earlier : event.earlier)
        draft.refs.push_back(m_said.at(earlier));
    return draft;
}

Result<std::vector<ImportRecorder::Known>> ImportRecorder::knownSaid()
{
    std::vector<Known> known;
    known.reserve(saidCount());
    for (size_t said = 0; said < saidCount(); ++said) {
        const auto seq = m_door.find(saidUid(said));
        if (!seq)
            return failure(seq.error());
        known.push_back(*seq);
    }
    return known;
}

bool ImportRecorder::isUndated(size_t said) const
{
    if (!isEvent(said))
        return false;
    const auto &ms = m_plan.events[said].draft.occurred.ms;
    return !ms || !casefile::isLikelyTime(*ms, m_desk.environment().clock->nowMs());
}

}  // namespace casement::desk
