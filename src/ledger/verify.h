// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The verifier: holds a bundle against a policy, in the order that is part of the format.
//
// What it is: verifyBundle() and its report; verifyIssue(), which also holds delivered files
// against
//   the receipt and the receipt's ledger against the bundle's.
// Promises: the first failure of docs/record-format.md, "Verification", names the code. Nothing
// that
//   a bundle says about itself is trusted. PASS, FAIL or CANNOT CHECK, never something in between.
// Does not do: files, clock, sentences (the caller reads, and words the report).
// Neighbours: policy.h, bundle.h; desk and cli show the report.
// Cost: one Ed25519 check for each shown author, the hashes of what is shown, twice the spine.
#pragma once

#include "ledger/bundle.h"
#include "ledger/policy.h"

#include <map>
#include <set>

namespace casement::ledger {

// An attachment as delivered: measured by whoever read the file.
struct Attachment {
    Bytes32 sha256{};
    quint64 size = 0;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

struct VerifyOptions {
    // Keyed by the SHA-256 under which the file was delivered (the one it claims to have).
    std::map<Bytes32, Attachment> attachments;
    std::optional<qint64> nowMs;  // for the expiry of time-stamp certificates
    qsizetype maxBytes = kMaxBundleBytes;
};

enum class Verdict { Pass, Fail, CannotCheck };

// "recorded_at of `seq` lies before that of the shown entry `before`".
struct ClockStep {
    Seq before = 0;
    Seq seq = 0;
    friend bool operator==(const ClockStep &, const ClockStep &) = default;
};

struct ShownCounts {
    quint64 entries = 0;
    quint64 authors = 0;
    quint64 fields = 0;  // texts shown in part included
    quint64 tokens = 0;  // shown tokens of texts shown in part
    quint64 attachments = 0;  // delivered and equal
    quint64 attachmentsMissing = 0;  // shown as blob, not delivered
};

struct VerifyReport {
    Verdict verdict = Verdict::CannotCheck;
    // FAIL: the code of the format. CANNOT CHECK: "POLICY", "LOGS", "NO-ANCHOR" or "EXPIRED".
    QByteArray code;
    std::optional<Seq> entry;
    std::optional<FieldId> field;
    QString detail;  // a fact: member name, what was got and wanted; never a sentence

    QByteArray origin;
    quint64 size = 0;
    Bytes32 root{};
    QByteArray logName;
    std::set<QByteArray> witnesses;
    bool authorsPinned = false;  // else asserted by the desk
    std::map<Bytes32, quint64> signers;  // shown authors, entries of each
    quint64 unattributed = 0;  // shown entries whose author is withheld
    ShownCounts shown;
    std::map<QByteArray, quint64> withheld;  // positions by basis; a run counts each entry
    std::vector<ClockStep> clockSteps;
    std::optional<qint64> stampedAtMs;
    quint64 priorSeals = 0;
    quint64 knownHeads = 0;  // remembered heads that were held against the spine
};

// `policy` may be the error of readPolicy(): the bytes are then still checked as JSON before the
// verdict is CANNOT CHECK.
[[nodiscard]] VerifyReport verifyBundle(QByteArrayView bytes, const Result<Policy> &policy,
                                        const VerifyOptions &options = {});

// The files of an issue as delivered, by name; "measured" as an attachment is.
using DeliveredFiles = std::map<QByteArray, Attachment>;

struct IssueReport {
    VerifyReport bundle;
    VerifyReport receipt;
    // The verdict on both and on the files. FAIL codes beyond the format's: "RECEIPT" (no
    // issue_done shown, another ledger, or not larger), "FILE" (altered, or absent from the list).
    Verdict verdict = Verdict::CannotCheck;
    QByteArray code;
    std::vector<QByteArray> altered;
    std::vector<QByteArray> unlisted;
    std::vector<QByteArray> missing;  // listed, not delivered; said, not failed
    std::vector<QByteArray> good;
};

// The receipt's `issue_done` lists each file as a blob (ids 200-299) with its name (300-399).
// `files` includes the bundle itself under its delivered name.
[[nodiscard]] IssueReport verifyIssue(QByteArrayView bundle, QByteArrayView receipt,
                                      const Result<Policy> &policy, const DeliveredFiles &files,
                                      const VerifyOptions &options = {});

}  // namespace casement::ledger
