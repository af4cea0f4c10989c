// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What an error says to the person in front of it.
//
// What it is: sentenceFor(), the one place where an Error becomes words, for the window and the
//   command line alike.
// Promises: whole sentences: what happened, where, what to do about it. Never empty, never a bare
//   code; what was got is quoted, shortened and made visible, so that a file cannot speak through
//   an error message. Every ErrorKind has its own words (a switch without a default holds that).
// Does not do: decide an exit status (cli) or a colour (gui); name a menu or an option.
// Neighbours: base/result.h has the facts; display_words.h the words of fields.
// Cost: a few string copies.
#pragma once

#include "base/result.h"

namespace casement::desk {

[[nodiscard]] QString sentenceFor(const Error &error);

// What a code of docs/record-format.md, "Verification", means, as a clause that fits after a colon
// ("the signature on the seal does not hold"). Empty for a code that is not of the format.
[[nodiscard]] QString codeMeaning(QStringView code);

}  // namespace casement::desk
