// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_scope.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kCount(".count");
constexpr QLatin1StringView kLoop("forloop.");

}  // namespace

QString valueKey(size_t index, ValueForm form)
{
    const QChar letter = form == ValueForm::AsIs ? u'm' : form == ValueForm::Small ? u's' : u'e';
    return letter + QString::number(index);
}

QString countKey(size_t index)
{
    return u'c' + QString::number(index);
}

QString listKey(size_t index)
{
    return u'l' + QString::number(index);
}

TemplateScopes::TemplateScopes(const ReportInput &input, NameUse &used)
{
    m_frames.push_back({&templateNames(), {}, kOutermost, &used, {&input}});
}

std::optional<FoundName> TemplateScopes::findIn(size_t scope, const QString &name, ValueForm form)
{
    Frame &frame = m_frames[scope];
    const auto &values = frame.names->values;
    if (const auto at = std::ranges::find(values, name, &NamedValue::name); at != values.end()) {
        const auto index = static_cast<size_t>(at - values.begin());
        frame.use->values.emplace(index, form);
        return FoundName{FoundName::Kind::Value, at->kind, frame.key + u'.' + valueKey(index, form),
                         nullptr, scope};
    }
    const auto &lists = frame.names->lists;
    const bool counts = name.endsWith(kCount);
    const QString listName = counts ? name.chopped(kCount.size()) : name;
    const auto at = std::ranges::find(lists, listName, &NamedList::name);
    if (at == lists.end())
        return std::nullopt;
    const auto index = static_cast<size_t>(at - lists.begin());
    if (counts) {
        frame.use->counts.insert(index);
        return FoundName{FoundName::Kind::Value, ValueKind::Number,
                         frame.key + u'.' + countKey(index), nullptr, scope};
    }
    return FoundName{FoundName::Kind::List,
                     ValueKind::Words,
                     frame.key + u'.' + listKey(index),
                     &*at,
                     scope,
                     index};
}

std::optional<FoundName> TemplateScopes::find(const QString &name, ValueForm form)
{
    if (depth() > 0 && name.startsWith(kLoop)) {
        static const QStringList facts{u"counter"_s, u"first"_s, u"last"_s};
        if (facts.contains(name.sliced(kLoop.size())))
            return FoundName{FoundName::Kind::LoopFact, ValueKind::Number, name};
    }
    for (size_t scope = m_frames.size(); scope-- > 1;) {
        const QString prefix = m_frames[scope].variable + u'.';
        if (name.startsWith(prefix))
            return findIn(scope, name.sliced(prefix.size()), form);
    }
    return findIn(0, name, form);
}

QStringList TemplateScopes::visibleNames() const
{
    QStringList out;
    for (const Frame &frame : m_frames) {
        const QString prefix =
            frame.variable.isEmpty() ? QString() : QString(frame.variable + u'.');
        for (const NamedValue &value : frame.names->values)
            out += prefix + value.name;
        for (const NamedList &list : frame.names->lists)
            out += {prefix + list.name, prefix + list.name + kCount};
    }
    return out;
}

std::vector<TemplateRow> TemplateScopes::rowsOf(const FoundName &list) const
{
    std::vector<TemplateRow> out;
    for (const TemplateRow outer : m_frames[list.scope].rows) {
        const std::vector<TemplateRow> rows = list.list->rows(outer);
        out.insert(out.end(), rows.begin(), rows.end());
    }
    return out;
}

void TemplateScopes::enter(const FoundName &list, const QString &variable,
                           std::vector<TemplateRow> rows)
{
    NameUse *use = &m_frames[list.scope].use->lists[list.index];
    m_frames.push_back(
        {&list.list->row, variable, u'r' + QString::number(m_frames.size()), use, std::move(rows)});
}

}  // namespace casement::report
