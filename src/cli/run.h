// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// From arguments to an exit status.
//
// What it is: prepare(), which finds the command and sorts its arguments, and run(), which runs it
// and
//   words what went wrong.
// Promises: the status is one of the four of outcome.h; every failure is a sentence on standard
//   error; a standard output that is full or gone is a failure too.
// Neighbours: app/casementctl_main.cpp, which makes the application object in between.
#pragma once

#include "cli/command.h"

#include <optional>

namespace casement::cli {

struct Invocation {
    const Command *command = nullptr;  // nullptr: everything is said already, end with `status`
    Arguments arguments;
    ExitStatus status = ExitStatus::Done;
};

[[nodiscard]] Invocation prepare(int argc, char **argv);
[[nodiscard]] ExitStatus run(const Invocation &invocation);

}  // namespace casement::cli
