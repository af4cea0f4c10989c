// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The few checks that every rule is made of.
//
// Neighbours: rules.cpp and decision_rules.cpp.
#pragma once

#include "casefile/rules.h"

namespace casement::casefile {

// A refusal names what stands in the way; more than a few names are no help.
inline QString fewOf(const std::vector<QString> &names)
{
    constexpr size_t kMost = 3;
    QStringList few;
    for (size_t i = 0; i < std::min(names.size(), kMost); ++i)
        few.append(names[i]);
    if (names.size() > kMost)
        few.append(QStringLiteral("…"));
    return few.join(QStringLiteral("; "));
}

inline Result<void> refuse(QLatin1StringView rule, QString subject, QString got = {},
                           QString want = {})
{
    return failure(ErrorKind::Refused, std::move(subject), rule, std::move(got), std::move(want));
}

inline bool isBlank(const std::optional<QString> &words)
{
    return !words || words->trimmed().isEmpty();
}

inline Result<void> needsWords(const EntryValue &entry, const std::optional<QString> &words,
                               QLatin1StringView rule)
{
    return isBlank(words) ? refuse(rule, codeOf(entry.kind)) : Result<void>{};
}

}  // namespace casement::casefile
