// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Which names a place in a template can see.
//
// What it is: TemplateScopes, the outermost names and those of the loops around a place; find()
//   answers what a name is there, and remembers that it is used.
// Promises: keys are made here ("g.m3", "r1.m0"), never taken from a template.
// Neighbours: template_check.cpp enters and leaves loops; template_context.cpp makes the values
//   that the keys find.
// Cost: names of a scope are few; they are searched one by one.
#pragma once

#include "report/template_check.h"

#include <optional>

namespace casement::report {

// The keys of a value or a list in the engine's context.
[[nodiscard]] QString valueKey(size_t index, ValueForm form);
[[nodiscard]] QString countKey(size_t index);
[[nodiscard]] QString listKey(size_t index);
inline constexpr QLatin1StringView kOutermost("g");
inline constexpr QLatin1StringView kShownKey("out");
inline constexpr QLatin1StringView kTestKey("is");

struct FoundName {
    enum class Kind { Value, List, LoopFact };
    Kind kind = Kind::Value;
    ValueKind value = ValueKind::Words;
    QString key;  // without ".out" and ".is"
    const NamedList *list = nullptr;
    size_t scope = 0;  // whose it is: 0 for the outermost
    size_t index = 0;  // of a list, in that scope
};

class TemplateScopes {
public:
    TemplateScopes(const ReportInput &input, NameUse &used);

    [[nodiscard]] std::optional<FoundName> find(const QString &name,
                                                ValueForm form = ValueForm::AsIs);
    [[nodiscard]] QStringList visibleNames() const;

    [[nodiscard]] size_t depth() const { return m_frames.size() - 1; }
    // All rows of a list, for every row of the loops around it.
    [[nodiscard]] std::vector<TemplateRow> rowsOf(const FoundName &list) const;
    void enter(const FoundName &list, const QString &variable, std::vector<TemplateRow> rows);
    void leave() { m_frames.pop_back(); }
    [[nodiscard]] size_t times() const { return m_frames.back().rows.size(); }
    [[nodiscard]] QString rowKey() const { return m_frames.back().key; }

private:
    struct Frame {
        const NameScope *names = nullptr;
        QString variable;  // empty: the outermost
        QString key;
        NameUse *use = nullptr;
        std::vector<TemplateRow> rows;
    };
    [[nodiscard]] std::optional<FoundName> findIn(size_t scope, const QString &name,
                                                  ValueForm form);

    std::vector<Frame> m_frames;
};

}  // namespace casement::report
