// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The text of a template, cut into words to print, names to fill in and tags.
//
// What it is: tokensOf(), the first step for every template, built in or a user's.
// Promises: a name or a tag stands on one line, as KTextTemplate has it; comments are gone; a line
//   that holds nothing but tags and comments leaves no line behind, so that a condition may stand
//   on a line of its own inside a paragraph.
// Does not do: know any name or tag (template_check.h).
// Neighbours: template_check.cpp.
// Cost: linear.
#pragma once

#include <QString>

#include <vector>

namespace casement::report {

struct TemplateToken {
    enum class Kind {
        Words,
        Value,  // text: what stands between {{ and }}
        Tag,  // text: what stands between {% and %}
        Unclosed,  // text: the rest of a line whose braces are not closed
    };
    Kind kind = Kind::Words;
    QString text;
    int line = 0;  // 1-based
    bool alone = false;  // a tag on a line without anything else
    friend bool operator==(const TemplateToken &, const TemplateToken &) = default;
};

[[nodiscard]] std::vector<TemplateToken> tokensOf(const QString &source);

}  // namespace casement::report
