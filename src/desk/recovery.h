// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The way back into a desk whose passphrase is lost.
//
// What it is: a recovery file, written once beside nothing else (a stick, a safe), that opens the
//   desk without its passphrase and sets a new one.
// Promises: the file holds the desk's key and the owner's identity, so it is as good as the
//   passphrase and says so in its first lines; recovery leaves every entry as it was, and makes the
//   old recovery file and the old passphrase useless. One that fails, or is killed, leaves both as
//   good as they were.
// Neighbours: DeskSession::recover and `casementctl desk recover`.
#pragma once

#include "desk/desk.h"

namespace casement::desk {

// Errors: AlreadyExists, IoFailed, Unsupported (the desk is not encrypted: nothing to recover).
[[nodiscard]] Result<> writeRecoveryFile(Desk &desk, const QString &path);

struct RecoverRequest {
    QString deskPath;
    QString recoveryPath;
    QString newPassphrase;
    QString newRecoveryPath;
};

// Errors: BadInput (not a recovery file), WrongPassphrase (of another desk), CannotOpen, Damaged,
// Busy (another program has the desk open), AlreadyExists, IoFailed (the new recovery file),
// DiskFull.
[[nodiscard]] Result<std::unique_ptr<Desk>> recoverDesk(const RecoverRequest &request,
                                                        Environment environment);

}  // namespace casement::desk
