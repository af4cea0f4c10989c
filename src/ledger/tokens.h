// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Where a text is cut into the tokens that can be withheld one by one.
//
// What it is: cutTokens(), run once when a text is written. The cuts are stored with the text and
//   nobody ever cuts it again, so a new Unicode version cannot break an old seal.
// Promises: the cuts are byte lengths > 0 that add up to the text; each lies on a UTF-8 boundary
// and
//   is at most kMaxTokenBytes. A token is a word with the white space after it; a word also ends
//   after / ? & = . @ : _ - ; in scripts that are written without spaces each grapheme cluster is
//   a token of its own.
// Does not do: decide what is withheld; normalise; judge whether the bytes are UTF-8 (bytes that
//   are not are cut, losslessly, by length).
// Neighbours: desk/recorder cuts before signEntry().
// Cost: one pass of QTextBoundaryFinder.
#pragma once

#include <QByteArrayView>

#include <vector>

namespace casement::ledger {

inline constexpr quint32 kMaxTextBytes = 64 * 1024;
inline constexpr quint32 kMaxTokenBytes = 4 * 1024;

[[nodiscard]] std::vector<quint32> cutTokens(QByteArrayView utf8);

}  // namespace casement::ledger
