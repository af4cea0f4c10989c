// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Texts that must not be said, and whether a text says one of them.
//
// What it is: FoldedText, a text made comparable; WithheldTexts, a set of texts that is looked for
//   in one. The disclosure plan withholds a field by it and the leak check refuses a file by it, so
//   the two cannot disagree.
// Promises: compared are NFKC forms, case-folded, without white space, hyphens, default-ignorable
//   code points, tatweel and the marks of Latin, Greek, Cyrillic, Arabic and Hebrew, so a ligature,
//   a line break, a soft hyphen or a missing accent hides nothing. A text under four folded
//   characters, or added as WholeWords, counts only as whole words; where a script writes no spaces
//   (Han, kana, Thai, …) there are none, so it counts anywhere; in Arabic and Hebrew a word also
//   counts behind attached particles ("ومحمد"). Punctuation alone is never found.
// Does not do: paraphrases, look-alike letters of other scripts.
// Neighbours: leak_check.h, desk/disclosure_plan.h.
// Cost: one pass over a text for all texts together.
#pragma once

#include <QHash>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace casement::report {

// Stands between two parts so that nothing is found across them; a noncharacter, never in text.
inline constexpr char16_t kWall = 0xFFFF;

class FoldedText {
public:
    explicit FoldedText(const QString &text);

    [[nodiscard]] const QString &run() const { return m_run; }  // without gaps
    // One space between words and at both ends.
    [[nodiscard]] const QString &spaced() const { return m_spaced; }
    [[nodiscard]] bool hasWords() const { return m_spaced.size() > 2; }
    // Of words written from right to left: how often each stands there, whatever became of the
    // order of words and letters, as in text that is read back from a page.
    [[nodiscard]] QHash<QString, int> rightToLeftWords() const;

private:
    QString m_run;
    QString m_spaced;
};

// FoldedText::run() of it.
[[nodiscard]] QString folded(const QString &text);

enum class Match { Anywhere, WholeWords };

class WithheldTexts {
public:
    WithheldTexts() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a list of texts is a set of them
    WithheldTexts(const QStringList &texts);
    WithheldTexts(std::initializer_list<QString> texts);

    void add(const QString &text, Match match = Match::Anywhere);
    [[nodiscard]] size_t size() const { return m_needles.size(); }

    // How often each stands in `text`, in the order they were added.
    [[nodiscard]] std::vector<int> countIn(const FoldedText &text) const;
    // The first added of those that stand in it.
    [[nodiscard]] std::optional<size_t> firstIn(const FoldedText &text) const;

    // The same for text that was read from a page, whose lines may have their words and letters in
    // the order in which they are seen.
    [[nodiscard]] std::optional<size_t> firstOnPage(const QString &text) const;

    // How often it stands there backwards; 0 for what is not written from right to left.
    [[nodiscard]] int countBackwards(size_t which, const FoldedText &text) const;
    // Its words as rightToLeftWords() counts them; empty for what has words of another direction.
    [[nodiscard]] QHash<QString, int> rightToLeftWords(size_t which) const;

private:
    struct Needle {
        QString run;
        QString spaced;
        bool wholeWords = false;
        bool rightToLeft = false;
    };
    void enter(const Needle &needle, size_t which);
    void countHeads(const QString &run, qsizetype length, std::vector<int> &counts) const;
    void countRuns(const QString &run, std::vector<int> &counts) const;
    void countWords(const QString &spaced, std::vector<int> &counts) const;

    std::vector<Needle> m_needles;
    // By the first UTF-16 units of a run, four or twelve of them.
    QHash<size_t, std::vector<quint32>> m_byHead;
    QHash<size_t, std::vector<quint32>> m_byLongHead;
    QHash<QString, std::vector<quint32>> m_byWord;  // whole words, by the first one
    std::vector<quint32> m_tiny;  // runs of fewer units
};

}  // namespace casement::report
