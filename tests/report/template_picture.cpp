// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/template_picture.h"

#include "report/document_picture.h"

namespace casement::report::test {

using namespace Qt::StringLiterals;

TemplateSet setWith(const std::map<QString, QByteArray> &texts)
{
    std::vector<TemplateFile> files;
    files.reserve(texts.size());
    for (const auto &[section, text] : texts)
        files.push_back({section + u".txt"_s, text});
    return TemplateSet::withFiles(files);
}

BuiltReport reportWith(const QString &section, const QByteArray &text, const ReportInput &input)
{
    return buildReport(input, setWith({{section, text}}));
}

QString sectionPicture(const Document &document, const QString &anchor)
{
    Document one;
    if (anchor == "cover"_L1)
        one.cover = document.cover;
    for (const Section &section : document.sections) {
        if (section.anchor == anchor)
            one.sections = {section};
    }
    const QString whole = pictureOf(one);
    // The lines of an empty frame stand before it.
    return whole.sliced(pictureOf(Document{}).size()).trimmed();
}

QString sentencesOf(const std::vector<TemplateProblem> &problems)
{
    QStringList out;
    out.reserve(static_cast<qsizetype>(problems.size()));
    for (const TemplateProblem &problem : problems)
        out += sentenceOf(problem);
    return out.join(u'\n');
}

}  // namespace casement::report::test
