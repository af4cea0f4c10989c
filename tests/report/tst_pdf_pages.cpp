// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/odd_reports.h"
#include "report/page_words.h"
#include "report/pdf_writer.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "support/test_main.h"

#include <QRegularExpression>
#include <QSet>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<PlacedPage> pagesOf(const Document &document, Paper paper = Paper::A4)
{
    Transcript transcript;
    const auto pdf = writePdf(document, transcript, paper);
    if (!pdf)
        qWarning("%s", qPrintable(pdf.error().got));
    return pdf ? placedPages(pdf->bytes) : std::vector<PlacedPage>{};
}

std::vector<PlacedPage> pagesOf(const ReportInput &input, Paper paper = Paper::A4)
{
    return pagesOf(buildDocument(input), paper);
}

QString allText(const std::vector<PlacedPage> &pages)
{
    QString out;
    for (const PlacedPage &page : pages)
        out += page.text + u'\n';
    return out;
}

// What stands between a page's header and its footer.
QString bodyOf(const PlacedPage &page)
{
    QString out;
    for (const PlacedWord &word : page.words) {
        if (word.box.top() > 70 && word.box.bottom() < page.size.height() - 66)
            out += word.text + u' ';
    }
    return out.trimmed();
}

Document plainDocument(std::vector<Block> blocks)
{
    Document document = buildDocument(emptyReport());
    document.cover = {Paragraph{{{u"Cover"_s}}}};
    document.sections = {{u"only"_s, u"Only"_s, std::move(blocks), true}};
    return document;
}

Paragraph filler(int lines)
{
    QString text = u"filler"_s;
    for (int i = 1; i < lines; ++i)
        text += u"\nfiller"_s;
    return Paragraph{{{text}}};
}

// Text as a stream of Latin words: other scripts come back from a PDF in another order.
QStringList latinWords(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z0-9]{2,}"_s);
    QStringList out;
    for (const auto &match : word.globalMatch(text))
        out += match.captured();
    return out;
}

// The length of the longest list of words that both have in this order.
qsizetype commonInOrder(const QStringList &one, const QStringList &two)
{
    std::vector<qsizetype> lengths(static_cast<size_t>(two.size()) + 1);
    for (const QString &word : one) {
        qsizetype diagonal = 0;
        for (qsizetype i = 0; i < two.size(); ++i) {
            qsizetype &here = lengths[static_cast<size_t>(i) + 1];
            const qsizetype before = std::exchange(diagonal, here);
            here = word == two.at(i) ? before + 1 : std::max(here, lengths[static_cast<size_t>(i)]);
        }
    }
    return lengths.back();
}

}  // namespace

class TstPdfPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsCutOrOverlaps_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("letter");
        for (const QString &name : oddReportNames()) {
            QTest::newRow(qPrintable(name + u", A4"_s)) << name << false;
            QTest::newRow(qPrintable(name + u", Letter"_s)) << name << true;
        }
    }
    void nothingIsCutOrOverlaps()
    {
        QFETCH(QString, name);
        QFETCH(bool, letter);
        const auto pages = pagesOf(oddReport(name), letter ? Paper::Letter : Paper::A4);
        QVERIFY(pages.size() >= 4);
        const QSizeF size = letter ? QSizeF(612, 792) : QSizeF(595, 842);
        for (const PlacedPage &page : pages) {
            QVERIFY(qAbs(page.size.width() - size.width()) < 1);
            QVERIFY(qAbs(page.size.height() - size.height()) < 1);
        }
        const QString found = misplaced(pages);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }

    void everyWordOfALongOneIsThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("count");
        QTest::newRow("title") << u"long title"_s << u"title(\\d+)"_s << 6060;
        QTest::newRow("cell") << u"giant cell"_s << u"giant(\\d+)x"_s << 3000;
        QTest::newRow("rows") << u"many rows"_s << u"marker(\\d+)x"_s << 3000;
    }
    void everyWordOfALongOneIsThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        QFETCH(int, count);
        QSet<QString> seen;
        const QString text = allText(pagesOf(oddReport(name)));
        for (const auto &match : QRegularExpression(word).globalMatch(text))
            seen.insert(match.captured(1));
        QVERIFY2(seen.size() >= count, qPrintable(QString::number(seen.size())));
    }

    void aFullFooterSaysTheTotal()
    {
        bool found = false;
        for (const PlacedPage &page : pagesOf(oddReport(u"many bases"_s)))
            found = found || page.text.contains(u"Withheld on this page: 0 entries and"_s);
        QVERIFY(found);
    }

    // Whatever stands before it, a heading has something below it on its page.
    void noHeadingStandsAlone()
    {
        for (int lines = 30; lines < 60; ++lines) {
            Table table{u"T"_s, {{u"Headcolumn"_s}}, {}, 0};
            table.rows.push_back({RowKind::Group, {{{{u"Daygroup"_s}}}}});
            table.rows.push_back({RowKind::Plain, {{{{u"Firstrow"_s}}}}});
            const auto pages = pagesOf(plainDocument(
                {filler(lines), Heading{3, {{u"Subhead"_s}}, u"a"_s},
                 Paragraph{{{u"Intronote"_s}},
                           lines % 2 == 0 ? ParagraphStyle::Note : ParagraphStyle::Body},
                 std::move(table)}));
            QVERIFY(!pages.empty());
            for (const PlacedPage &page : pages) {
                const QString body = bodyOf(page);
                if (body.contains(u"Subhead"_s))
                    QVERIFY2(body.contains(u"Subhead Intronote Headcolumn Daygroup Firstrow"_s),
                             qPrintable(QString::number(lines) + u": "_s + body));
            }
            QCOMPARE(allText(pages).count(u"Headcolumn"_s), 1);
        }
    }

    // A table's header is repeated, and never twice on a page.
    void headersAreRepeatedOnce()
    {
        for (int lines = 30; lines < 60; ++lines) {
            Table table{u"T"_s, {{u"Headcolumn"_s}}, {}, 0};
            for (int i = 0; i < 80; ++i)
                table.rows.push_back({i % 7 == 0 ? RowKind::Group : RowKind::Plain,
                                      {{{{u"row"_s + QString::number(i)}}}}});
            for (const PlacedPage &page : pagesOf(plainDocument({filler(lines), table}))) {
                const QString body = bodyOf(page);
                QCOMPARE(body.count(u"Headcolumn"_s), body.contains(u"row"_s) ? 1 : 0);
                QVERIFY2(!body.endsWith(u"Headcolumn"_s), qPrintable(body));
            }
        }
    }

    void theLastRowDoesNotStandAlone()
    {
        for (int lines = 30; lines < 60; ++lines) {
            Table table{u"T"_s, {{u"Headcolumn"_s}}, {}, 0};
            for (const QString &name : {u"first"_s, u"nextlast"_s, u"verylast"_s})
                table.rows.push_back({RowKind::Plain, {{{{name}}}}});
            const auto pages = pagesOf(plainDocument({filler(lines), table}));
            QVERIFY(bodyOf(pages.back()).contains(u"nextlast verylast"_s));
        }
    }

    // What starts a page goes on below where hardly anything stands on it.
    void aPageIsNotLeftEmpty()
    {
        for (const auto &[lines, pages] : {std::pair(3, 2U), std::pair(35, 3U)}) {
            Document document = plainDocument({filler(lines)});
            document.sections.push_back({u"b"_s, u"Second"_s, {filler(2)}, true});
            QCOMPARE(pagesOf(document).size(), pages);
        }
    }

    // A paragraph that is broken leaves at least two lines on either page.
    void noLineStandsAlone()
    {
        for (int lines = 35; lines < 60; ++lines) {
            QString text = u"line"_s;
            for (int i = 1; i < 15; ++i)
                text += u"\nline"_s;
            const auto pages = pagesOf(plainDocument({filler(lines), Paragraph{{{text}}}}));
            for (const PlacedPage &page : pages)
                QVERIFY2(bodyOf(page).count(u"line"_s) != 1, qPrintable(bodyOf(page)));
        }
    }

    // No more than a quarter of a page stays empty at its foot within a section.
    void noWideGaps()
    {
        ReportInput input = sampleReport();
        for (int i = 0; i < 60; ++i)
            input.timeline.push_back(
                rowAt(static_cast<ledger::Seq>(60 + i), 190 + i,
                      QString(u"words of a long entry "_s).repeated(5 + (i * 37) % 90)));
        const auto pages = pagesOf(input);
        for (size_t i = 0; i + 1 < pages.size(); ++i) {
            const bool within = bodyOf(pages[i]).contains(u"words of a long entry"_s)
                && bodyOf(pages[i + 1]).contains(u"words of a long entry"_s);
            if (!within)
                continue;
            qreal last = 0;
            for (const PlacedWord &word : pages[i].words) {
                if (word.box.bottom() < pages[i].size.height() - 66)
                    last = std::max(last, word.box.bottom());
            }
            QVERIFY2(last > pages[i].size.height() * 0.72, qPrintable(QString::number(i + 1)));
        }
    }

    void boxWiderThanItsColumnIsWhole()
    {
        Table table{u"T"_s, {{u"A"_s, 60}, {u"B"_s}}, {}, 0};
        table.rows.push_back({RowKind::Plain,
                              {{{{u"R7-A-BASIS-WITH-A-LONG-NAME"_s, Tone::Plain, false,
                                  WithheldUnit::Field, u"R7-A-BASIS-WITH-A-LONG-NAME"_s, 1}}},
                               {{{u"beside"_s}}}}});
        const auto pages = pagesOf(plainDocument({std::move(table)}));
        QVERIFY2(misplaced(pages).isEmpty(), qPrintable(misplaced(pages)));
        QString text = pages.back().text;
        text.remove(QRegularExpression(u"\\s"_s));
        QVERIFY2(text.contains(u"R7-A-BASIS-WITH-A-LONG-NAME"_s), qPrintable(text));
        QVERIFY(pages.back().text.contains(u"Withheld on this page: 1 part R7-A-BASIS"_s));
    }

    // More columns than a page has room for are narrowed, not printed over the margin.
    void manyColumnsFit()
    {
        Table table{u"T"_s, {}, {}, 0};
        Row row;
        for (int i = 0; i < 9; ++i) {
            table.columns.push_back({u"C"_s + QString::number(i), i == 4 ? 0 : 90});
            row.cells.push_back({{{u"content"_s + QString::number(i)}}});
        }
        table.rows = {row, row};
        const auto pages = pagesOf(plainDocument({std::move(table)}));
        QVERIFY2(misplaced(pages).isEmpty(), qPrintable(misplaced(pages)));
    }

    // What poppler reads, page by page, is what the document says, in its order.
    void textIsInReadingOrder_data()
    {
        QTest::addColumn<bool>("letter");
        QTest::newRow("A4") << false;
        QTest::newRow("Letter") << true;
    }
    void textIsInReadingOrder()
    {
        QFETCH(bool, letter);
        static const QRegularExpression margins(
            u"^(Issue 2 · for|(Withheld|Nothing is withheld) on).*$"_s,
            QRegularExpression::MultilineOption);
        Transcript transcript;
        const auto pdf =
            writePdf(buildDocument(sampleReport()), transcript, letter ? Paper::Letter : Paper::A4);
        QVERIFY(pdf.has_value());
        const auto pages = placedPages(pdf->bytes);
        for (size_t i = 0; i < pages.size(); ++i) {
            const QString text = pages[i].text.simplified();
            QVERIFY2(text.startsWith(u"Issue 2 · for Policy"_s), qPrintable(text));
            QVERIFY(text.endsWith(u"seal 31 · 0b30 557a 9fc4 6186"_s));
            QVERIFY(text.contains(u"7F3C1Q-02-%1"_s.arg(i + 1, 3, 10, QChar(u'0'))));
        }
        // The transcript was written in the order of drawing, but for a page's margins.
        const QStringList drawn = latinWords(transcript.everything());
        const QStringList read = latinWords(allText(pages).remove(margins));
        QVERIFY(read.size() > drawn.size() * 8 / 10);
        const qsizetype common = commonInOrder(drawn, read);
        QVERIFY2(common > read.size() * 99 / 100,
                 qPrintable(u"%1 of %2 words are in order"_s.arg(common).arg(read.size())));
    }
};

CASEMENT_TEST(TstPdfPages, tst_pdf_pages)
#include "tst_pdf_pages.moc"
