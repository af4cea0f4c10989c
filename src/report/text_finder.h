// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Many texts, looked for in one text together.
//
// What it is: TextFinder, an index of texts by how they begin, and Counts, how often which of them
//   stands in a text.
// Promises: finds exactly the texts that are there, as runs of folded characters or as whole words;
//   in Arabic and Hebrew a word also counts behind attached particles ("ومحمد").
// Does not do: folding (folded_text.h); saying which texts count as whole words (withheld_texts.h).
// Neighbours: withheld_texts.h.
// Cost: one pass over the text for each length of head in use, at most eleven, whatever the number
//   of texts (Karp and Rabin 1987, "Efficient randomized pattern-matching algorithms"); texts that
//   begin alike for 1,024 characters are compared one by one.
#pragma once

#include "report/folded_text.h"

#include <map>
#include <vector>

namespace casement::report {

// By the number a text was added under; what does not stand there is not in it.
using Counts = std::map<size_t, int>;

class TextFinder {
public:
    // `run`: of FoldedText, not empty.
    void addRun(const QString &run, size_t which);
    // `spaced`: of FoldedText, with at least one word.
    void addWords(const QString &spaced, size_t which);

    [[nodiscard]] Counts countIn(const FoldedText &text) const;

private:
    struct Wanted {
        QString text;
        size_t which = 0;
    };
    using ByHash = QHash<quint64, std::vector<Wanted>>;
    static void countHeads(const QString &run, qsizetype length, const ByHash &heads,
                           Counts &counts);
    void countWords(const QString &spaced, Counts &counts) const;
    void countWord(const QString &spaced, qsizetype at, qsizetype end, Counts &counts) const;

    std::map<qsizetype, ByHash> m_byHead;  // by the length of the head, in UTF-16 units
    QHash<QString, std::vector<Wanted>> m_byWord;  // by the first word
};

}  // namespace casement::report
