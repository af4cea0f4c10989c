// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is searched, and what a query means.
//
// What it is: searchText(), the sanitised copy of a text; matchOf(), a person's query as an FTS5
//   expression.
// Promises: both see a text through the same eyes (NFKC, case-folded, nothing invisible, Arabic
//   without vowel marks, one word a character in scripts written without spaces), so a query finds
//   what it was copied from. No input is a syntax error.
// Neighbours: Search, Timeline, AppendTransaction; the tokeniser of entry_search does the rest
//   (Latin accents).
// Cost: linear; plain ASCII takes a short way.
#pragma once

#include <QString>

#include <optional>

namespace casement::store {

[[nodiscard]] QString searchText(QStringView text);

// Words that must all be there, each as a beginning; "words in quotes" together. Nothing where the
// query holds no word.
[[nodiscard]] std::optional<QString> matchOf(QStringView query);

}  // namespace casement::store
