// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How hard a passphrase is to guess, in words.
//
// What it is: a judgement of the passphrase alone: how many guesses somebody who knows how people
//   choose passphrases would need.
// Promises: repeated and neighbouring characters count for little, so "aaaaaaaaaaaa" and
//   "123456789012" are weak whatever their length; four unrelated words are strong.
// Does not do: look anything up; a passphrase that was leaked elsewhere may still look strong.
// Neighbours: first_run.h and unlock_page.h say it beside the field.
#pragma once

#include <QString>

namespace casement::gui {

enum class Strength { TooShort, Weak, Fair, Strong };

inline constexpr qsizetype kShortestPassphrase = 8;  // characters

[[nodiscard]] Strength strengthOf(QStringView passphrase);
// One sentence: what the strength means.
[[nodiscard]] QString strengthSentence(Strength strength);

}  // namespace casement::gui
