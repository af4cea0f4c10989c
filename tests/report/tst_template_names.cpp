// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sample_report.h"
#include "report/template_names.h"
#include "support/test_main.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

QString kindWord(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Words:
        return u"words"_s;
    case ValueKind::Number:
        return u"number"_s;
    case ValueKind::Time:
        return u"time"_s;
    case ValueKind::CaseText:
        return u"words of the case"_s;
    }
    return {};
}

QString tableRow(const QStringList &cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

void addScope(QString &out, const NameScope &scope, const QString &prefix)
{
    for (const NamedValue &value : scope.values)
        out += tableRow({u'`' + prefix + value.name + u'`', kindWord(value.kind), value.meaning});
    for (const NamedList &list : scope.lists) {
        out += tableRow({u'`' + prefix + list.name + u'`', u"list"_s, list.meaning});
        addScope(out, list.row, prefix + list.name + u"[]."_s);
    }
}

// The tables of docs/report-templates.md, as the code has them.
QString namesTable()
{
    QString out = u"| name | what it is | what it stands for |\n|---|---|---|\n"_s;
    addScope(out, templateNames(), {});
    return out;
}

QString elementsTable()
{
    QString out = u"| element | what it prints |\n|---|---|\n"_s;
    for (const NamedElement &element : templateElements())
        out += tableRow({u'`' + element.name + u'`', element.meaning});
    return out;
}

QString sectionsTable()
{
    QString out = u"| file | section | elements that always stand in it |\n|---|---|---|\n"_s;
    for (const NamedSection &section : templateSections()) {
        QStringList elements;
        for (const QString &element : section.elements)
            elements += u'`' + element + u'`';
        const QString always = section.mandatory
            ? (elements.isEmpty() ? u"the section itself"_s : elements.join(u", "_s))
            : QString();
        out += tableRow({u'`' + section.name + u".txt`"_s, section.title, always});
    }
    return out;
}

// The document with the tables below these headings as they should be.
QString withTables(const QString &document)
{
    QString out = document;
    for (const auto &[heading, table] :
         {std::pair(u"## Names\n"_s, namesTable()), std::pair(u"## Elements\n"_s, elementsTable()),
          std::pair(u"## Sections\n"_s, sectionsTable())}) {
        const qsizetype start = out.indexOf(u"\n| "_s, out.indexOf(heading)) + 1;
        const qsizetype last = out.indexOf(u"|\n\n"_s, start);
        const qsizetype end = last < 0 ? out.size() : last + 2;
        out.replace(start, end - start, table);
    }
    return out;
}

// Every value answers for the row, and every list's rows answer too.
void ask(const NameScope &scope, TemplateRow row, int &answers)
{
    for (const NamedValue &value : scope.values) {
        const TemplateValue got = value.get(row);
        QVERIFY2(got.test.isValid(), qPrintable(value.name));
        answers += got.prose.empty() ? 0 : 1;
        for (const Run &run : got.prose)
            QVERIFY2(value.kind == ValueKind::CaseText || !run.fromCase, qPrintable(value.name));
    }
    for (const NamedList &list : scope.lists) {
        for (const TemplateRow each : list.rows(row))
            ask(list.row, each, answers);
    }
}

void checkNames(const NameScope &scope)
{
    QSet<QString> seen;
    const auto check = [&seen](const QString &name, const QString &meaning) {
        QVERIFY2(!seen.contains(name), qPrintable(name));
        QVERIFY2(!meaning.isEmpty(), qPrintable(name));
        seen.insert(name);
    };
    for (const NamedValue &value : scope.values)
        check(value.name, value.meaning);
    for (const NamedList &list : scope.lists) {
        check(list.name, list.meaning);
        checkNames(list.row);
    }
}

}  // namespace

class TstTemplateNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNameAnswers()
    {
        const ReportInput sample = sampleReport();
        const ReportInput empty = emptyReport();
        int answers = 0;
        ask(templateNames(), &sample, answers);
        QVERIFY(answers > 100);
        ask(templateNames(), &empty, answers);
    }

    void namesStandOnce() { checkNames(templateNames()); }

    void elementsOfSectionsExist()
    {
        for (const NamedSection &section : templateSections()) {
            for (const QString &element : section.elements)
                QVERIFY2(templateElement(element), qPrintable(element));
        }
        QVERIFY(!templateElement(u"nothing"_s));
    }

    void nearestNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("a letter less") << u"timelin"_s << u"timeline"_s;
        QTest::newRow("two wrong") << u"tineliné"_s << u"timeline"_s;
        QTest::newRow("swapped") << u"fiels"_s << u"files"_s;
        QTest::newRow("far") << u"chronicle"_s << QString();
        QTest::newRow("short") << u"g"_s << QString();
        QTest::newRow("long") << QString(60'000, u'a') << QString();
    }
    void nearestNames()
    {
        QFETCH(QString, name);
        QTEST(nearestName(name, {u"timeline"_s, u"files"_s, u"gaps"_s}), "nearest");
    }

    // What a user reads is what the code has. With CASEMENT_REFRESH the document is written anew.
    void theDocumentSaysTheSame()
    {
        QFile file(casement::test::sourceDir() + u"/docs/report-templates.md"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QString text = QString::fromUtf8(file.readAll());
        const QString wanted = withTables(text);
        if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
            QVERIFY(file.resize(0));
            QVERIFY(file.write(wanted.toUtf8()) > 0);
            return;
        }
        const QStringList have = text.split(u'\n');
        const QStringList want = wanted.split(u'\n');
        for (qsizetype i = 0; i < std::max(have.size(), want.size()); ++i)
            QCOMPARE(have.value(i), want.value(i));
    }
};

CASEMENT_TEST(TstTemplateNames, tst_template_names)
#include "tst_template_names.moc"
