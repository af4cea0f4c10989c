// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The words for the rules of a case and for the codes of verification: tables behind error_text.
//
// What it is: two look-ups, rule name to sentence and verification code to clause.
// Promises: every rule of casefile/rules.h and every code of docs/record-format.md has words (a
// test
//   walks both lists); an unknown name gives an empty string.
// Neighbours: error_text.cpp only.
#pragma once

#include "base/result.h"

namespace casement::desk {

// A whole sentence, with what to do; `error` is of kind Refused.
[[nodiscard]] QString ruleSentence(const Error &error);

// Every code that has words, for the test.
[[nodiscard]] QStringList knownCodes();

}  // namespace casement::desk
