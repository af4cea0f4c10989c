// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/column_maps.h"

#include "store/settings.h"

#include <algorithm>

namespace casement::desk {

using namespace Qt::StringLiterals;
using intake::ColumnMap;
using intake::ColumnRole;
using intake::ColumnRule;

namespace {

QString keyOf(const QString &shape)
{
    return u"column_map/"_s + shape;
}

bool isTime(ColumnRole role)
{
    return role == ColumnRole::Time || role == ColumnRole::Date || role == ColumnRole::Clock;
}

}  // namespace

Result<std::optional<ColumnMap>> rememberedMap(Desk &desk, const QString &shape)
{
    if (shape.isEmpty())
        return std::optional<ColumnMap>();
    const auto kept = store::Settings(desk.store()).value(keyOf(shape));
    if (!kept)
        return failure(kept.error());
    if (!*kept)
        return std::optional<ColumnMap>();
    return intake::columnMapOf(QString::fromUtf8(**kept), keyOf(shape))
        .transform([](ColumnMap map) { return std::optional(std::move(map)); });
}

Result<> rememberMap(Desk &desk, const ColumnMap &map)
{
    if (map.shape.isEmpty())
        return {};
    return store::Settings(desk.store()).set(keyOf(map.shape), textOf(map).toUtf8());
}

Result<> forgetMap(Desk &desk, const QString &shape)
{
    return store::Settings(desk.store()).remove(keyOf(shape));
}

ColumnRole roleOf(const ColumnMap &map, const QString &column)
{
    const qsizetype rule = ruleFor(map, column);
    return rule < 0 ? ColumnRole::Keep : map.rules[static_cast<size_t>(rule)].role;
}

ColumnMap withRole(ColumnMap map, const QString &column, ColumnRole role)
{
    const auto isIts = [&column](const ColumnRule &rule) {
        return rule.name.compare(column, Qt::CaseInsensitive) == 0;
    };
    const qsizetype rule = ruleFor(map, column);
    if (rule >= 0 && isIts(map.rules[static_cast<size_t>(rule)]) && !isTime(role)) {
        map.rules[static_cast<size_t>(rule)].role = role;
        return map;
    }
    std::erase_if(map.rules, isIts);
    // A pattern that names the column too must come after what is said of it alone.
    const qsizetype pattern = ruleFor(map, column);
    auto at = pattern < 0 ? map.rules.end() : map.rules.begin() + pattern;
    if (isTime(role))
        at = map.rules.begin();
    map.rules.insert(at, ColumnRule{role, column});
    return map;
}

}  // namespace casement::desk
