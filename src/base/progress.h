// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How long work says where it is, and hears that it is no longer wanted.
//
// What it is: one callable: steps done and steps in all (0: not known); it answers false to stop.
// Promises: it is called from the thread that does the work; work that is stopped returns
//   ErrorKind::Cancelled and leaves nothing half-done.
// Neighbours: verify, import, issue and demo take one; an empty Progress never stops anything.
#pragma once

#include <QtTypes>

#include <functional>

namespace casement {

using Progress = std::function<bool(quint64 done, quint64 total)>;

[[nodiscard]] inline bool wanted(const Progress &progress, quint64 done, quint64 total)
{
    return !progress || progress(done, total);
}

}  // namespace casement
