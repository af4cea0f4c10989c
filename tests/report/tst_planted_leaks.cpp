// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// One leak a trick, planted in what the writers are handed and in what they wrote. Each is found,
// and the same without it passes.

#include "report/html_reader.h"
#include "report/html_writer.h"
#include "report/pdf_reader.h"
#include "report/pdf_writer.h"
#include "report/planted_pdf.h"
#include "report/prose.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

const QString kName = u"Wilhelmina Featherstone"_s;

// A paragraph of the case's words, and one of the report's own.
Document page(const Prose &words)
{
    Document document;
    document.title = u"CASE-7F3C1Q, issue 2"_s;
    document.language = u"en"_s;
    document.stampPrefix = u"7F3C1Q-02-"_s;
    document.cover = {Heading{1, {Run{u"Report"_s}}, u"top"_s}};
    Section section{u"timeline"_s, u"Timeline"_s, {}, false};
    section.blocks.push_back(Paragraph{{Run{u"What was seen."_s}}});
    section.blocks.push_back(Paragraph{words});
    document.sections = {section};
    return document;
}

Run ofTheCase(const QString &text)
{
    Run run;
    run.text = text;
    run.fromCase = true;
    return run;
}

struct Written {
    QByteArray pdf;
    QByteArray html;
    Transcript pdfTranscript;
    Transcript htmlTranscript;
};

Written written(const Prose &words)
{
    Written out;
    const Document document = page(words);
    out.html = writeHtml(document, out.htmlTranscript);
    out.pdf = writePdf(document, out.pdfTranscript).value_or(PdfFile()).bytes;
    return out;
}

bool allClean(const LeakCheck &check, const QStringList &readings, const Transcript &transcript)
{
    return std::ranges::all_of(readings, [&](const QString &reading) {
        return check.searchFile(reading, transcript, u"here"_s).has_value();
    });
}

}  // namespace

