// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Passphrases, from a file or from whoever sits at the terminal.
//
// What it is: two questions: what does this file say, and what does the person type.
// Promises: a passphrase is never taken from the arguments or the environment, never echoed, never
//   printed. The terminal is as it was afterwards, also after Ctrl-C.
// Does not do: judge how good it is.
// Neighbours: session.h decides which of the two is asked.
#pragma once

#include "cli/outcome.h"

namespace casement::cli {

// The first line of the file, without its line feed. Errors: CannotOpen, TooLarge, BadInput (empty,
// more than one line, or not UTF-8).
[[nodiscard]] Asked<QString> passphraseFrom(const QString &path);

// Whether there is somebody to ask.
[[nodiscard]] bool canAsk();

// Asks on the terminal itself, so that pipes stay what they are; `twice` for a new passphrase.
// Errors: Cancelled, and a usage failure where the two differ or nothing was typed.
[[nodiscard]] Asked<QString> askPassphrase(const QString &question, bool twice);

}  // namespace casement::cli
