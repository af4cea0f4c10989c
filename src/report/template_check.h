// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A template held against the table of names, before anything renders it.
//
// What it is: checkTemplate(), from a user's text to a program that the engine may run: every name
//   resolved, every mistake replaced by a reference to the words that say it in its place.
// Promises: the program holds no name, filter or tag that the user wrote, only ours; it holds
//   nothing of the case. What it prints is bounded before it runs: a loop inside a loop goes
//   through a member of the outer row, rows and letters are counted with the case at hand, an
//   element stands in no loop. A mistake inside a condition or a loop costs that block and no more.
// Does not do: run it (template_engine.h), make blocks (template_markup.h).
// Neighbours: template_names.h, template_text.h.
// Cost: linear in the template; the rows of each list used are counted once.
#pragma once

#include "report/template_names.h"

#include <map>
#include <set>

namespace casement::report {

// Marks in a program and in what comes out of it. They are noncharacters, which neither a template
// (its text is marked before) nor anything else in a program can hold.
inline constexpr QChar kReferenceOpens(u'\uFDD0');  // then one of the letters below and a number
inline constexpr QChar kReferenceCloses(u'\uFDD1');
inline constexpr QChar kBrace(u'\uFDD2');  // a { of the template's own words
inline constexpr QChar kValueMark(u'v');
inline constexpr QChar kElementMark(u'e');
inline constexpr QChar kProblemMark(u'p');

struct TemplateProblem {
    QString section;  // the template's name; empty: of the folder
    int line = 0;  // 0: of the whole
    QString name;  // what the template names, as it is written there; may be empty
    QString what;  // half a sentence: "there is no “timelin”; is “timeline” meant?"
    friend bool operator==(const TemplateProblem &, const TemplateProblem &) = default;
};

// "Template “summary”, line 4: there is no “timelin”."
[[nodiscard]] QString sentenceOf(const TemplateProblem &problem);

// How a value is printed.
enum class ValueForm {
    AsIs,
    Small,  // in small letters
    Ended,  // as a sentence, with a full stop unless it ends by itself
};

// What a program asks of the case; indices into the NameScope it belongs to.
struct NameUse {
    std::set<std::pair<size_t, ValueForm>> values;
    std::set<size_t> counts;
    std::map<size_t, NameUse> lists;
};

struct CheckedTemplate {
    QString program;
    NameUse used;
    std::vector<std::pair<const NamedElement *, int>> elements;  // with the line
    std::vector<TemplateProblem> problems;
};

// The most that one template may print in loops, and go through.
inline constexpr qsizetype kMaxTemplateText = 2 * 1024 * 1024;
inline constexpr size_t kMaxTemplateRows = 5000;

[[nodiscard]] CheckedTemplate checkTemplate(const QString &section, const QString &source,
                                            const ReportInput &input);

}  // namespace casement::report