class TstPlantedLeaks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inWords_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<QStringList>("runs");
        const auto row = [](const char *trick, const QString &withheld, const QStringList &runs) {
            QTest::newRow(trick) << withheld << runs;
        };
        row("ligature", u"Efficient Waffle"_s, {u"an e\uFB03cient wa\uFB04e"_s});
        row("Arabic", u"سلام محمود"_s, {u"قال سلام محمود أمس"_s});
        row("Arabic beside Latin", u"سلام محمود"_s, {u"Seen by سلام محمود at 14:05"_s});
        row("Arabic, short", u"علي"_s, {u"قال علي أمس"_s});
        row("Hebrew", u"דנה כהן"_s, {u"אמרה דנה כהן אתמול"_s});
        row("Japanese", u"山田太郎"_s, {u"昨日の山田太郎の報告"_s});
        row("emoji", u"👍🏽"_s, {u"a 👍🏽 b"_s});
        row("hyphen", kName, {u"Wilhel-mina Feather-stone"_s});
        row("split across lines", kName, {u"Wilhelmina\nFeatherstone"_s});
        row("laid across lines", kName, {QString(kName + u' ').repeated(40)});
        row("split across two runs", kName, {u"seen by Wilhelmina Fea"_s, u"therstone"_s});
        row("soft hyphen", kName, {u"Wilhel\u00ADmina Feather\u00ADstone"_s});
        row("zero width", kName, {u"Wilhel\u200Bmina Feather\u2060stone"_s});
        row("full-width letters", u"redfox77"_s, {u"ｒｅｄｆｏｘ７７"_s});
        row("combining sequence", u"Zoé Müller"_s, {u"Zoe\u0301 Mu\u0308ller"_s});
        row("letter case", kName, {u"WILHELMINA featherstone"_s});
        row("short word", u"Ana"_s, {u"told Ana, twice"_s});
    }
    void inWords()
    {
        QFETCH(QString, withheld);
        QFETCH(QStringList, runs);
        const LeakCheck check({u"something else entirely"_s, withheld});
        Prose words;
        for (const QString &run : std::as_const(runs))
            words.push_back(ofTheCase(run));
        const Written clean = written({ofTheCase(u"an analysis by nobody"_s)});
        const Written leaky = written(words);
        for (const Transcript *transcript : {&leaky.pdfTranscript, &leaky.htmlTranscript})
            QVERIFY(!check.searchTranscript(*transcript, u"here"_s));
        for (const Transcript *transcript : {&clean.pdfTranscript, &clean.htmlTranscript})
            QVERIFY(check.searchTranscript(*transcript, u"here"_s));
        // A writer that drew what it did not say it drew.
        const auto pdf = readingsOfPdf(leaky.pdf);
        const auto html = textOfHtml(leaky.html);
        QVERIFY(pdf && html);
        QVERIFY(!check.searchFile(*html, clean.htmlTranscript, u"here"_s));
        QEXPECT_FAIL("emoji", "drawn as a picture, which has no text", Continue);
        QVERIFY2(!allClean(check, *pdf, clean.pdfTranscript), qPrintable(pdf->join(u'|')));
        QVERIFY(allClean(check, *readingsOfPdf(clean.pdf), clean.pdfTranscript));
        QVERIFY(check.searchFile(*textOfHtml(clean.html), clean.htmlTranscript, u"here"_s));
        QVERIFY(allClean(check, *pdf, leaky.pdfTranscript));
        QVERIFY(check.searchFile(*html, leaky.htmlTranscript, u"here"_s));
    }

    // A page says the same however often it is read.
    void aPageIsReadWhole()
    {
        const Written clean = written({ofTheCase(u"an analysis by nobody"_s)});
        const auto once = readingsOfPdf(clean.pdf);
        QVERIFY(once);
        for (const QString &reading : *once)
            QVERIFY2(reading.contains(u"an analysis by nobody"_s), qPrintable(reading));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(*readingsOfPdf(clean.pdf), *once);
    }

    // Line by line, the words of other columns stand between.
    void inANarrowColumn()
    {
        Document document = page({ofTheCase(u"nobody"_s)});
        Table table;
        table.columns = {Column{u"Time"_s, 60, {}, {}, {}}, Column{u"Who"_s, 70, {}, {}, {}},
                         Column{u"What"_s, 0, {}, {}, {}}};
        const QString words = u"words of another column that fill some lines of it "_s.repeated(6);
        const auto cell = [](const QString &text) { return Cell{Prose{ofTheCase(text)}}; };
        table.rows = {Row{RowKind::Plain, {cell(u"14:05"_s), cell(kName), cell(words)}}};
        document.sections.front().blocks.push_back(table);
        Transcript nobody;
        const auto pdf = writePdf(document, nobody);
        QVERIFY(pdf);
        const Written clean = written({ofTheCase(words)});
        const auto readings = readingsOfPdf(pdf->bytes);
        QVERIFY(readings);
        QVERIFY2(!allClean(LeakCheck({kName}), *readings, clean.pdfTranscript),
                 qPrintable(readings->join(u'|')));
    }

    void inAPdf_data()
    {
        QTest::addColumn<int>("where");
        const auto row = [](const char *name, Hideout where) {
            QTest::newRow(name) << static_cast<int>(where);
        };
        row("information dictionary", Hideout::Information);
        row("XMP", Hideout::Metadata);
        row("outline", Hideout::Outline);
        row("page label", Hideout::PageLabel);
        row("annotation", Hideout::Annotation);
        row("form field", Hideout::FormField);
        row("name of an embedded file", Hideout::FileName);
        row("content of an embedded file", Hideout::FileContent);
        row("alternative text", Hideout::AlternativeText);
        row("an object that nothing shows", Hideout::UnusedObject);
    }
    void inAPdf()
    {
        QFETCH(int, where);
        const LeakCheck check({kName});
        const Written clean = written({ofTheCase(u"an analysis by nobody"_s)});
        const auto before = textOfPdf(clean.pdf);
        QVERIFY(before);
        QVERIFY(check.searchFile(*before, clean.pdfTranscript, u"here"_s));
        // The same place with other words: it is the words that are found.
        const auto harmless =
            textOfPdf(planted(clean.pdf, static_cast<Hideout>(where), u"nobody"_s));
        QVERIFY(harmless);
        QVERIFY(check.searchFile(*harmless, clean.pdfTranscript, u"here"_s));
        const auto after = textOfPdf(
            planted(clean.pdf, static_cast<Hideout>(where), u"by wilhelmina feather-stone"_s));
        QVERIFY(after);
        QVERIFY(!check.searchFile(*after, clean.pdfTranscript, u"here"_s));
    }

    void inHtml_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        row("attribute", "<body>", "<body title=\"%1\">");
        row("class", "<body>", "<body class=\"%1\">");
        row("style", "<body>", "<body style=\"%1\">");
        row("comment", "<body>", "<body><!-- %1 -->");
        row("comment over two lines", "<body>", "<body><!-- Wilhelmina\nFeatherstone -->");
        row("title", "<title>", "<title>%1 ");
        row("meta", "<title>", "<meta name=\"author\" content=\"%1\"/><title>");
        row("name of a meta", "<title>", "<meta name=\"%1\" content=\"\"/><title>");
        row("style sheet", "</style>", "/* %1 */</style>");
        row("instruction", "<body>", "<body><?note %1?>");
        row("entity", "<body>", "<body>Wilhelmina&#32;Feathers&#116;one");
        row("elements between", "<body>", "<body>Wilhel<b>mina</b> Feather<i>stone</i>");
    }
    void inHtml()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const LeakCheck check({kName});
        const Written clean = written({ofTheCase(u"an analysis by nobody"_s)});
        const auto text = textOfHtml(clean.html);
        QVERIFY(text);
        QVERIFY(check.searchFile(*text, clean.htmlTranscript, u"here"_s));
        QCOMPARE(clean.html.count(before), 1);
        QByteArray leaky = clean.html;
        leaky.replace(before, after.replace("%1", kName.toUtf8()));
        const auto found = textOfHtml(leaky);
        QVERIFY(found);
        QVERIFY(!check.searchFile(*found, clean.htmlTranscript, u"here"_s));
    }

    // What every report says in its markup is no leak, whatever is withheld.
    void ownMarkupIsNotSearched()
    {
        const Written clean = written({ofTheCase(u"an analysis by nobody"_s)});
        for (const QString &word : {u"viewport"_s, u"no-referrer"_s, u"initial"_s, u"skip"_s})
            QVERIFY(LeakCheck({word}).searchFile(*textOfHtml(clean.html), clean.htmlTranscript,
                                                 u"here"_s));
        for (const QString &word : {u"Casement"_s, u"issue"_s})
            QVERIFY(LeakCheck({word}).searchFile(*textOfPdf(clean.pdf), clean.pdfTranscript,
                                                 u"here"_s));
    }
};

CASEMENT_TEST(TstPlantedLeaks, tst_planted_leaks)
#include "tst_planted_leaks.moc"
