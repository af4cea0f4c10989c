// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The evidence of a case as a value: what it holds, points to or refused, and who did what with it.
//
// What it is: EvidenceRegister, the fold of the entries about evidence, and apply(), one step.
// Promises: "as of entry N" is the fold of entries 0 … N-1. An item is named by the seq of the
//   entry that brought it in, and that entry is its first custody event: it was collected then.
//   Amended words are the words; what was struck or erased stays in the list and says so.
// Does not do: hold bytes (store/blobs.h), look into them: a media type is read off the file name.
// Neighbours: desk/evidence_keeper.h feeds and answers it; CaseFile stays small without it.
// Cost: grows with evidence and custody, not with events. Entries about anything else are ignored.
#pragma once

#include "casefile/entry_value.h"

namespace casement::casefile {

struct CustodyEvent {
    Seq seq = 0;
    CustodyAction action = CustodyAction::Collected;
    Bytes32 author{};  // who recorded it
    qint64 recordedMs = 0;
    OccurredTime occurred;
    QString to;
    QString place;
    QString reason;
    friend bool operator==(const CustodyEvent &, const CustodyEvent &) = default;
};

enum class Holding {
    Held,  // the case has the bytes
    Pointer,  // only where they are
    Refused,  // they were read and not taken; hash and reason are kept
    Erased,
};

struct Evidence {
    Seq seq = 0;  // its id
    Holding holding = Holding::Held;
    QString title;  // what somebody said it is
    QString fileName;  // as it came, whatever it contains: never a path
    QString source;
    QString pointer;
    QString pointerHash;
    QString reason;  // why it was added, or refused
    std::optional<ledger::BlobValue> blob;
    Lane lane = Lane::Facts;
    bool struck = false;
    std::vector<CustodyEvent> custody;  // the first is that it was collected

    // What a list calls it: title, else file name, else pointer.
    [[nodiscard]] QString name() const;
    // By the ending of the file name; "application/octet-stream" where that says nothing, and empty
    // where no file is held.
    [[nodiscard]] QString mediaType() const;
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

struct EvidenceRegister {
    std::vector<Evidence> items;  // in order of seq

    [[nodiscard]] const Evidence *find(Seq seq) const;
    friend bool operator==(const EvidenceRegister &, const EvidenceRegister &) = default;
};

// One step. Entries come in ascending seq.
[[nodiscard]] EvidenceRegister apply(EvidenceRegister before, const EntryValue &entry);

// An item of which an erasure left nothing but its place.
[[nodiscard]] Evidence erasedEvidence(Seq seq);

}  // namespace casement::casefile
