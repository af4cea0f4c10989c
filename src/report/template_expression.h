// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What stands between the braces of a template: a name with filters, a condition, a loop's head.
//
// What it is: the three small grammars, each from words to what the engine is given or to the half
//   sentence that says what is wrong.
// Promises: what comes out is made of keys, comparison signs, whole numbers and quoted words
// without
//   quotes, braces or backslashes: nothing that the engine could read as anything else.
// Neighbours: template_scope.h resolves names; template_check.cpp walks the blocks.
#pragma once

#include "report/template_scope.h"

#include <expected>

namespace casement::report {

struct Mistake {
    QString name;
    QString what;
};

template <typename T> using OrMistake = std::expected<T, Mistake>;

// "there is no “timelin”; is “timeline” meant?"
[[nodiscard]] Mistake noSuchName(const QString &name, const TemplateScopes &scopes);

struct PrintedName {
    QString name;
    QString program;  // empty: not a value; then it may be an element
};

// {{ seal.size|counted:"entry,entries" }}
[[nodiscard]] OrMistake<PrintedName> readPrinted(const QString &text, TemplateScopes &scopes);

// if / elif: what follows the word.
[[nodiscard]] OrMistake<QString> readCondition(const QString &text, TemplateScopes &scopes);

struct LoopHead {
    QString variable;
    FoundName list;
};

// for: what follows the word.
[[nodiscard]] OrMistake<LoopHead> readLoop(const QString &text, TemplateScopes &scopes);

}  // namespace casement::report
