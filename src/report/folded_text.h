// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A text made comparable, so that how it is written hides nothing.
//
// What it is: FoldedText.
// Promises: the NFKC form, case-folded, without white space, hyphens, default-ignorable code
// points,
//   tatweel and the marks of Latin, Greek, Cyrillic, Arabic and Hebrew, so a ligature, a line
//   break, a soft hyphen or a missing accent makes no difference; a mark that is printed for a
//   character that cannot be seen (text_marks.h) is that character again.
// Does not do: paraphrases, look-alike letters of other scripts.
// Neighbours: text_finder.h, withheld_texts.h.
// Cost: linear.
#pragma once

#include <QHash>
#include <QString>

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
    [[nodiscard]] bool isRightToLeft() const;
    // Of words written from right to left: how often each stands there, whatever became of the
    // order of words and letters, as in text that is read back from a page.
    [[nodiscard]] QHash<QString, int> rightToLeftWords() const;

private:
    QString m_run;
    QString m_spaced;
};

// FoldedText::run() of it.
[[nodiscard]] QString folded(const QString &text);

}  // namespace casement::report
