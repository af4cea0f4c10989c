// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence: bringing it into a case, saying what was done with it, taking it out.
//
// What it is: each method is one thing a person does with evidence, and appends one signed entry.
// Promises: bytes are hashed while they are stored and looked into by nobody. The bytes and the
//   entry that names them are there together or not at all, whatever kills the process; a second
//   copy of the same bytes in a case takes no room. A source that is refused before it is read
//   leaves nothing; one that is refused after leaves an entry with the hash of what was read and
//   the reason. Nothing leaves the case without a custody entry.
// Does not do: open evidence, make paths out of names that came with it (safe_name.h does).
// Neighbours: evidence_reader.h lists and checks; Recorder writes everything else.
// Cost: one durable write a MiB, and 1 MiB of memory whatever the size. Long work belongs on
//   DeskSession::work(), where it keeps nobody from writing.
#pragma once

#include "base/progress.h"
#include "casefile/evidence.h"
#include "desk/recorder.h"

namespace casement::desk {

// What a person says about evidence; all of it may be empty but the reason of a pointer.
struct EvidenceWords {
    QString title;  // what it is
    QString source;  // where it was taken from
    QString reason;
    QStringList tags;
    casefile::LaneChoice lane;
    QString draftSlot;  // the draft that the title was typed as goes with the same commit
};

struct EvidenceAdded {
    Recorded recorded;
    std::optional<ledger::BlobValue> blob;
    bool known = false;  // the case had these bytes before
    std::optional<Error> refusal;  // the entry says that the bytes were not taken, and why
};

struct CustodyRequest {
    ledger::Seq evidence = 0;
    casefile::CustodyAction action = casefile::CustodyAction::Viewed;
    QString to;
    QString place;
    QString reason;
    std::optional<casefile::OccurredTime> occurred;  // nothing: now
};

class EvidenceKeeper {
public:
    EvidenceKeeper(Desk &desk, QString caseId);

    // Errors of all: as Recorder's; where there is a Progress (in bytes) also Cancelled.
    // Also: CannotOpen, Refused (inside/evidence_source.h).
    [[nodiscard]] Result<EvidenceAdded> addFile(const QString &path, const EvidenceWords &words,
                                                const Progress &progress = {});
    // What was pasted: `fileName` says what it is, as "pasted.txt".
    [[nodiscard]] Result<EvidenceAdded> addBytes(QByteArrayView bytes, const QString &fileName,
                                                 const EvidenceWords &words);
    // What must not be copied: an address or an id, and where known the SHA-256 in hex of what is
    // there.
    [[nodiscard]] Result<Recorded> addPointer(const QString &pointer, const QString &sha256,
                                              const EvidenceWords &words);

    // A transfer is sealed in the same commit, where this identity can seal.
    [[nodiscard]] Result<Recorded> custody(const CustodyRequest &request);

    // Writes the bytes to a file that was not there before, and records that. Where `path` is a
    // folder, the file gets a safe form of its name in it. Answers the file's path.
    // Errors also: AlreadyExists, NotFound, Damaged (the bytes are not what was signed).
    [[nodiscard]] Result<QString> exportTo(const QString &path, ledger::Seq evidence,
                                           const QString &reason, const Progress &progress = {});

private:
    Desk &m_desk;
    QString m_caseId;
};

// Removes what a killed process left half stored.
[[nodiscard]] Result<> sweepEvidence(Desk &desk);

}  // namespace casement::desk
