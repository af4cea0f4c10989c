// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Who has been told how much of a case.
//
// What it is: the last situation report, the last handover and each person's receipts, as a
//   CaseFile holds them.
// Promises: a case is in one hand: a later handover takes the place of one that nobody
//   acknowledged. A receipt counts for its author alone, and never takes back what they have read.
// Does not do: the words of a report (desk/situation_text.h).
// Neighbours: case_file.h folds it, rules.h asks it.
// Cost: one receipt a person.
#pragma once

#include "casefile/entry_value.h"

namespace casement::casefile {

struct CaseFile;

// How much of a ledger was told or read, by which entry and when.
struct Reach {
    Seq seq = 0;
    qint64 ms = 0;
    quint64 size = 0;  // of the ledger, as far as it goes
    friend bool operator==(const Reach &, const Reach &) = default;
};

struct Handover {
    Seq seq = 0;
    qint64 ms = 0;
    Bytes32 from{};
    QString toName;
    std::optional<Bytes32> toKey;  // unset where they do not write in the case
    std::optional<Seq> receipt;  // of the person it went to
    friend bool operator==(const Handover &, const Handover &) = default;
};

void readHandover(CaseFile &caseFile, const EntryValue &entry);

// Whether a handover goes to whoever writes with this key; one that names no key goes to the person
// of that name.
[[nodiscard]] bool isAddressedTo(const EntryValue &handover, const Bytes32 &key,
                                 const CaseFile &caseFile);

// The handover that this person has yet to acknowledge, or nullptr.
[[nodiscard]] const Handover *waitingFor(const CaseFile &caseFile, const Bytes32 &key);

// How far whoever writes with this key has acknowledged to have read; nothing where they have not.
[[nodiscard]] const Reach *receiptOf(const CaseFile &caseFile, const Bytes32 &key);

}  // namespace casement::casefile
