// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The spellings of lists inside utf8 fields: tags, refs, uids.
//
// What it is: the two directions of each, used by entry_value.cpp and drafts.cpp alone.
// Promises: one spelling for a value: reading what was not written so answers nothing.
// Neighbours: registry.h says the forms in words.
#pragma once

#include "ledger/entry.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace casement::casefile {

// 2^53 - 1: the largest integer a bundle can carry.
inline constexpr quint64 kLargestInteger = (quint64(1) << 53) - 1;

// A tag is one word: no white space, control character or comma.
[[nodiscard]] bool isTag(QStringView tag);
[[nodiscard]] QString tagsCode(const QStringList &tags);
[[nodiscard]] std::optional<QStringList> tagsFromCode(const QString &code);

// Ascending, each once, decimal, separated by a comma.
[[nodiscard]] QString refsCode(std::vector<ledger::Seq> refs);
[[nodiscard]] std::optional<std::vector<ledger::Seq>> refsFromCode(const QString &code);

// 32 lower-case hex digits.
[[nodiscard]] bool isUid(QStringView uid);

}  // namespace casement::casefile
