// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What people wrote beside an item of evidence.
//
// What it is: notes that refer to the entry of an item: read as a thread with every version,
// written,
//   changed.
// Promises: a change is a new version, and the older ones stay readable. A change that was made
//   against a version which is no longer the newest is refused and changes nothing. A note stands
//   in the lane of its evidence.
// Does not do: keep what is not recorded yet (drafts of the desk do).
// Neighbours: evidence_reader.h has the items; notes about no evidence are the Recorder's.
// Cost: reading looks at every note of the case once.
#pragma once

#include "desk/recorder.h"

namespace casement::desk {

struct NoteVersion {
    ledger::Seq seq = 0;  // of the entry that brought these words
    QString who;
    qint64 recordedMs = 0;
    QString text;
    QString reason;  // of the change; empty for the first
    friend bool operator==(const NoteVersion &, const NoteVersion &) = default;
};

struct EvidenceNote {
    ledger::Seq seq = 0;
    std::vector<NoteVersion> versions;  // oldest first, never empty
    bool struck = false;
    friend bool operator==(const EvidenceNote &, const EvidenceNote &) = default;
};

[[nodiscard]] Result<std::vector<EvidenceNote>>
readEvidenceNotes(Desk &desk, const QString &caseId, ledger::Seq evidence,
                  std::optional<ledger::Seq> asOf = {});

struct NoteRequest {
    ledger::Seq evidence = 0;
    QString text;
    QString draftSlot;  // the draft that it was typed as goes with the same commit
};

struct NoteChange {
    ledger::Seq note = 0;
    ledger::Seq seen = 0;  // the version that was changed, by its entry
    QString text;
    QString reason;
    QString draftSlot;
};

// Errors: as Recorder's; NotFound, field "evidence".
[[nodiscard]] Result<Recorded> writeEvidenceNote(Desk &desk, const QString &caseId,
                                                 const NoteRequest &request);
// Errors also: Conflict, got = the version seen, want = the newest.
[[nodiscard]] Result<Recorded> changeEvidenceNote(Desk &desk, const QString &caseId,
                                                  const NoteChange &change);

}  // namespace casement::desk
