// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/render.h"
#include "report/sample_report.h"
#include "report/tool_run.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <functional>

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

// Names a folder for the sample's files: for people who want to look, and for twoProcessesAgree().
constexpr auto kKeepVariable = "CASEMENT_KEEP_REPORTS";

void keep(const RenderedReport &report, const QString &dir)
{
    for (const auto &[name, bytes] :
         {std::pair(u"sample.pdf"_s, report.pdf), std::pair(u"sample.html"_s, report.html)}) {
        QFile file(QDir(dir).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TstRender : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rendersTheSample()
    {
        const auto report = render(sampleReport(), {u"Help Harbour"_s, u"Ray the second"_s});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().got));
        QVERIFY(report->pdf.startsWith("%PDF-1."));
        QVERIFY(report->html.startsWith("<!DOCTYPE html>"));
        QVERIFY2(report->pages >= 8 && report->pages <= 16,
                 qPrintable(QString::number(report->pages)));
        if (qEnvironmentVariableIsSet(kKeepVariable))
            keep(*report, qEnvironmentVariable(kKeepVariable));
    }

    void twoProcessesAgree()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        const QString variable = QString::fromLatin1(kKeepVariable) + u'=';
        const QStringList arguments{u"tst_render"_s, u"rendersTheSample"_s};
        const QString program = QCoreApplication::applicationFilePath();
        const ToolRun first =
            runTool(program, arguments,
                    {variable + one.path(), u"TZ=UTC"_s, u"LC_ALL=C.UTF-8"_s, u"QT_HASH_SEED=1"_s});
        const ToolRun second =
            runTool(program, arguments,
                    {variable + two.path(), u"TZ=Asia/Kolkata"_s, u"LC_ALL=de_DE.UTF-8"_s,
                     u"LANGUAGE=ar"_s, u"LANG=ar_EG.UTF-8"_s, u"QT_HASH_SEED=77"_s});
        QVERIFY2(first.exitCode == 0, qPrintable(first.out + first.err));
        QVERIFY2(second.exitCode == 0, qPrintable(second.out + second.err));
        for (const QString &name : {u"sample.pdf"_s, u"sample.html"_s}) {
            const QByteArray bytes = contents(one.filePath(name));
            QVERIFY(bytes.size() > 10'000);
            QVERIFY2(bytes == contents(two.filePath(name)), qPrintable(name));
        }
    }

    // Fonts are kept by the process; what was printed before must not show.
    void whatWasPrintedBeforeDoesNotShow()
    {
        const auto fresh = render(sampleReport(), {});
        QVERIFY(fresh.has_value());
        ReportInput other = sampleReport();
        other.caseTitle = shownText(u"👍🏽 مرحبا 詐欺 👩\u200D🚒"_s);
        other.states[1].reason = shownText(u"👍🏽 👍"_s);
        other.timeline[0].who = shownText(u"👍🏽 👍 · 詐欺"_s);
        QVERIFY(render(other, {}).has_value());
        const auto again = render(sampleReport(), {});
        QVERIFY(again.has_value());
        QVERIFY(*fresh == *again);
    }

    void leaksStopIt_data()
    {
        QTest::addColumn<Text>("planted");
        QTest::addColumn<QString>("withheld");
        QTest::newRow("plain") << shownText(u"seen by redfox"_s) << u"redfox"_s;
        QTest::newRow("ligature") << shownText(u"an e\uFB03cient plan"_s) << u"efficient"_s;
        QTest::newRow("Arabic") << shownText(u"قال مرحبا"_s) << u"مرحبا"_s;
        QTest::newRow("hyphen") << shownText(u"red-fox"_s) << u"redfox"_s;
        QTest::newRow("over two spans") << Text{{u"Jane "_s, {}}, {u"Doe"_s, {}}} << u"Jane Doe"_s;
        QTest::newRow("over a line break") << shownText(u"Jane\nDoe"_s) << u"Jane Doe"_s;
        QTest::newRow("short word") << shownText(u"told Ana"_s) << u"Ana"_s;
    }
    void leaksStopIt()
    {
        QFETCH(Text, planted);
        QFETCH(QString, withheld);
        ReportInput input = sampleReport();
        QVERIFY(render(input, {withheld}).has_value() || withheld == u"efficient"_s
                || withheld == u"مرحبا"_s);
        QString whole;
        for (const Span &span : planted)
            whole += span.shown;
        using Plant = std::function<void(ReportInput &)>;
        for (const Plant &plant :
             {Plant([&](ReportInput &i) { i.caseTitle = planted; }),
              Plant([&](ReportInput &i) { i.timeline[1].text = planted; }),
              Plant([&](ReportInput &i) { i.timeline[0].lateReason = planted; }),
              Plant([&](ReportInput &i) { i.timeline[4].former[0].text = planted; }),
              Plant([&](ReportInput &i) { i.evidence[0].title = planted; }),
              Plant([&](ReportInput &i) { i.evidence[0].custody[1].place = planted; }),
              Plant([&](ReportInput &i) { i.decisions[0].words.options[0] = planted; }),
              Plant([&](ReportInput &i) { i.decisions[0].positions[0].before[0].words = planted; }),
              Plant([&](ReportInput &i) { i.checklist[1].inputs[0].name = planted; }),
              Plant([&](ReportInput &i) { i.changes->altered[0].change.reason = planted; }),
              Plant([&](ReportInput &i) { i.recipients += whole; }),
              Plant([&](ReportInput &i) { i.people[1].name = planted; }),
              Plant([&](ReportInput &i) { i.states[1].reason = planted; })}) {
            input = sampleReport();
            plant(input);
            const auto report = render(input, {withheld});
            QVERIFY(!report.has_value());
            QCOMPARE(report.error().kind, ErrorKind::Refused);
            QCOMPARE(report.error().field, u"leak"_s);
            QVERIFY(!report.error().got.contains(withheld));
        }
    }

    // A user's template is nobody's reviewed wording: it is searched wherever its words would go.
    void aTemplateThatLeaksIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("sentence") << u"summary.txt"_s << "Of Help Harbour and others."_ba;
        QTest::newRow("title") << u"summary.txt"_s << "# Help Harbour\na"_ba;
        QTest::newRow("other spelling") << u"people.txt"_s << "HELP-\nharbour"_ba;
        QTest::newRow("fact") << u"method.txt"_s << ":Help Harbour: a"_ba;
        QTest::newRow("fixed width") << u"verify.txt"_s << "```\nhelp harbour\n```"_ba;
        QTest::newRow("default words")
            << u"cover.txt"_s << "{{ case.outcome|default:\"Help Harbour\" }}"_ba;
        QTest::newRow("mistake") << u"gaps.txt"_s << "{{ helpharbour }}"_ba;
        QTest::newRow("name of a file") << u"Help Harbour.txt"_s << "a"_ba;
        QTest::newRow("order") << u"order.txt"_s << "Help Harbour"_ba;
    }
    void aTemplateThatLeaksIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        const auto report = render(sampleReport(), {u"Help Harbour"_s}, Paper::A4,
                                   TemplateSet::withFiles({{file, text}}));
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, ErrorKind::Refused);
        QCOMPARE(report.error().field, u"leak"_s);
    }

    void aUsersTemplateRenders()
    {
        const auto report =
            render(sampleReport(), {u"Help Harbour"_s}, Paper::A4,
                   TemplateSet::withFiles({{u"summary.txt"_s, "{{ nothing }}"_ba}}));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().got));
        QCOMPARE(report->problems.size(), size_t(1));
        QVERIFY(report->html.contains("there is no “nothing”"));
    }

    void badInEverySection_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray loops = "{{ a.text }}\n";
        for (int depth = 0; depth < 6; ++depth)
            loops = "{% for a in timeline %}\n" + loops + "{% endfor %}\n";
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("blank") << " \n\n\t"_ba;
        QTest::newRow("loops") << loops;
        QTest::newRow("a loop without an end") << "{% for a in timeline %}\n{{ a.text }}\n"_ba;
        QTest::newRow("10 MB") << QByteArray(10 * 1024 * 1024, 'x');
        QTest::newRow("64 KiB of braces") << QByteArray(64 * 1024, '{');
        QTest::newRow("no text") << "\xff\xfe\0\0"_ba;
        QTest::newRow("refused") << "{% load other %}\n{{ case.title|safe }}"_ba;
    }
    // Whatever a folder holds, there is a report, with what every report has, that says what is
    // wrong of each section it has something for.
    void badInEverySection()
    {
        QFETCH(QByteArray, text);
        std::vector<TemplateFile> files;
        for (const NamedSection &section : templateSections())
            files.push_back({section.name + u".txt"_s, text});
        const ReportInput input = sampleReport();
        const auto report =
            render(input, {u"Help Harbour"_s}, Paper::A4, TemplateSet::withFiles(files));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().got));
        QVERIFY(report->html.contains(toHex(input.seal.root)));
        const QString gaps = report->gaps.join(u'\n');
        for (const NamedSection &section : templateSections()) {
            if (section.hasContent(input))
                QVERIFY2(gaps.contains(u"Template “%1”"_s.arg(section.name)), qPrintable(gaps));
        }
    }

    // Whoever asks for the gaps gets the list, not what a template says around it.
    void gapsAreThoseOfTheRecord()
    {
        const auto usual = render(sampleReport(), {});
        QVERIFY(usual.has_value());
        const auto report =
            render(sampleReport(), {}, Paper::A4,
                   TemplateSet::withFiles(
                       {{u"gaps.txt"_s, "# What is missing\n- a point\n\n{{ nothing }}\n"_ba}}));
        QVERIFY(report.has_value());
        QCOMPARE(report->gapsTitle, u"What is missing"_s);
        QVERIFY(!report->gaps.contains(u"a point"_s));
        QVERIFY(report->gaps.join(u'\n').contains(u"there is no “nothing”"_s));
        for (const QString &gap : usual->gaps)
            QVERIFY2(report->gaps.contains(gap), qPrintable(gap));
    }

    void stopsWhereItIsAsked_data()
    {
        QTest::addColumn<bool>("whileDrawn");
        QTest::newRow("at a page that is drawn") << true;
        QTest::newRow("at a page that is read again") << false;
    }
    void stopsWhereItIsAsked()
    {
        QFETCH(bool, whileDrawn);
        int drawn = 0;
        int readAgain = 0;
        // How many there will be is known when they are read again.
        const auto stop = [&](quint64, quint64 total) {
            ++(total == 0 ? drawn : readAgain);
            return total == 0 && !whileDrawn;
        };
        const auto report = render(sampleReport(), {}, Paper::A4, TemplateSet::builtIn(), stop);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, ErrorKind::Cancelled);
        QCOMPARE(readAgain, whileDrawn ? 0 : 1);
        QCOMPARE(drawn == 1, whileDrawn);
    }

    void emptyCaseRenders()
    {
        const auto report = render(emptyReport(), {});
        QVERIFY(report.has_value());
        QVERIFY(report->pages >= 2);
    }
};

CASEMENT_TEST(TstRender, tst_render)
#include "tst_render.moc"
