// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A job of this layer on a thread of a pool.
//
// What it is: held while the job runs; afterwards it gives back what OpenSSL keeps for the thread.
// Promises: the thread holds nothing of OpenSSL's between two jobs. Threads of a pool end with the
//   program, some of them after its memory was looked through for leaks.
// Does not do: anything for threads that somebody joins: OpenSSL frees theirs by itself.
// Neighbours: desk checks entries and opens desks on pool threads.
// Cost: one small allocation at the next job.
#pragma once

namespace casement::ledger {

class PoolJob {
public:
    PoolJob() = default;
    PoolJob(const PoolJob &) = delete;
    PoolJob &operator=(const PoolJob &) = delete;
    ~PoolJob();
};

}  // namespace casement::ledger
