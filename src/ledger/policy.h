// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a recipient has decided to trust: the policy file.
//
// What it is: log keys with the origins they may seal, witnesses and how many of them, the smallest
//   size and the heads already seen, the authors known by key, the time-stamp authorities.
// Promises: readPolicy() takes strict JSON (white space allowed) with exactly the members of the
//   format and refuses everything else; readPolicy(writePolicy(p)) == p.
// Does not do: files; trust in anything that a bundle says about itself.
// Neighbours: verify.h; desk exports one (policy export), cli reads one.
// Cost: nothing to speak of; at most kMaxPolicyBytes are read.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/note.h"

#include <optional>
#include <vector>

namespace casement::ledger {

inline constexpr qsizetype kMaxPolicyBytes = 4 * 1024 * 1024;

struct LogRow {
    QByteArray origin;  // an exact origin, or a prefix where it ends in '/'
    VerifierKey key;

    [[nodiscard]] bool covers(QByteArrayView bundleOrigin) const;
    friend bool operator==(const LogRow &, const LogRow &) = default;
};

struct KnownHead {
    QByteArray origin;
    quint64 size = 0;
    Bytes32 root{};
    friend bool operator==(const KnownHead &, const KnownHead &) = default;
};

struct Policy {
    std::vector<LogRow> logs;
    std::vector<VerifierKey> witnesses;
    quint64 quorum = 0;
    quint64 minSize = 0;
    std::vector<KnownHead> knownHeads;
    std::optional<std::vector<Bytes32>> authors;  // absent: authors are asserted by the desk
    std::vector<QByteArray> tsa;  // DER certificates

    [[nodiscard]] bool covers(QByteArrayView bundleOrigin) const;
    friend bool operator==(const Policy &, const Policy &) = default;
};

// Errors: BadInput (field = the member, or the JSON rule with its line), TooLarge.
[[nodiscard]] Result<Policy> readPolicy(QByteArrayView bytes);
[[nodiscard]] QByteArray writePolicy(const Policy &policy);

}  // namespace casement::ledger
