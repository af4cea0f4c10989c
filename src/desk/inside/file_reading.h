// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files that somebody was handed, as a verifier reads them.
//
// Promises: what is no ordinary file is not opened.
// Neighbours: bundle_check.cpp, issue_folder_check.cpp.
#pragma once

#include "base/result.h"
#include "ledger/verify.h"

#include <QString>

namespace casement::desk {

// Up to one byte more than the limit, so that the verifier itself says LIMIT. Errors: CannotOpen,
// NotFound.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path, qint64 limit);

// Errors: CannotOpen, IoFailed.
[[nodiscard]] Result<ledger::Attachment> measure(const QString &path);

// Errors: CannotCheck where no path is given; as readWhole() and ledger::readPolicy().
[[nodiscard]] Result<ledger::Policy> readPolicyFile(const QString &path);

}  // namespace casement::desk
