// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_writer.h"
#include "report/sample_report.h"
#include "report/sections.h"
#include "report/tool_run.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

class TstPdfWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheDocumentSays()
    {
        const QString text = textOf(sampleReport());
        for (const QString &said :
             {u"Issue 2 · for Policy · not privileged"_s, u"7F3C1Q-02-001"_s,
              u"Wednesday 4 March 2026"_s, u"LATE +38 min"_s, u"2 ENTRIES WITHHELD"_s,
              u"20:56 +09:00"_s, u"efficient office waffle"_s, u"詐欺の報告"_s,
              u"seal 31 · 0b30 557a 9fc4 6186"_s,
              u"Withheld on this page: 1 entry R0-WITHHELD, 4 parts R1-PII, 2 entries R2-PRIV"_s})
            QVERIFY2(text.contains(said), qPrintable(said + u"\n"_s + text));
    }

    void fontsAreEmbedded()
    {
        write(sampleReport());
        const QStringList lines =
            runTool(u"pdffonts"_s, {m_path}).out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 4);
        for (const QString &line : lines.mid(2)) {
            const QString embedded = line.mid(lines.first().indexOf(u"emb"_s), 3).trimmed();
            QVERIFY2(embedded == u"yes"_s, qPrintable(line));
        }
    }

    void fileIsSoundAndPlain()
    {
        write(sampleReport());
        const ToolRun check = runTool(u"qpdf"_s, {u"--check"_s, m_path});
        QVERIFY2(check.exitCode == 0, qPrintable(check.out + check.err));
        const QString json =
            runTool(u"qpdf"_s, {u"--json"_s, u"--json-stream-data=none"_s, m_path}).out;
        static const QRegularExpression mask(u"\"/SMask\": \"\\d"_s);
        QVERIFY(!json.contains(mask));
        for (const QString &unwanted :
             {u"/EmbeddedFiles"_s, u"/JavaScript"_s, u"/OpenAction"_s, u"/Launch"_s, u"/URI"_s})
            QVERIFY2(!json.contains(unwanted), qPrintable(unwanted));
        for (const QString &wanted : {u"/Lang"_s, u"/PageLabels"_s, u"/Outlines"_s, u"7F3C1Q-02-"_s,
                                      u"D:20260304130000Z"_s, u"CASE-7F3C1Q, issue 2"_s})
            QVERIFY2(json.contains(wanted), qPrintable(wanted));
    }

    void hostileText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("override") << u"gpj.\u202Eexe"_s << u"gpj.⟨U+202E⟩exe"_s;
        QTest::newRow("nul") << u"a\0b"_s << u"a⟨U+0000⟩b"_s;
        QTest::newRow("script") << u"</script>"_s << u"</script>"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xDFFF) << u"a⟨U+DFFF⟩"_s;
        // A script for which the listed fonts have nothing.
        QTest::newRow("no glyph") << u"\U0001E4D0"_s << u"⟨U+1E4D0⟩"_s;
    }
    void hostileText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        ReportInput input = emptyReport();
        input.caseTitle = shownText(typed);
        const QString text = textOf(input);
        QVERIFY2(text.contains(said), qPrintable(text));
    }

    // 200 characters without a place to break, in the narrowest columns there are.
    void longWordsStayOnThePage()
    {
        ReportInput input = emptyReport();
        const QString word(200, u'w');
        input.caseTitle = shownText(word);
        input.timeline = {rowAt(5, 0, word)};
        input.timeline[0].who = shownText(word);
        input.people = {{shownText(word), u"Reviewer"_s, u"Legal"_s, 1}};
        QString text = textOf(input);
        text.remove(u'\n').remove(u' ');
        QCOMPARE(text.count(u'w') >= 800, true);
        // pdftotext -bbox names every word's box; none may leave the page.
        const QString boxes = runTool(u"pdftotext"_s, {u"-bbox"_s, m_path, u"-"_s}).out;
        static const QRegularExpression right(u"xMax=\"([0-9.]+)\""_s);
        for (const auto &match : right.globalMatch(boxes))
            QVERIFY2(match.captured(1).toDouble() < 596 - 50, qPrintable(match.captured(0)));
    }

    void longTimelineLosesNothing()
    {
        const int rows = 2000;
        const QString text = textOf(longReport(rows));
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 40);
        QSet<QString> seen;
        static const QRegularExpression marker(u"marker(\\d+)x"_s);
        for (const auto &match : marker.globalMatch(text))
            seen.insert(match.captured(1));
        QCOMPARE(seen.size(), rows);
        const QStringList labels = pageLabels();
        QCOMPARE(labels.size(), pages.size());
        QVERIFY(labels.size() > 100);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QString stamp = u"7F3C1Q-01-"_s + QString::number(i + 1).rightJustified(3, u'0');
            QCOMPARE(labels.at(i), stamp);
            QVERIFY2(pages.at(i).contains(stamp), qPrintable(stamp));
            // The table's header stands on each of its pages.
            if (pages.at(i).contains(u"marker"_s))
                QVERIFY2(pages.at(i).contains(u"When"_s), qPrintable(pages.at(i)));
        }
    }

    // One row of many pages: it goes on where the last page ended.
    void aGiantRowIsBroken()
    {
        ReportInput input = emptyReport();
        QString words;
        for (int i = 0; i < 6000; ++i)
            words += u"giant"_s + QString::number(i) + u"x "_s;
        input.timeline = {rowAt(5, 0, words), rowAt(6, 1, u"after"_s)};
        const QString text = textOf(input);
        for (int i = 0; i < 6000; ++i)
            QVERIFY2(text.contains(u"giant"_s + QString::number(i) + u'x'),
                     qPrintable(words.left(9)));
        QVERIFY(text.contains(u"after"_s));
    }

private:
    // What a viewer calls each page of the written file.
    [[nodiscard]] QStringList pageLabels() const
    {
        const QByteArray json =
            runTool(u"qpdf"_s, {u"--json"_s, u"--json-key=pages"_s, m_path}).out.toUtf8();
        QStringList labels;
        for (const auto &page : QJsonDocument::fromJson(json)[u"pages"].toArray()) {
            const QJsonValue label = page[u"label"];
            // Version 2 of qpdf's JSON writes "u:" before text.
            labels += label[u"/P"].toString().sliced(2) + QString::number(label[u"/St"].toInt());
        }
        return labels;
    }

    void write(const ReportInput &input)
    {
        Transcript transcript;
        const auto pdf = writePdf(buildDocument(input), transcript);
        QVERIFY2(pdf.has_value(), pdf ? "" : qPrintable(pdf.error().got));
        m_path = m_dir.filePath(u"report.pdf"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(pdf->bytes), pdf->bytes.size());
    }

    QString textOf(const ReportInput &input)
    {
        write(input);
        return runTool(u"pdftotext"_s, {u"-layout"_s, m_path, u"-"_s}).out;
    }

    QTemporaryDir m_dir;
    QString m_path;
};

CASEMENT_TEST(TstPdfWriter, tst_pdf_writer)
#include "tst_pdf_writer.moc"
