// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The templates of one report: the built-in ones, and those that a user put in their place.
//
// What it is: TemplateSet, a text for each section and the order of the sections for each audience.
// Promises: a value; the same files give the same set. A file that cannot be taken (too large, not
//   UTF-8, not readable) is remembered with the reason, never replaced in silence; a file that is
//   no section's is a problem of the set. Mandatory sections stand in every order. A copy of a
//   built-in template is the built-in template.
// Does not do: read a folder (desk/template_folder.h), check what stands in a template.
// Neighbours: resources/report holds the built-in texts; template_section.h renders one.
// Cost: small texts.
#pragma once

#include "base/result.h"
#include "report/template_check.h"

namespace casement::report {

inline constexpr qint64 kMaxTemplateBytes = 64 * 1024;

// One file of a user's folder: "summary.txt", "order.txt", "order_policy.txt".
struct TemplateFile {
    QString name;
    Result<QByteArray> bytes;  // an Error says why it could not be read
};

// The built-in ones as files, for a user to begin with.
[[nodiscard]] std::vector<TemplateFile> builtInTemplates();

struct SectionTemplate {
    QString text;
    bool ofUser = false;
    QString unusable;  // half a sentence; not empty: there is no text
    friend bool operator==(const SectionTemplate &, const SectionTemplate &) = default;
};

struct OrderedSection {
    QString name;
    bool startsPage = false;
    friend bool operator==(const OrderedSection &, const OrderedSection &) = default;
};

class TemplateSet {
public:
    [[nodiscard]] static const TemplateSet &builtIn();
    [[nodiscard]] static TemplateSet withFiles(const std::vector<TemplateFile> &files);

    // Of a section that has no template of its own: the built-in one.
    [[nodiscard]] const SectionTemplate &of(const QString &section) const;
    [[nodiscard]] std::vector<OrderedSection> order(Audience audience) const;
    [[nodiscard]] const std::vector<TemplateProblem> &problems() const { return m_problems; }

    // "plain", or "plain+" and what the user's files hash to: for the entry that plans an issue.
    [[nodiscard]] QString id() const { return m_id; }
    // What a user wrote and a report may print: searched for what is withheld.
    [[nodiscard]] std::vector<std::pair<QString, QString>> userTexts() const;

private:
    void take(const TemplateFile &file);
    void takeOrder(const QString &name, const SectionTemplate &order);

    std::map<QString, SectionTemplate> m_sections;
    std::map<QString, std::vector<OrderedSection>> m_orders;  // by name: "order", "order_policy"
    std::vector<TemplateProblem> m_problems;
    QString m_id;
};

}  // namespace casement::report
