// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_engine.h"

#include "report/prose.h"
#include "report/template_scope.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

TemplateValue formed(TemplateValue value, ValueForm form)
{
    if (form == ValueForm::Ended && !value.prose.empty())
        value.prose = ended(std::move(value.prose));
    for (Run &run : value.prose) {
        if (form == ValueForm::Small && !run.isPlaceholder())
            run.text = run.text.toLower();
    }
    return value;
}

QVariantHash valueFor(TemplateValue value, std::vector<Prose> &values)
{
    QString shown;
    if (!value.prose.empty()) {
        shown = kReferenceOpens + (kValueMark + QString::number(values.size())) + kReferenceCloses;
        values.push_back(std::move(value.prose));
    }
    return {{kShownKey, shown}, {kTestKey, value.test}};
}

QVariantHash rowFor(const NameScope &scope, const NameUse &used, TemplateRow row,
                    std::vector<Prose> &values)
{
    QVariantHash out;
    for (const auto &[index, form] : used.values)
        out.insert(valueKey(index, form),
                   valueFor(formed(scope.values[index].get(row), form), values));
    for (const size_t index : used.counts) {
        const auto count = static_cast<quint64>(scope.lists[index].rows(row).size());
        out.insert(countKey(index),
                   valueFor({{own(number(count))}, static_cast<qlonglong>(count)}, values));
    }
    for (const auto &[index, inner] : used.lists) {
        const NamedList &list = scope.lists[index];
        QVariantList rows;
        for (const TemplateRow each : list.rows(row))
            rows.append(rowFor(list.row, inner, each, values));
        out.insert(listKey(index), rows);
    }
    return out;
}

}  // namespace

TemplateContext templateContext(const NameUse &used, const ReportInput &input)
{
    TemplateContext out;
    out.names.insert(kOutermost, rowFor(templateNames(), used, &input, out.values));
    return out;
}

class TemplateEngine::Library {
public:
    Library()
    {
        // `if` and `for` are all that a checked template has.
        m_engine.removeDefaultLibrary(u"ktexttemplate_loadertags"_s);
        m_engine.removeDefaultLibrary(u"ktexttemplate_defaultfilters"_s);
    }

    void lookOnlyIn(const QStringList &pluginPaths) { m_engine.setPluginPaths(pluginPaths); }

    Result<QString> render(const QString &program, const QVariantHash &names, ErrorKind onError)
    {
        try {
            const KTextTemplate::Template parsed = m_engine.newTemplate(program, {});
            KTextTemplate::Context context(names);
            context.setAutoEscape(false);
            QString out;
            if (parsed->error() == KTextTemplate::NoError)
                out = parsed->render(&context);
            if (parsed->error() == KTextTemplate::NoError)
                return out;
            return failure(onError, u"KTextTemplate"_s, {}, parsed->errorString());
        } catch (const KTextTemplate::Exception &error) {
            return failure(onError, u"KTextTemplate"_s, {}, error.what());
        }
    }

private:
    KTextTemplate::Engine m_engine;
};

TemplateEngine::TemplateEngine() : m_library(std::make_unique<Library>()) { }

TemplateEngine::TemplateEngine(const QStringList &pluginPaths) : TemplateEngine()
{
    m_library->lookOnlyIn(pluginPaths);
}

TemplateEngine::~TemplateEngine() = default;

Result<> TemplateEngine::works()
{
    const auto tried = m_library->render(u"{% if 1 %}{% for a in b %}{% endfor %}{% endif %}"_s, {},
                                         ErrorKind::CannotOpen);
    if (!tried)
        return failure(tried.error());
    return {};
}

Result<QString> TemplateEngine::render(const QString &program, const QVariantHash &names)
{
    if (auto working = works(); !working)
        return failure(working.error());
    return m_library->render(program, names, ErrorKind::Internal);
}

}  // namespace casement::report
