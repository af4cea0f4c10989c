// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One view of the desk file, whatever others write meanwhile.
//
// What it is: a read transaction. Everything read over its Store until it goes is of one commit.
// Promises: keeps nobody from writing, and leaves nothing behind.
// Does not do: write: an AppendTransaction of the same Store begins after it is gone (asserted).
// Neighbours: desk's verifier.
// Cost: nothing; the log of the file cannot shrink while it lives.
#pragma once

#include "store/store.h"

namespace casement::store {

class Snapshot {
public:
    // Errors: IoFailed.
    [[nodiscard]] static Result<Snapshot> begin(Store &store);
    Snapshot(Snapshot &&other) noexcept;
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection;
};

}  // namespace casement::store
