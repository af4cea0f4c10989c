// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/evidence_notes.h"

#include "desk/evidence_reader.h"
#include "desk/inside/case_state.h"
#include "desk/inside/door.h"
#include "store/cases.h"
#include "store/entries.h"
#include "store/timeline.h"

#include <set>

namespace casement::desk {

using namespace Qt::StringLiterals;
using casefile::EntryKind;
using casefile::EntryValue;
using ledger::Seq;

namespace {

// The notes of one case, read entry by entry.
class NoteReader {
public:
    NoteReader(store::Store &store, const CaseState &state, std::optional<Seq> asOf)
        : m_store(store), m_state(state), m_asOf(asOf)
    {
    }

    Result<std::vector<EvidenceNote>> about(Seq evidence)
    {
        const auto seqs = allNotes();
        if (!seqs)
            return failure(seqs.error());
        std::vector<EvidenceNote> notes;
        for (const Seq seq : *seqs) {
            const auto entry = entryAt(seq);
            if (!entry)
                return failure(entry.error());
            if (!*entry || (*entry)->target() != evidence)
                continue;
            auto note = noteOf(**entry);
            if (!note)
                return failure(note.error());
            notes.push_back(std::move(*note));
        }
        return notes;
    }

private:
    Result<std::set<Seq>> allNotes()
    {
        store::TimelineFilter filter;
        filter.kinds = {EntryKind::Note};
        filter.asOf = m_asOf;
        const auto lines = store::Timeline(m_store).index(m_state.row().caseId, filter);
        if (!lines)
            return failure(lines.error());
        std::set<Seq> seqs;
        for (const store::RowRef &line : *lines)
            seqs.insert(line.seq);
        return seqs;
    }

    // Nothing where an erasure left only its place.
    Result<std::optional<EntryValue>> entryAt(Seq seq)
    {
        const auto signedEntry = store::Entries(m_store).signedEntry(m_state.row().caseId, seq);
        if (!signedEntry && signedEntry.error().field == u"erased")
            return std::optional<EntryValue>();
        if (!signedEntry)
            return failure(signedEntry.error());
        const auto entry = casefile::readEntry(*signedEntry);
        if (!entry)
            return failure(entry.error());
        return std::optional(*entry);
    }

    Result<EvidenceNote> noteOf(const EntryValue &first)
    {
        EvidenceNote note{first.seq, {versionOf(first)}};
        const auto looks = store::Timeline(m_store).history(m_state.row().caseId, first.seq);
        if (!looks)
            return failure(looks.error());
        for (const casefile::TimelineRow &look : *looks) {
            if (look.fromSeq == first.seq || (m_asOf && look.fromSeq > *m_asOf))
                continue;
            note.struck = look.flags.testFlag(casefile::RowFlag::Struck);
            const auto change = entryAt(look.fromSeq);
            if (!change)
                return failure(change.error());
            if (*change && (*change)->kind == EntryKind::Amend && (*change)->body)
                note.versions.push_back(versionOf(**change));
        }
        return note;
    }

    [[nodiscard]] NoteVersion versionOf(const EntryValue &entry) const
    {
        return {entry.seq, m_state.file().nameOf(entry.author), entry.recordedMs,
                entry.body.value_or(QString()), entry.reason.value_or(QString())};
    }

    store::Store &m_store;
    const CaseState &m_state;
    std::optional<Seq> m_asOf;
};

// The entry that gave the note the words it has.
Result<Seq> newestVersion(Door &door, Seq note)
{
    const auto looks = door.history(note);
    if (!looks)
        return failure(looks.error());
    Seq newest = note;
    for (const casefile::TimelineRow &look : *looks) {
        const auto change = door.entry(look.fromSeq);
        if (!change)
            return failure(change.error());
        if (change->kind == EntryKind::Amend && change->body)
            newest = look.fromSeq;
    }
    return newest;
}

Result<Recorded> appendIn(Door &door, const casefile::Draft &draft, casefile::Lane lane,
                          const QString &slot)
{
    auto recorded = door.append(draft, {lane, {}});
    if (!recorded)
        return recorded;
    if (!slot.isEmpty()) {
        if (auto cleared = door.clearDraft(slot); !cleared)
            return failure(cleared.error());
    }
    if (auto committed = door.commit(); !committed)
        return failure(committed.error());
    return recorded;
}

}  // namespace

Result<std::vector<EvidenceNote>> readEvidenceNotes(Desk &desk, const QString &caseId, Seq evidence,
                                                    std::optional<Seq> asOf)
{
    const auto state = desk.caseState(caseId);
    if (!state)
        return failure(state.error());
    if (auto folded = (*state)->toHead(desk.store()); !folded)
        return failure(folded.error());
    return NoteReader(desk.store(), **state, asOf).about(evidence);
}

Result<Recorded> writeEvidenceNote(Desk &desk, const QString &caseId, const NoteRequest &request)
{
    const auto item = findEvidence(desk, caseId, request.evidence);
    if (!item)
        return failure(item.error());
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    casefile::NoteDraft draft;
    draft.body = request.text;
    draft.language = u"Markdown"_s;
    draft.refs = {request.evidence};
    return appendIn(*door, draft, item->lane, request.draftSlot);
}

Result<Recorded> changeEvidenceNote(Desk &desk, const QString &caseId, const NoteChange &change)
{
    auto door = Door::open(desk, caseId);
    if (!door)
        return failure(door.error());
    const auto row = door->timelineRow(change.note);
    if (!row)
        return failure(row.error());
    const QString name = QString::number(change.note);
    if (!*row || (*row)->kind != EntryKind::Note)
        return failure(ErrorKind::NotFound, name, u"entry"_s);
    const auto newest = newestVersion(*door, change.note);
    if (!newest)
        return failure(newest.error());
    if (*newest != change.seen)
        return failure(ErrorKind::Conflict, name, u"based_on"_s, QString::number(change.seen),
                       QString::number(*newest));
    casefile::AmendDraft draft;
    draft.target = change.note;
    draft.body = change.text;
    draft.reason = change.reason;
    return appendIn(*door, draft, (*row)->lane, change.draftSlot);
}

}  // namespace casement::desk
