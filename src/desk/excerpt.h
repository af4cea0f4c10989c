// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Why a text was found: the words that were looked for, with what stands around them.
//
// What it is: Excerpt, one line of a text as it was written, and where in it the words stand.
// Promises: words are recognised as search recognises them (letter case, width, accents, vowel
//   marks and signs do not matter), at the beginning of words where they stand there, else inside;
//   what cannot be seen is a visible mark.
// Does not do: find texts (store's search).
// Neighbours: search.h; the palette and `casementctl search` show the marks.
// Cost: one pass over the text.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace casement::desk {

struct Mark {
    qsizetype begin = 0;
    qsizetype length = 0;
    friend bool operator==(const Mark &, const Mark &) = default;
};

struct Excerpt {
    QString text;
    std::vector<Mark> marks;  // in order, none over another
    int words = 0;  // how many of the pieces stand in the whole text
    friend bool operator==(const Excerpt &, const Excerpt &) = default;
};

// `pieces` as store::piecesOf() gives them.
[[nodiscard]] Excerpt excerptOf(QStringView text, const QStringList &pieces, qsizetype limit);

// Whether the piece stands anywhere in the text, as excerptOf() would mark it.
[[nodiscard]] bool holdsPiece(QStringView text, const QString &piece);

// The text with its marks between these two signs.
[[nodiscard]] QString marked(const Excerpt &excerpt, QStringView before, QStringView after);

}  // namespace casement::desk
