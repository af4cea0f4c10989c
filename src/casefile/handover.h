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

// Who takes a case: somebody who writes in it, whoever is of a function, or else simply a name.
struct Recipient {
    QString name;  // empty for a function
    std::optional<Bytes32> key;
    std::optional<Function> function;
    friend bool operator==(const Recipient &, const Recipient &) = default;
};

struct Handover {
    Seq seq = 0;
    qint64 ms = 0;
    Bytes32 from{};
    Recipient to;
    std::optional<Seq> receipt;  // of whom it went to
    friend bool operator==(const Handover &, const Handover &) = default;
};

void readHandover(CaseFile &caseFile, const EntryValue &entry);

[[nodiscard]] Recipient recipientOf(const EntryValue &handover);

// Whether whoever writes with this key takes the case; a mere name is the person of that name.
[[nodiscard]] bool isAddressedTo(const Recipient &to, const Bytes32 &key, const CaseFile &caseFile);

// The handover that this person has yet to acknowledge, or nullptr. Nobody acknowledges their own.
[[nodiscard]] const Handover *waitingFor(const CaseFile &caseFile, const Bytes32 &key);

// How far whoever writes with this key has acknowledged to have read; nothing where they have not.
[[nodiscard]] const Reach *receiptOf(const CaseFile &caseFile, const Bytes32 &key);
// The same of a recipient: of a function, the furthest that anybody of it has read.
[[nodiscard]] const Reach *receiptOf(const CaseFile &caseFile, const Recipient &to);

}  // namespace casement::casefile
