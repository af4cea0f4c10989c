// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Taking a JSON object apart exactly as a format spells it.
//
// What it is: exactMembers(), the members of an object by name and nothing else; the few scalar
//   readings that bundle and policy share.
// Promises: an unknown member, a missing one or another type gives nothing.
// Neighbours: policy.cpp, bundle_parse.cpp.
#pragma once

#include "ledger/strict_json.h"

#include <algorithm>
#include <array>

namespace casement::ledger {

// The members in the order of `names`; bit i of `optional` lets names[i] be absent (exists() is
// then false). Nothing where `view` is no object or its members are any others.
template <size_t N>
[[nodiscard]] std::optional<std::array<JsonView, N>>
exactMembers(const JsonView &view, const std::array<QByteArrayView, N> &names, quint32 optional = 0)
{
    std::array<JsonView, N> out;
    if (!view.isObject())
        return std::nullopt;
    for (JsonChildren member(view); member.next();) {
        const QByteArray key = member.key();
        const auto name = std::ranges::find(names, QByteArrayView(key));
        if (name == names.end())
            return std::nullopt;
        out[static_cast<size_t>(name - names.begin())] = member.value();
    }
    for (size_t i = 0; i < N; ++i) {
        if (!out[i].exists() && !(optional >> i & 1))
            return std::nullopt;
    }
    return out;
}

// An integer >= 0.
[[nodiscard]] inline std::optional<quint64> natural(const JsonView &view)
{
    const auto number = view.integer();
    return number && *number >= 0 ? std::optional(static_cast<quint64>(*number)) : std::nullopt;
}

// 32 bytes in canonical base64.
[[nodiscard]] inline std::optional<Bytes32> hash32(const JsonView &view)
{
    const auto text = view.string();
    return text ? bytes32FromBase64(*text) : std::nullopt;
}

}  // namespace casement::ledger
