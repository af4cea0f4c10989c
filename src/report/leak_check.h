// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Is anything withheld in what was written? Two independent looks.
//
// What it is: Transcript, the list of every string that a writer drew, with whether it was a word
//   of the case; LeakCheck, which searches a transcript (half a) and the text that a finished file
//   says when it is read again (half b).
// Promises: text is compared folded: NFKC, case-folded, without white space, hyphens and
//   default-ignorable code points, so a ligature, a line break or a soft hyphen hides nothing. A
//   withheld text of fewer than four folded characters counts only as a whole word. In a file, a
//   withheld text may stand as often as the report's own wording has it ("late", a digit), and not
//   once more.
// Does not do: find paraphrases; find a text whose words a right-to-left page gives back in another
//   order.
// Neighbours: html_writer and pdf_writer fill in transcripts; pdf_text_reader reads PDFs.
// Cost: linear in text × number of withheld strings; 2,000 rows and 500 strings take about 0.1 s.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace casement::report {

class Transcript {
public:
    // `paragraph` groups what stands side by side: strings of one paragraph are also searched
    // joined together.
    void beginParagraph() { m_parts.push_back({{}, false, true}); }
    void add(const QString &text, bool fromCase) { m_parts.push_back({text, fromCase, false}); }

    // Everything drawn, in order; and the words of the case alone, one string a paragraph.
    [[nodiscard]] QString everything() const;
    [[nodiscard]] QStringList wordsOfTheCase() const;

private:
    struct Part {
        QString text;
        bool fromCase = false;
        bool opensParagraph = false;
    };
    std::vector<Part> m_parts;
};

// NFKC, case-folded, without white space, hyphens and default-ignorable code points.
[[nodiscard]] QString folded(const QString &text);

class LeakCheck {
public:
    explicit LeakCheck(const QStringList &withheld);

    // Errors: Refused, field "leak", subject = `where`; got = which of the withheld strings by its
    // position, never its text.
    [[nodiscard]] Result<> searchTranscript(const Transcript &transcript,
                                            const QString &where) const;
    [[nodiscard]] Result<> searchFile(const QString &fileText, const Transcript &transcript,
                                      const QString &where) const;

private:
    struct Needle {
        QString folded;
        QString spaced;  // folded, with its words still apart
        qsizetype position = 0;
        bool wholeWordOnly = false;
    };
    struct Haystack {
        QString folded;
        QString spaced;  // one space between words and at both ends
    };
    [[nodiscard]] static Haystack haystack(const QString &text);
    [[nodiscard]] static qsizetype count(const Needle &needle, const Haystack &text);
    [[nodiscard]] static Error leak(const Needle &needle, const QString &where);

    std::vector<Needle> m_needles;
};

}  // namespace casement::report
