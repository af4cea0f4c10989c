// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Does a bundle somebody was handed verify, and do the files beside it?
//
// What it is: ledger/verify.h over files: reads a bundle, a policy and a folder of delivered files.
// Promises: PASS, FAIL with a code, or CANNOT CHECK; never a partial PASS. Needs no desk.
// Neighbours: `casementctl verify BUNDLE`, Issuer (checks what it wrote before it is done).
#pragma once

#include "base/result.h"
#include "ledger/verify.h"

#include <QString>

namespace casement::desk {

struct BundleCheckRequest {
    QString bundlePath;
    QString policyPath;  // empty: CANNOT CHECK, since nothing says which key to trust
    QString attachmentsDir;  // empty: attachments are counted as not delivered
};

// Where `bundlePath` is a receipt.json or lies beside one, every file the receipt names is held
// against it too. Errors: CannotOpen, IoFailed.
[[nodiscard]] Result<ledger::VerifyReport> verifyBundleFile(const BundleCheckRequest &request);

}  // namespace casement::desk
