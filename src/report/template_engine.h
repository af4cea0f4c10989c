// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// KTextTemplate, as much of it as a checked template needs.
//
// What it is: TemplateEngine, which runs the program of a CheckedTemplate over the values it asks
//   for. Its conditions and loops are KTextTemplate's own; filters, loaders and all other tags are
//   not loaded.
// Promises: no exception of the library leaves here; an engine belongs to one render. Values are
//   texts, numbers and lists of our own making, so nothing depends on a locale, a clock or the
//   order of a hash.
// Does not do: bound anything: template_check.h has.
// Neighbours: template_section.cpp. KTextTemplate keeps its tags in a plugin, found by Qt's plugin
//   paths; where it is missing nothing can be rendered and works() says so.
// Cost: about a millisecond to make, once the plugin is in the process.
#pragma once

#include "base/result.h"
#include "report/template_check.h"

#include <QVariantHash>

#include <memory>

namespace casement::report {

// The values of a program as the engine takes them. What is printed is a reference into `values`.
struct TemplateContext {
    QVariantHash names;
    std::vector<Prose> values;
};

[[nodiscard]] TemplateContext templateContext(const NameUse &used, const ReportInput &input);

class TemplateEngine {
public:
    TemplateEngine();
    // Looks for the plugin in these folders alone.
    explicit TemplateEngine(const QStringList &pluginPaths);
    ~TemplateEngine();
    TemplateEngine(const TemplateEngine &) = delete;
    TemplateEngine &operator=(const TemplateEngine &) = delete;

    // Errors: CannotOpen, subject "KTextTemplate", got = the library's words: its plugin is
    // missing.
    [[nodiscard]] Result<> works();
    // Errors: as works(); Internal, got = the library's words: it refused a program of ours.
    [[nodiscard]] Result<QString> render(const QString &program, const QVariantHash &names);

private:
    class Library;
    std::unique_ptr<Library> m_library;
};

}  // namespace casement::report
