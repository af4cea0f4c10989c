// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Does a bundle somebody was handed verify, and do the files beside it?
//
// What it is: ledger/verify.h over files: a bundle by itself, or the folder of an issue whole.
// Promises: PASS, FAIL with a code, or CANNOT CHECK; never a partial PASS. Needs no desk. Of a
//   folder, every file is named that is not as it was issued; what it is called and where it stands
//   does not matter. Nothing that is no ordinary file is opened.
// Neighbours: `casementctl verify`, Issuer (checks what it wrote before it is done).
// Cost: each file is read once.
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

// Where `bundlePath` lies beside a receipt.json and a manifest, the delivered files are held
// against the receipt too. Errors: CannotOpen, IoFailed.
[[nodiscard]] Result<ledger::VerifyReport> verifyBundleFile(const BundleCheckRequest &request);

enum class FileState {
    AsIssued,
    Changed,
    Missing,
    NotIssued,  // the receipt does not list it
    NoFile,  // a link, a pipe or a folder stands where a file should
    Unreadable,
};

struct FolderFile {
    QString name;  // relative, with '/'
    FileState state = FileState::AsIssued;
    QString detail;  // of Unreadable: the system's own words
    friend bool operator==(const FolderFile &, const FolderFile &) = default;
};

struct FolderReport {
    // The verdict on the bundle, the receipt and every file. Codes beyond the format's: "RECEIPT",
    // "FILE"; the detail says in words what is wrong and where.
    ledger::VerifyReport verdict;
    std::vector<FolderFile> files;  // by name; empty where bundle or receipt did not verify
};

// Errors: CannotOpen (field "bundle": the folder has none), IoFailed.
[[nodiscard]] Result<FolderReport> verifyIssueFolder(const QString &folder,
                                                     const QString &policyPath);

}  // namespace casement::desk
