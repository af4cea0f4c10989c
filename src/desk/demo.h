// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The sample desk: a made-up but realistic case, a real timeline on request, and its two issues.
//
// What it is: what `casementctl demo DIR` and a first look at Casement show.
// Promises: everything in it is produced by the same use cases a person calls, and verified before
//   it is called done. DIR must not exist; on failure it does not exist afterwards.
#pragma once

#include "base/progress.h"
#include "desk/issuer.h"

namespace casement::desk {

struct DemoRequest {
    QString dir;
    QString timelinePath;  // Markdown; empty: the sample's own
};

struct DemoResult {
    QString deskPath;
    QString identityPath;
    QString passphrase;  // of desk and identity; stands in a file beside them
    QString policyPath;
    QString caseNumber;
    quint64 entries = 0;
    quint64 imported = 0;
    quint64 undated = 0;
    std::vector<IssueResult> issues;
    QStringList verified;  // one line a check that passed
};

[[nodiscard]] Result<DemoResult> makeDemo(const DemoRequest &request, Environment environment,
                                          const Progress &progress = {});

// Fills an open desk with the sample case; the first run's "explore a sample".
[[nodiscard]] Result<QString> addSampleCase(Desk &desk);

}  // namespace casement::desk
