// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What a report that was issued says, section by section.
#pragma once

#include "desk/issuer.h"
#include "desk/plan_rules.h"
#include "support/test_desk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

namespace casement::test {

using namespace Qt::StringLiterals;

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool isSection(const QXmlStreamReader &xml, const QString &id)
{
    return xml.name() == u"section" && xml.attributes().value("aria-labelledby"_L1) == id;
}

// The report of a new issue; empty where there is none, with the reason on stderr.
inline QByteArray issuedReport(TestDesk &desk, const QString &caseId, const QString &audience,
                               const QString &folder, const QString &rules)
{
    desk::IssueRequest request{caseId, *desk::audienceFromCode(audience), desk.file(folder)};
    if (!rules.isEmpty())
        request.rules = desk::readPlanRules(rules, u"plan"_s).value();
    const auto issued = desk::issueReport(desk.desk(), request);
    if (!issued)
        qWarning("%s", qPrintable(desk::sentenceFor(issued.error())));
    return readFile(desk.file(folder + u"/report.html"_s));
}

// The text of one section of a report, on one line.
inline QString sectionOf(const QByteArray &html, const QString &id)
{
    QXmlStreamReader xml(html);
    QString text;
    int depth = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (depth > 0 || isSection(xml, id))
                ++depth;
            if (depth > 0)
                text += u' ';
        } else if (xml.isEndElement() && depth > 0) {
            --depth;
        } else if (xml.isCharacters() && depth > 0) {
            text += xml.text();
        }
    }
    static const QString isolates = u"\u2068\u2069"_s;
    for (const QChar c : isolates)
        text.remove(c);
    return text.simplified().replace(u" ."_s, u"."_s).replace(u" ,"_s, u","_s);
}

// The numbers in the last column of a section's table, added up.
inline quint64 sumOf(const QByteArray &html, const QString &id)
{
    QXmlStreamReader xml(html);
    quint64 sum = 0;
    bool inside = false;
    QString cell;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"section")
            inside = isSection(xml, id);
        else if (xml.isStartElement() && (xml.name() == u"td" || xml.name() == u"th"))
            cell.clear();
        else if (xml.isCharacters())
            cell += xml.text();
        else if (inside && xml.isEndElement() && xml.name() == u"tr")
            sum += cell.remove(u',').trimmed().toULongLong();
    }
    return sum;
}

// How many positions a bundle records as withheld.
inline quint64 positionsOf(const QByteArray &bundle)
{
    quint64 sum = 0;
    const auto redactions = QJsonDocument::fromJson(bundle)["redactions"_L1].toArray();
    for (const auto &each : redactions) {
        const QJsonObject redaction = each.toObject();
        const auto at = redaction["at"_L1].toArray();
        const qint64 from = at.first().toInteger();
        sum += static_cast<quint64>(redaction["to"_L1].toInteger(from) - from + 1);
    }
    return sum;
}

}  // namespace casement::test
