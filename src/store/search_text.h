// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is searched, and what a query means.
//
// What it is: searchText(), the sanitised copy of a text; piecesOf(), the words of a person's
// query;
//   matchOf(), the same as an FTS5 expression; partsOf(), what to look for inside words.
// Promises: both see a text through the same eyes (NFKC, case-folded, nothing invisible, Arabic
//   without vowel marks, one word a character in scripts written without spaces), so a query finds
//   what it was copied from. No input is a syntax error.
// Neighbours: Search, Timeline, AppendTransaction; the tokeniser of entry_search does the rest
//   (Latin accents).
// Cost: linear; plain ASCII takes a short way.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace casement::store {

[[nodiscard]] QString searchText(QStringView text);

// The words of a query, as searchText() writes them: what stands between spaces, and "words in
// quotes" together. What holds no letter or number is no word.
[[nodiscard]] QStringList piecesOf(QStringView query);

// Words that must all be there, each as a beginning. Nothing where the query holds no word.
[[nodiscard]] std::optional<QString> matchOf(QStringView query);

// Texts that must all stand somewhere in the words, inside of a word too. Empty where that finds
// nothing more than matchOf(): words of fewer than three letters count from their beginning,
// scripts without spaces are found by any part anyway, and a pasted paragraph holds no parts of
// words.
[[nodiscard]] QStringList partsOf(QStringView query);

}  // namespace casement::store
