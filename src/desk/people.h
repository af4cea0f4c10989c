// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The people of a desk: who may write to its cases, and who its cases are about.
//
// What it is: enrolling and revoking author keys, and naming subjects.
// Promises: enrolment and revocation are signed entries in every case that lives on this desk,
//   closed or not, and enrolment in each case made afterwards; only an admin's identity can do
//   either. What was interrupted is completed by asking for the same again; a key that the desk
//   revoked writes nowhere even before that.
// Neighbours: Recorder's door; ledger/keyset.h says which keys are in force.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

struct DeskPerson {
    PersonCard card;
    bool admin = false;
    bool revoked = false;
};

// Errors: Refused (not an admin), AlreadyExists, NotFound, BadInput.
[[nodiscard]] Result<> addPerson(Desk &desk, const PersonCard &card, bool admin);
[[nodiscard]] Result<std::vector<DeskPerson>> people(Desk &desk);
[[nodiscard]] Result<> revokePerson(Desk &desk, const Bytes32 &publicKey, const QString &reason);

// Names somebody a case is about. Reports for audiences other than Legal withhold every field in
// which the name stands. Appends one `person` entry; answers its position.
[[nodiscard]] Result<ledger::Seq> addSubject(Desk &desk, const QString &caseId,
                                             const QString &name);

}  // namespace casement::desk
