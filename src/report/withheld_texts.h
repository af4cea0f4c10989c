// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Texts that must not be said, and whether a text says one of them.
//
// What it is: WithheldTexts, a set of texts that is looked for in one. The disclosure plan
// withholds
//   a field by it and the leak check refuses a file by it, so the two cannot disagree.
// Promises: texts are compared as folded_text.h folds them. A text under four folded characters, or
//   added as WholeWords, counts only as whole words; where a script writes no spaces (Han, kana,
//   Thai, …) there are none, so it counts anywhere. Punctuation alone is never found.
// Does not do: paraphrases, look-alike letters of other scripts.
// Neighbours: leak_check.h, desk/disclosure_plan.h.
// Cost: that of text_finder.h, and of the texts written from right to left once more backwards.
#pragma once

#include "report/text_finder.h"

#include <QSet>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace casement::report {

enum class Match { Anywhere, WholeWords };

class WithheldTexts {
public:
    // A text as it stands on a page that is read back: in whatever order, its words are these.
    struct RightToLeft {
        size_t which = 0;
        QHash<QString, int> words;  // as FoldedText::rightToLeftWords(), never empty
    };

    WithheldTexts() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a list of texts is a set of them
    WithheldTexts(const QStringList &texts);
    WithheldTexts(std::initializer_list<QString> texts);

    // Whether there is one more to look for: not where the same is looked for already, or where
    // there is nothing in it to be found. The texts are numbered from 0 in the order they are
    // added.
    bool add(const QString &text, Match match = Match::Anywhere);
    [[nodiscard]] size_t size() const { return m_size; }

    [[nodiscard]] Counts countIn(const FoldedText &text) const { return m_forwards.countIn(text); }
    // The first added of those that stand in it.
    [[nodiscard]] std::optional<size_t> firstIn(const FoldedText &text) const;

    // Whether text that was read from a page, whose lines may have their words and letters in the
    // order in which they are seen, says one of them.
    [[nodiscard]] std::optional<size_t> firstOnPage(const QString &text) const;

    // Of those written from right to left, how often each stands there backwards.
    [[nodiscard]] Counts countBackwards(const FoldedText &text) const
    {
        return m_backwards.countIn(text);
    }
    // Those that have words of no other direction.
    [[nodiscard]] const std::vector<RightToLeft> &rightToLeft() const { return m_rightToLeft; }

private:
    size_t m_size = 0;
    QSet<QString> m_known;  // as entered; whole words begin with a space, runs have none
    TextFinder m_forwards;
    TextFinder m_backwards;
    std::vector<RightToLeft> m_rightToLeft;
};

}  // namespace casement::report
