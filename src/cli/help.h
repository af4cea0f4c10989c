// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the program says about itself.
//
// What it is: the list of commands, and one command with its options.
// Promises: lists what is built, nothing else.
// Neighbours: commands.h.
#pragma once

#include "cli/outcome.h"
#include "cli/terminal.h"

namespace casement::cli {

// `words`: a command, the first word of several, or none for all.
[[nodiscard]] ExitStatus printHelp(Terminal &terminal, const QStringList &words);

}  // namespace casement::cli
