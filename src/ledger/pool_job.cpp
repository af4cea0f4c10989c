// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "ledger/pool_job.h"

#include <openssl/crypto.h>

namespace casement::ledger {

PoolJob::~PoolJob()
{
    OPENSSL_thread_stop();
}

}  // namespace casement::ledger
