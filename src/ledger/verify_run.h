// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One run of the verifier: what its steps hand on to each other.
//
// What it is: VerifyRun and one function for each step of docs/record-format.md, "Verification", in
//   the order in which verifyBundle() calls them.
// Promises: a step returns the first fault in its own order; it fills the report as it goes.
// Neighbours: verify.cpp calls, verify_seal.cpp, verify_entries.cpp and verify_redactions.cpp do.
#pragma once

#include "ledger/bundle_parse.h"
#include "ledger/keyset.h"
#include "ledger/verify.h"

#include <map>

namespace casement::ledger {

// A run of whole withheld entries, both ends inclusive.
struct SeqRange {
    Seq first = 0;
    Seq last = 0;
    friend bool operator==(const SeqRange &, const SeqRange &) = default;
};

// A withheld part of a shown entry.
struct PartPosition {
    Seq seq = 0;
    Redaction::Scope scope = Redaction::Scope::Author;
    FieldId field = 0;
    quint32 token = 0;
    friend auto operator<=>(const PartPosition &, const PartPosition &) = default;
};

// A note that a log key of the origin signed, and what it says.
struct TrustedNote {
    SealNote note;
    Checkpoint checkpoint;
    std::vector<size_t> logLines;  // good lines of log keys of this origin
    std::map<Bytes32, QByteArray> witnesses;  // good, by key
};

struct VerifyRun {
    const Policy &policy;
    const VerifyOptions &options;
    VerifyReport &report;
    BundleHead head;
    TrustedNote seal;
    PrefixTree spine{{}};
    std::vector<SeqRange> withheldEntries;
    std::vector<PartPosition> withheldParts;
};

[[nodiscard]] Parsed<> verifySeal(VerifyRun &run);  // step 3
[[nodiscard]] Parsed<> verifySpine(VerifyRun &run);  // step 4
[[nodiscard]] Parsed<> verifyEntries(VerifyRun &run);  // step 5
[[nodiscard]] Parsed<> verifyRedactions(VerifyRun &run);  // step 6
// Step 7. A value is the reason why it cannot be checked, empty where there is none.
[[nodiscard]] Parsed<QByteArray> verifyStamp(VerifyRun &run);

}  // namespace casement::ledger
