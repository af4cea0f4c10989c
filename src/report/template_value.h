// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// How the tables of names are written: a name, its meaning, and the function that answers.
//
// What it is: makers of NamedValue and NamedList for rows of one type.
// Promises: a text of the case becomes runs that say so; an absent one has no runs and is false.
// Neighbours: template_values.cpp, template_lists.cpp; nobody else needs it.
#pragma once

#include "report/prose.h"
#include "report/template_names.h"

#include <optional>

namespace casement::report {

template <typename Row>
NamedValue words(QString name, QString meaning, QString (*get)(const Row &),
                 Tone tone = Tone::Plain)
{
    return {std::move(name), ValueKind::Words, std::move(meaning), [get, tone](TemplateRow row) {
                const QString text = get(*static_cast<const Row *>(row));
                return TemplateValue{text.isEmpty() ? Prose{} : Prose{own(text, tone)}, text};
            }};
}

template <typename Row>
NamedValue numberOf(QString name, QString meaning, std::optional<quint64> (*get)(const Row &))
{
    return {std::move(name), ValueKind::Number, std::move(meaning), [get](TemplateRow row) {
                const auto n = get(*static_cast<const Row *>(row));
                return TemplateValue{n ? Prose{own(number(*n))} : Prose{},
                                     static_cast<qlonglong>(n.value_or(0))};
            }};
}

template <typename Row>
NamedValue timeOf(QString name, QString meaning, std::optional<qint64> (*get)(const Row &))
{
    return {std::move(name), ValueKind::Time, std::move(meaning), [get](TemplateRow row) {
                const auto ms = get(*static_cast<const Row *>(row));
                const QString text = ms ? dateClock(*ms) : QString();
                return TemplateValue{ms ? Prose{own(text)} : Prose{}, text};
            }};
}

template <typename Row> NamedValue proseOf(QString name, QString meaning, Prose (*get)(const Row &))
{
    return {std::move(name), ValueKind::CaseText, std::move(meaning), [get](TemplateRow row) {
                Prose runs = get(*static_cast<const Row *>(row));
                const bool some = !runs.empty();
                return TemplateValue{std::move(runs), some};
            }};
}

// The same, where that there is such a value may itself be withheld: then it is a placeholder, and
// for a condition it is there.
template <typename Row> NamedValue hidden(NamedValue value, QString (*basisOf)(const Row &))
{
    value.get = [get = std::move(value.get), basisOf](TemplateRow row) {
        const QString basis = basisOf(*static_cast<const Row *>(row));
        return basis.isEmpty() ? get(row) : TemplateValue{prose(withheldText(basis)), basis};
    };
    return value;
}

template <typename Row, typename Item>
NamedList listOf(QString name, QString meaning, const std::vector<Item> Row::*member, NameScope row)
{
    const auto rows = [member](TemplateRow outer) {
        const std::vector<Item> &items = static_cast<const Row *>(outer)->*member;
        std::vector<TemplateRow> out;
        out.reserve(items.size());
        for (const Item &item : items)
            out.push_back(&item);
        return out;
    };
    return {std::move(name), std::move(meaning), rows, std::move(row)};
}

// The lists of an issue: template_lists.cpp and, of records printed in full, template_records.cpp.
[[nodiscard]] std::vector<NamedList> templateLists();
[[nodiscard]] std::vector<NamedList> templateRecordLists();

}  // namespace casement::report
