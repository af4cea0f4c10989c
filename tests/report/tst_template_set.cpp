// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sample_report.h"
#include "report/template_picture.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

QString orderPicture(const BuiltReport &report)
{
    QStringList out;
    for (const Section &section : report.document.sections)
        out += (section.startsPage ? u"/"_s : QString()) + section.anchor;
    return out.join(u' ');
}

}  // namespace

class TstTemplateSet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySectionHasATemplate()
    {
        const TemplateSet &set = TemplateSet::builtIn();
        QCOMPARE(set.problems(), std::vector<TemplateProblem>());
        for (const NamedSection &section : templateSections()) {
            QVERIFY2(!set.of(section.name).text.isEmpty(), qPrintable(section.name));
            QVERIFY(!set.of(section.name).ofUser);
        }
    }

    void theBuiltInTemplatesAreRight()
    {
        for (const ReportInput &input : {sampleReport(), emptyReport()}) {
            const BuiltReport report = buildReport(input, TemplateSet::builtIn());
            QVERIFY2(report.problems.empty(), qPrintable(sentencesOf(report.problems)));
        }
    }

    void aUsersOrder_data()
    {
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QString>("sections");
        QTest::addColumn<QString>("problems");
        const QByteArray rest =
            "\ndecisions\nevidence\nchecklist\nrule\nchanges\nundated\nprivilege";
        const QString allOfRest = u" decisions evidence checklist rule changes undated"_s;
        QTest::newRow("as it is") << QByteArray(
            "timeline\npage summary # first\n\ngaps\nmethod\nverify\npeople\nredactions" + rest)
                                  << QString(
                                         u"timeline /summary gaps method verify people redactions"_s
                                         + allOfRest)
                                  << QString();
        QTest::newRow("mandatory ones stay")
            << QByteArray("summary\ntimeline\npeople\nverify\nredactions" + rest)
            << QString(u"summary timeline people verify redactions"_s + allOfRest
                       + u" gaps method"_s)
            << u"Template “order”: it leaves out “gaps”, which every report has; it stands at the "
               "end.\nTemplate “order”: it leaves out “method”, which every report has; it stands "
               "at "
               "the end."_s;
        QTest::newRow("others may go, and it is said")
            << QByteArray("gaps\nmethod\nverify\nredactions\nsummary\ntimeline" + rest)
            << QString(u"gaps method verify redactions summary timeline"_s + allOfRest)
            << u"Template “order”: it leaves out the section “People by role”."_s;
        QTest::newRow("strangers")
            << QByteArray(
                   "sumary\ngaps\ngaps\npeople\nsummary\ntimeline\nmethod\nverify\nredactions"
                   + rest)
            << QString(u"gaps people summary timeline method verify redactions"_s + allOfRest)
            << u"Template “order”, line 1: there is no section “sumary”.\n"
               "Template “order”, line 3: “gaps” stands in it a second time."_s;
        QTest::newRow("the cover stands first anyway")
            << QByteArray("summary\ncover\npeople\ntimeline\ngaps\nmethod\nverify\nredactions"
                          + rest)
            << QString(u"summary people timeline gaps method verify redactions"_s + allOfRest)
            << QString();
    }
    void aUsersOrder()
    {
        QFETCH(QByteArray, order);
        const BuiltReport report = buildReport(sampleReport(), setWith({{u"order"_s, order}}));
        QTEST(orderPicture(report), "sections");
        QTEST(sentencesOf(report.problems), "problems");
    }

    void anOrderForOneAudience()
    {
        const std::vector<OrderedSection> gaps{{u"gaps"_s, true}};
        const TemplateSet one = setWith({{u"order_policy"_s, "page gaps"}});
        QCOMPARE(one.order(Audience::Policy), gaps);
        QCOMPARE(one.order(Audience::Legal), TemplateSet::builtIn().order(Audience::Legal));
        // One for everybody is for Policy too, which the program has an order of its own for.
        const TemplateSet all = setWith({{u"order"_s, "page gaps"}});
        QCOMPARE(all.order(Audience::Policy), gaps);
        QCOMPARE(all.order(Audience::Legal), gaps);
        const TemplateSet both =
            setWith({{u"order"_s, "verify"}, {u"order_policy"_s, "page gaps"}});
        QCOMPARE(both.order(Audience::Policy), gaps);
        QCOMPARE(both.order(Audience::Legal), std::vector<OrderedSection>({{u"verify"_s, false}}));
    }

    void strangeFilesAreSaid()
    {
        const TemplateSet set = TemplateSet::withFiles(
            {{u"sumary.txt"_s, "a"_ba},
             {u"notes.md"_s, "a"_ba},
             {u"people.txt"_s, failure(ErrorKind::CannotOpen, {}, {}, u"Permission denied"_s)},
             {u"order.txt"_s, "\xff"_ba}});
        QCOMPARE(
            sentencesOf(set.problems()),
            u"Templates: “notes.md” is the template of no section.\n"
            "Template “order”: it is not UTF-8 text and was not read.\n"
            "Templates: “sumary.txt” is the template of no section; is “summary.txt” meant?"_s);
        QCOMPARE(set.of(u"people"_s).unusable, u"it could not be read (Permission denied)"_s);
        const BuiltReport report = buildReport(sampleReport(), set);
        const QString gaps = sectionPicture(report.document, u"gaps"_s);
        QVERIFY2(gaps.contains(u"Templates: “sumary.txt” is the template of no section"_s),
                 qPrintable(gaps));
    }

    void theIdSaysWhichTemplates()
    {
        QCOMPARE(TemplateSet::builtIn().id(), u"plain"_s);
        QCOMPARE(TemplateSet::withFiles({}).id(), u"plain"_s);
        const QString one = setWith({{u"summary"_s, "a"}}).id();
        QVERIFY2(one.startsWith(u"plain+"_s) && one.size() == 22, qPrintable(one));
        QCOMPARE(setWith({{u"summary"_s, "a"}}).id(), one);
        QVERIFY(setWith({{u"summary"_s, "b"}}).id() != one);
        QVERIFY(setWith({{u"people"_s, "a"}}).id() != one);
    }

    // Its words were reviewed: they may coincide with something withheld.
    void aCopyOfABuiltInTemplateIsTheBuiltInTemplate()
    {
        const TemplateSet copies = TemplateSet::withFiles(builtInTemplates());
        QVERIFY(copies.problems().empty());
        QVERIFY(copies.userTexts().empty());
        std::vector<TemplateFile> files = builtInTemplates();
        for (TemplateFile &file : files) {
            if (file.name == u"people.txt"_s)
                file.bytes->append("\nAnd so on.\n");
        }
        const TemplateSet edited = TemplateSet::withFiles(files);
        QCOMPARE(edited.userTexts().size(), size_t(1));
        QVERIFY(edited.of(u"people"_s).ofUser);
        QVERIFY(edited.id() != copies.id());
    }

    void windowsLineEndsAreLineEnds()
    {
        const BuiltReport report = reportWith(
            u"summary"_s, "\xEF\xBB\xBF# T\r\n\r\n{% if people %}\r\na\r\n{% endif %}\r\n",
            sampleReport());
        QCOMPARE(sectionPicture(report.document, u"summary"_s), u"## T\na"_s);
    }
};

CASEMENT_TEST(TstTemplateSet, tst_template_set)
#include "tst_template_set.moc"
