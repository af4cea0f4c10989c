// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_set.h"

#include "report/prose.h"
#include "report/template_text.h"
#include "report/text_marks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStringDecoder>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kSuffix(".txt");
constexpr QLatin1StringView kOrder("order");
constexpr QLatin1StringView kPage("page ");

QString orderName(Audience audience)
{
    return kOrder + u'_' + audienceWord(audience).toLower();
}

QStringList orderNames()
{
    return {kOrder, orderName(Audience::Legal), orderName(Audience::Policy)};
}

QString tooLarge()
{
    return u"it is larger than 64 KiB and was not read"_s;
}

QString whyUnread(const Error &error)
{
    return error.kind == ErrorKind::TooLarge
        ? tooLarge()
        : u"it could not be read (%1)"_s.arg(withVisibleMarks(error.got));
}

// The words of a template, as every text from outside: nothing invisible, one kind of line end.
SectionTemplate textOf(const Result<QByteArray> &bytes)
{
    if (!bytes)
        return {{}, true, whyUnread(bytes.error())};
    if (bytes->size() > kMaxTemplateBytes)
        return {{}, true, tooLarge()};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(*bytes);
    if (decoder.hasError())
        return {{}, true, u"it is not UTF-8 text and was not read"_s};
    return {withVisibleMarks(text), true, {}};
}

}  // namespace

std::vector<TemplateFile> builtInTemplates()
{
    const QDir dir(u":/report"_s);
    const QStringList names = dir.entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
    std::vector<TemplateFile> files;
    files.reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({name, file.readAll()});
    }
    return files;
}

const TemplateSet &TemplateSet::builtIn()
{
    static const TemplateSet set = [] {
        TemplateSet made;
        for (const TemplateFile &file : builtInTemplates())
            made.take(file);
        for (auto &[name, each] : made.m_sections)
            each.ofUser = false;
        made.m_id = u"plain"_s;
        return made;
    }();
    return set;
}

TemplateSet TemplateSet::withFiles(const std::vector<TemplateFile> &files)
{
    TemplateSet made = builtIn();
    if (files.empty())
        return made;
    // "order.txt" stands before those for one audience, and the set does not depend on a listing.
    std::vector<TemplateFile> sorted = files;
    std::ranges::sort(sorted, {}, &TemplateFile::name);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TemplateFile &file : sorted) {
        const QByteArray bytes = file.bytes ? *file.bytes : QByteArray();
        const QByteArray head = file.name.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0';
        hash.addData(head);
        hash.addData(bytes);
        made.take(file);
    }
    constexpr qsizetype shown = 16;
    made.m_id += u'+' + QString::fromLatin1(hash.result().toHex().first(shown));
    return made;
}

void TemplateSet::take(const TemplateFile &file)
{
    const QString name =
        file.name.endsWith(kSuffix) ? file.name.chopped(kSuffix.size()) : QString();
    const SectionTemplate text = textOf(file.bytes);
    if (templateSection(name)) {
        SectionTemplate &now = m_sections[name];
        if (!text.unusable.isEmpty() || now.text != text.text)
            now = text;
        return;
    }
    if (orderNames().contains(name)) {
        takeOrder(name, text);
        return;
    }
    QStringList names = orderNames();
    for (const NamedSection &section : templateSections())
        names += section.name;
    const QString nearest = nearestName(name, names);
    const QString hint = nearest.isEmpty() ? QString() : u"; is “%1.txt” meant?"_s.arg(nearest);
    const QString shown = withVisibleMarks(file.name);
    m_problems.push_back(
        {{}, 0, shown, u"“%1” is the template of no section%2"_s.arg(shown, hint)});
}

void TemplateSet::takeOrder(const QString &name, const SectionTemplate &order)
{
    if (!order.unusable.isEmpty()) {
        m_problems.push_back({name, 0, {}, order.unusable});
        return;
    }
    // One order for everybody takes the place of all that the program has.
    if (name == kOrder)
        m_orders.clear();
    std::vector<OrderedSection> sections;
    int line = 0;
    for (const QString &text : order.text.split(u'\n')) {
        ++line;
        const QString words = text.section(u'#', 0, 0).simplified();
        const bool startsPage = words.startsWith(kPage);
        const QString section = startsPage ? words.sliced(kPage.size()) : words;
        if (section.isEmpty())
            continue;
        if (!templateSection(section))
            m_problems.push_back({name, line, section, u"there is no section “%1”"_s.arg(section)});
        else if (std::ranges::contains(sections, section, &OrderedSection::name))
            m_problems.push_back(
                {name, line, section, u"“%1” stands in it a second time"_s.arg(section)});
        else
            sections.push_back({section, startsPage});
    }
    m_orders[name] = std::move(sections);
}

const SectionTemplate &TemplateSet::of(const QString &section) const
{
    static const SectionTemplate none{{}, false, u"the program brings no template for it"_s};
    const auto at = m_sections.find(section);
    return at == m_sections.end() ? none : at->second;
}

std::vector<OrderedSection> TemplateSet::order(Audience audience) const
{
    auto at = m_orders.find(orderName(audience));
    if (at == m_orders.end())
        at = m_orders.find(kOrder);
    return at == m_orders.end() ? std::vector<OrderedSection>() : at->second;
}

std::vector<std::pair<QString, QString>> TemplateSet::userTexts() const
{
    std::vector<std::pair<QString, QString>> out;
    for (const auto &[name, each] : m_sections) {
        if (!each.ofUser)
            continue;
        QString text;
        for (const TemplateToken &token : tokensOf(each.text))
            text += token.text;
        out.emplace_back(name, text);
    }
    return out;
}

}  // namespace casement::report
