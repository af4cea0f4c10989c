// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// RFC 3161 time stamps over a seal.
//
// What it is: the check of a time-stamp response against certificates that a policy names.
// Promises: the imprint is SHA-256 of stampedBytes(); the chain ends in one of the given
//   certificates (a time-stamp authority's own certificate may be given itself).
// Does not do: request stamps; revocation lists; the clock (the caller says what time it is).
// Neighbours: verify.h, step 7.
// Cost: parsing and one or two public-key operations.
#pragma once

#include "base/bytes.h"

#include <optional>
#include <vector>

namespace casement::ledger {

enum class StampResult {
    Good,
    Bad,  // not a response, not granted, another imprint, a broken signature or chain
    NoAnchor,  // no certificate was given, or nothing given for one is one
    Expired,  // the chain is whole but its time is over at `nowMs`
};

struct StampCheck {
    StampResult result = StampResult::Bad;
    std::optional<qint64> timeMs;  // what the stamp says, where it could be read
};

// `nowMs`: milliseconds since 1970 UTC; nothing leaves expiry unchecked.
[[nodiscard]] StampCheck checkStamp(QByteArrayView response, ByteSpan stamped,
                                    const std::vector<QByteArray> &anchors,
                                    std::optional<qint64> nowMs);

}  // namespace casement::ledger
