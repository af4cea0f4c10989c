// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a single line of Markdown is.
//
// What it is: recognisers for headings, list items, fences and table rows (CommonMark and GitHub
//   tables), each looking at one line.
// Promises: linear in the line; no line is more than one of these.
// Does not do: inline marks, HTML, setext headings, block structure (markdown_timeline.cpp walks
// it). Neighbours: markdown_timeline.cpp alone.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace casement::intake {

// Lines without their ends (LF or CRLF), without a byte order mark.
// Errors: BadInput (line, field "utf8") at the first line that is not UTF-8.
[[nodiscard]] Result<std::vector<QString>> linesOf(QByteArrayView bytes, const QString &fileName);

struct Heading {
    int level = 0;
    QString text;
};
[[nodiscard]] std::optional<Heading> headingOf(const QString &line);

struct ListItem {
    qsizetype indent = 0;  // columns before the marker, a tab counting four
    qsizetype textAt = 0;  // index of the first character behind the marker
};
[[nodiscard]] std::optional<ListItem> listItemOf(const QString &line);

[[nodiscard]] qsizetype indentOf(const QString &line);
[[nodiscard]] bool isBlank(const QString &line);

// The fence that a line opens ("```", "~~~~"), or empty. A fence is closed by itself or longer.
[[nodiscard]] QString fenceOf(const QString &line);

[[nodiscard]] bool isTableDelimiter(const QString &line);
[[nodiscard]] QStringList cellsOf(const QString &line);  // trimmed; "\|" is a bar

struct FrontMatter {
    qsizetype lines = 0;  // that it takes, both marks included; 0: none
    QString title;
    QString date;
};
[[nodiscard]] FrontMatter frontMatterOf(const std::vector<QString> &lines);

}  // namespace casement::intake
