// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a policy: what is read is written and read again alike.
#include "ledger/policy.h"

#include <cstdlib>

using namespace casement::ledger;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto policy = readPolicy(QByteArrayView(data, static_cast<qsizetype>(size)));
    if (policy && readPolicy(writePolicy(*policy)) != policy)
        std::abort();
    return 0;
}
