// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/html_reader.h"

#include "report/html_style.h"
#include "report/html_writer.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

using Attribute = std::pair<QString, QString>;

// What stands in the head of every report.
QSet<Attribute> attributesOfEveryReport()
{
    QSet<Attribute> known{{u"role"_s, u"table"_s},     {u"role"_s, u"list"_s},
                          {u"scope"_s, u"col"_s},      {u"scope"_s, u"row"_s},
                          {u"scope"_s, u"colgroup"_s}, {u"scope"_s, u"rowgroup"_s}};
    Transcript nobody;
    QXmlStreamReader reader(writeHtml(Document(), nobody));
    while (!reader.atEnd()) {
        reader.readNext();
        for (const QXmlStreamAttribute &attribute : reader.attributes())
            known.insert({attribute.name().toString(), attribute.value().toString()});
    }
    return known;
}

bool isOfTheStyleSheet(QStringView classes)
{
    const QString style = htmlStyle();
    return std::ranges::all_of(classes.split(u' ', Qt::SkipEmptyParts), [&](QStringView name) {
        return style.contains(u'.' + name.toString());
    });
}

bool isOwn(const QXmlStreamAttribute &attribute)
{
    static const QSet<Attribute> known = attributesOfEveryReport();
    if (attribute.name() == "class"_L1)
        return isOfTheStyleSheet(attribute.value());
    return known.contains({attribute.name().toString(), attribute.value().toString()});
}

}  // namespace

Result<QString> textOfHtml(const QByteArray &html)
{
    QXmlStreamReader reader(html);
    QString out;
    QString style;
    bool inStyle = false;
    const auto line = [&out](QStringView text) { out += u'\n' + text + u'\n'; };
    while (!reader.atEnd()) {
        reader.readNext();
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            if (!isOwn(attribute))
                line(attribute.value());
        }
        if (reader.isStartElement())
            inStyle = reader.name() == "style"_L1;
        else if (reader.isEndElement())
            inStyle = false;
        else if (reader.isCharacters())
            (inStyle ? style : out) += reader.text();
        else if (reader.isComment() || reader.isDTD())
            line(reader.text());
        else if (reader.isProcessingInstruction())
            line(reader.processingInstructionData());
    }
    if (style != htmlStyle())
        line(style);
    if (reader.hasError())
        return failure({ErrorKind::Internal,
                        u"report.html"_s,
                        u"well-formed"_s,
                        reader.errorString(),
                        {},
                        reader.lineNumber()});
    return out;
}

}  // namespace casement::report
