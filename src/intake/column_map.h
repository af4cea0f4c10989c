// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which column of a table is what of an event.
//
// What it is: a list of rules, with a form as text that a person can write and a desk can keep.
// Promises: textOf() and columnMapOf() are inverse. The first rule that names a column decides; a
//   column that none names is kept as a line "name: value" of the body. Several times: the first
//   that a row fills is its time, the others are kept as lines.
//   A map without rules adds what else it says to the rules that are found.
// Does not do: find the rules (table_shapes.h).
// Neighbours: table_reader.h.
//
// The text form, one rule a line; a name with line ends, quotes or spaces at its ends stands in
// quotes with JSON's escapes; "leave" takes a name that begins or ends with "*":
//   shape: timesketch
//   time: datetime
//   words: message
//   leave: *_url
//   day first: yes
//   encoding: windows-1252
#pragma once

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace casement::intake {

enum class ColumnRole {
    Time,  // date and time
    Date,  // a day, whose time stands in a column of its own
    Clock,
    Zone,  // of the row's times that name none
    Title,
    Words,  // the body; several are joined
    Keep,  // a line of the body
    Leave,  // stays in the file
};

struct ColumnRule {
    ColumnRole role = ColumnRole::Keep;
    QString name;  // compared without case
    friend bool operator==(const ColumnRule &, const ColumnRule &) = default;
};

struct ColumnMap {
    QString shape;  // the key under which a desk remembers the map
    std::vector<ColumnRule> rules;
    std::optional<bool> dayFirst;  // the order in "03/04/2026", where the shape or a person says it
    QString encoding;  // of files whose bytes are no Unicode; empty: that is an error
    friend bool operator==(const ColumnMap &, const ColumnMap &) = default;
};

[[nodiscard]] QString textOf(const ColumnMap &map);
// Errors: BadInput (subject = the file, line, field "role", got = the line, want = the roles).
[[nodiscard]] Result<ColumnMap> columnMapOf(QStringView text, const QString &fileName);

// Index of the first rule that names the column, or -1.
[[nodiscard]] qsizetype ruleFor(const ColumnMap &map, const QString &name);

}  // namespace casement::intake
