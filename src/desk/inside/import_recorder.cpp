// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/inside/import_recorder.h"

#include "casefile/timeline_row.h"

namespace casement::desk {

using namespace Qt::StringLiterals;

namespace {

// What was given is at fault, and it was given in a line of the file; a full disk has no line.
Error atLine(Error error, const QString &fileName, qint64 line)
{
    const bool isOfTheLine = error.kind == ErrorKind::Refused || error.kind == ErrorKind::BadInput
        || error.kind == ErrorKind::TooLarge;
    if (isOfTheLine && line > 0) {
        error.subject = fileName;
        error.line = line;
    }
    return error;
}

}  // namespace

ImportRecorder::ImportRecorder(Desk &desk, Door &door, const intake::ImportPlan &plan,
                               const Bytes32 &fileHash, QString fileName)
    : m_desk(desk)
    , m_door(door)
    , m_plan(plan)
    , m_uids(fileHash, plan.format)
    , m_fileName(std::move(fileName))
{
    m_files.reserve(plan.files.size());
    m_events.reserve(plan.events.size());
}

Result<ledger::Seq> ImportRecorder::once(const QString &uid, qint64 line, const Recording &make)
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
        return failure(atLine(recorded.error(), m_fileName, line));
    ++m_result.added;
    if (std::holds_alternative<casefile::EvidenceDraft>(*draft))
        ++m_result.evidence;
    return recorded->seq;
}

Result<> ImportRecorder::original(casefile::EvidenceDraft draft, store::BlobWriter &bytes,
                                  std::optional<ledger::Seq> held)
{
    if (held) {
        ++m_result.known;
        m_original = *held;
        return {};
    }
    const auto seq = once(m_uids.original(), 0, [&]() -> Result<casefile::Draft> {
        const auto blob = bytes.finish(m_desk.environment().clock->nowMs());
        if (!blob)
            return failure(blob.error());
        draft.blob = ledger::BlobValue{blob->sha256, blob->size};
        return draft;
    });
    if (!seq)
        return failure(seq.error());
    m_original = *seq;
    return {};
}

Result<> ImportRecorder::planned(const Progress &progress)
{
    const quint64 total = m_plan.files.size() + m_plan.events.size() + m_plan.notes.size();
    quint64 done = 0;
    const auto all = [&](size_t count, Result<> (ImportRecorder::*one)(size_t)) -> Result<> {
        for (size_t i = 0; i < count; ++i) {
            if (!wanted(progress, done++, total))
                return failure(ErrorKind::Cancelled, m_fileName);
            if (auto recorded = (this->*one)(i); !recorded)
                return recorded;
        }
        return {};
    };
    return all(m_plan.files.size(), &ImportRecorder::file)
        .and_then([&] { return all(m_plan.events.size(), &ImportRecorder::event); })
        .and_then([&] { return all(m_plan.notes.size(), &ImportRecorder::note); });
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
    draft.refs = {m_original};
    return draft;
}

Result<> ImportRecorder::file(size_t index)
{
    const intake::PlannedFile &file = m_plan.files[index];
    const auto seq = once(m_uids.file(index), file.line, [&]() -> Result<casefile::Draft> {
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

Result<> ImportRecorder::event(size_t index)
{
    const intake::PlannedEvent &event = m_plan.events[index];
    const quint64 before = m_result.added;
    const auto seq = once(m_uids.event(index), event.line, [&]() -> Result<casefile::Draft> {
        casefile::EventDraft draft = event.draft;
        draft.refs.push_back(m_original);
        for (const size_t file : event.files)
            draft.refs.push_back(m_files.at(file));
        for (const size_t earlier : event.earlier)
            draft.refs.push_back(m_events.at(earlier));
        return draft;
    });
    if (!seq)
        return failure(seq.error());
    m_events.push_back(*seq);
    const auto &ms = event.draft.occurred.ms;
    const bool dated = ms && casefile::isLikelyTime(*ms, m_desk.environment().clock->nowMs());
    if (m_result.added != before && !dated)
        ++m_result.undated;
    return {};
}

Result<> ImportRecorder::note(size_t index)
{
    const intake::PlannedNote &note = m_plan.notes[index];
    const auto seq = once(m_uids.note(index), note.line, [&]() -> Result<casefile::Draft> {
        casefile::NoteDraft draft = note.draft;
        draft.refs.push_back(m_original);
        return draft;
    });
    return seq ? Result<>() : failure(seq.error());
}

}  // namespace casement::desk
