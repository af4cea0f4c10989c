// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/document_picture.h"
#include "report/html_reader.h"
#include "report/html_writer.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "report/tool_run.h"
#include "support/test_main.h"

#include <QTemporaryFile>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray htmlOf(const ReportInput &input)
{
    Transcript transcript;
    return writeHtml(buildDocument(input), transcript);
}

// What Python's HTML parser, which is no strict XML parser, makes of it.
ToolRun factsOf(const QByteArray &html)
{
    QTemporaryFile file;
    if (!file.open() || file.write(html) != html.size() || !file.flush())
        return {};
    return runTool(
        u"python3"_s,
        {casement::test::sourceDir() + u"/tests/report/html_facts.py"_s, file.fileName()});
}

}  // namespace

class TstHtmlWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void structure()
    {
        const ToolRun facts = factsOf(htmlOf(sampleReport()));
        QVERIFY2(facts.exitCode == 0, qPrintable(facts.out + facts.err));
        const QString difference = differenceFromGolden(facts.out, u"sample_html.txt"_s);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void hostileTitles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("said");
        QTest::newRow("script") << u"</script><script>alert(1)</script>"_s
                                << u"</script><script>alert(1)</script>"_s;
        QTest::newRow("style") << u"</style><img src=x onerror=alert(1)>"_s
                               << u"</style><img src=x onerror=alert(1)>"_s;
        QTest::newRow("attribute") << u"\" onload=\"alert(1)"_s << u"\" onload=\"alert(1)"_s;
        QTest::newRow("entities") << u"a &lt; b & c"_s << u"a &lt; b & c"_s;
        QTest::newRow("comment") << u"--> <!-- ]]>"_s << u"--> <!-- ]]>"_s;
        QTest::newRow("override") << u"gpj.\u202Eexe"_s << u"gpj.⟨U+202E⟩exe"_s;
        QTest::newRow("nul") << u"a\0b"_s << u"a⟨U+0000⟩b"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) << u"a⟨U+D800⟩"_s;
        QTest::newRow("long word") << QString(200, u'w') << QString(200, u'w');
        QTest::newRow("template") << u"{{ x }} {% y %} ${z} %1 %n"_s
                                  << u"{{ x }} {% y %} ${z} %1 %n"_s;
    }
    void hostileTitles()
    {
        QFETCH(QString, title);
        QFETCH(QString, said);
        ReportInput input = sampleReport();
        input.caseTitle = shownText(title);
        input.timeline[0].text = shownText(title);
        input.attachments[1].name = shownText(title);
        const QByteArray html = htmlOf(input);
        const ToolRun facts = factsOf(html);
        QVERIFY2(facts.exitCode == 0, qPrintable(facts.out + facts.err));
        QVERIFY2(facts.out.contains(u"h1 "_s + said + u'\n'), qPrintable(facts.out));
        const auto text = textOfHtml(html);
        QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().got));
        QCOMPARE(text->count(said), 3);
    }

    // Nothing but the namespace's name looks like an address.
    void namesNothingOutside()
    {
        QByteArray html = htmlOf(sampleReport());
        html.replace("http://www.w3.org/1999/xhtml", "");
        QVERIFY(!html.contains("://"));
        QVERIFY(!html.contains("<script"));
        QVERIFY(html.contains("default-src 'none'"));
    }

    void emptyAndLongCases()
    {
        QCOMPARE(factsOf(htmlOf(emptyReport())).exitCode, 0);
        const auto text = textOfHtml(htmlOf(longReport(2000)));
        QVERIFY(text.has_value());
        for (int i = 0; i < 2000; ++i)
            QCOMPARE(text->count(u"marker"_s + QString::number(i) + u"x"_s), 1);
    }
};

CASEMENT_TEST(TstHtmlWriter, tst_html_writer)
#include "tst_html_writer.moc"
