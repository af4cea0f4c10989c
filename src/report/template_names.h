// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The names a template may use: one table, with what each stands for.
//
// What it is: values (one thing of the issue), lists (gone through with `for`, each row with values
//   and lists of its own), elements (blocks that the program builds whole), sections.
// Promises: what is not in here does not exist for a template, and what is in here is what a
//   template gets: the table holds the function that answers for each name. Values come as runs,
//   so that words of the case and placeholders stay what they are.
// Does not do: read templates (template_check.h), withhold anything: the ReportInput is already
//   what the reader may see.
// Neighbours: template_values.cpp, _lists.cpp, _records.cpp and _elements.cpp hold the table;
//   docs/report-templates.md prints it, and a test holds the two together.
// Cost: made once a process, never changed.
#pragma once

#include "report/document.h"
#include "report/report_input.h"

#include <QStringList>
#include <QVariant>

#include <functional>

namespace casement::report {

enum class ValueKind {
    Words,  // the report's own
    Number,
    Time,
    CaseText,  // words of the case, parts of which may be withheld
};

struct TemplateValue {
    Prose prose;  // empty: there is none
    QVariant test;  // what a condition sees: a text, a number, or whether there is one
};

// A row is whatever the list is of (a Person, an Attachment); the functions of one list know which.
// The row of the outermost names is the ReportInput.
using TemplateRow = const void *;

struct NamedValue {
    QString name;
    ValueKind kind = ValueKind::Words;
    QString meaning;
    std::function<TemplateValue(TemplateRow)> get;
};

struct NamedList;

struct NameScope {
    std::vector<NamedValue> values;
    std::vector<NamedList> lists;
};

struct NamedList {
    QString name;
    QString meaning;
    std::function<std::vector<TemplateRow>(TemplateRow)> rows;
    NameScope row;
};

struct NamedElement {
    QString name;
    QString meaning;
    std::function<std::vector<Block>(const ReportInput &)> blocks;
};

struct NamedSection {
    QString name;  // of its template and its anchor
    QString title;  // where the template gives none
    // A user's template may word these otherwise, and cannot leave them out.
    bool mandatory = false;
    QStringList elements;  // that stand in it whatever the template says
    // Whether there is something to print; a section that then prints nothing is a gap.
    std::function<bool(const ReportInput &)> hasContent;
};

[[nodiscard]] const NameScope &templateNames();
[[nodiscard]] const std::vector<NamedElement> &templateElements();
[[nodiscard]] const std::vector<NamedSection> &templateSections();

[[nodiscard]] const NamedElement *templateElement(QStringView name);
[[nodiscard]] const NamedSection *templateSection(QStringView name);

// The one of `names` that is at most two letters away from `name`, for "is … meant?".
[[nodiscard]] QString nearestName(const QString &name, const QStringList &names);

}  // namespace casement::report
