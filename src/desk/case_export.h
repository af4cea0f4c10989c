// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What leaves a desk besides reports: a case as a read-only desk file or as JSON lines, and the
// desk's policy.
//
// Promises: an exported case keeps every byte of its ledger, so its heads verify against the same
//   seals; the copy refuses entries, and opens with the passphrase of its desk. It appears whole or
//   not at all; an existing file is never overwritten.
//   Its lines say every field of every entry, of both lanes, whole; they prove nothing by
//   themselves.
// Neighbours: store (copy), ledger/policy.h.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

// Errors: AlreadyExists, NotFound, DiskFull, IoFailed.
[[nodiscard]] Result<> exportCase(Desk &desk, const QString &caseId, const QString &path);

// One JSON object an entry, in order: seq, fields by name as text, author, leaf. Answers how many.
// Errors: AlreadyExists, NotFound, CannotOpen, DiskFull, IoFailed, Damaged.
[[nodiscard]] Result<quint64> exportLines(Desk &desk, const QString &caseId, const QString &path);

// The il1-policy that a recipient pins: this desk's log key for every case of the desk.
[[nodiscard]] Result<QByteArray> policyJson(Desk &desk);

}  // namespace casement::desk
