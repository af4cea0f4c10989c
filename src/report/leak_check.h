// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Is anything withheld in what was written? Two independent looks.
//
// What it is: Transcript, the list of every string that a writer drew, with whether it was a word
//   of the case; LeakCheck, which searches a transcript (half a) and the text that a finished file
//   says when it is read again (half b).
// Promises: compared as withheld_texts.h says. In a file, a withheld text may stand as often as the
//   report's own wording has it ("late", a digit), and not once more. What is written from right to
//   left is also found backwards, and by its words alone in whatever order a page gives them back.
// Does not do: find paraphrases.
// Neighbours: html_writer and pdf_writer fill in transcripts; pdf_reader.h and attachment_text.h
//   say what finished files say.
// Cost: one pass over a text for all withheld strings together.
#pragma once

#include "base/result.h"
#include "report/withheld_texts.h"

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

class LeakCheck {
public:
    explicit LeakCheck(WithheldTexts withheld) : m_withheld(std::move(withheld)) { }

    // Errors: Refused, field "leak", subject = `where`; got = which of the withheld strings by its
    // position, never its text.
    [[nodiscard]] Result<> searchTranscript(const Transcript &transcript,
                                            const QString &where) const;
    [[nodiscard]] Result<> searchFile(const QString &fileText, const Transcript &transcript,
                                      const QString &where) const;
    // A file that has no wording of its own, or whose own wording is `own`.
    [[nodiscard]] Result<> searchText(const QString &text, const QString &where,
                                      const QString &own = {}) const;

private:
    WithheldTexts m_withheld;
};

}  // namespace casement::report
