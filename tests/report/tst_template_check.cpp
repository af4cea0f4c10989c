// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sample_report.h"
#include "report/template_check.h"
#include "report/template_engine.h"
#include "report/template_picture.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

QString problemsOf(const QString &source, const ReportInput &input = sampleReport())
{
    QString out = sentencesOf(checkTemplate(u"t"_s, source, input).problems);
    return out.replace(u"Template “t”, line "_s, QString());
}

QString nested(const QString &open, const QString &close, int times)
{
    return open.repeated(times) + u'x' + close.repeated(times);
}

}  // namespace

class TstTemplateCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mistakesAreSaid_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const QString &source, const QString &problems) {
            QTest::newRow(name) << source << problems;
        };
        row("right", u"{{ case.number }} {% if people %}{{ people.count }}{% endif %}"_s, {});
        row("unknown name", u"\n\n{{ color }}"_s, u"3: there is no “color”."_s);
        row("nearly a name", u"{{ case.titel }}"_s,
            u"1: there is no “case.titel”; is “case.title” meant?"_s);
        row("nearly an element", u"{{ timelin }}"_s,
            u"1: there is no “timelin”; is “timeline” meant?"_s);
        row("not a name", u"{{ 1 + 1 }}"_s, u"1: “1 + 1” is not a name."_s);
        row("nothing", u"{{ }}"_s, u"1: “” is not a name."_s);
        row("unclosed", u"a {{ case.number"_s, u"1: “{{” is not closed on its line."_s);
        row("safe", u"{{ case.title|safe }}"_s,
            u"1: “safe” is refused: no words of a case are taken as markup."_s);
        row("unknown filter", u"{{ case.title|upper }}"_s, u"1: there is no filter “upper”."_s);
        row("default without words", u"{{ case.title|default }}"_s,
            u"1: “default” takes words in quotes."_s);
        row("counted of words", u"{{ case.title|counted:\"a,b\" }}"_s,
            u"1: “counted” takes a number."_s);
        row("counted by one word", u"{{ seal.size|counted:\"a\" }}"_s,
            u"1: “counted” takes the word for one and the word for many, with a comma between."_s);
        row("two filters", u"{{ seal.size|default:\"a\"|default:\"b\" }}"_s,
            u"1: a name takes one filter."_s);
        row("load", u"{% load i18n %}"_s, u"1: “load” is refused: a template brings in no code."_s);
        row("include", u"{% include \"/etc/passwd\" %}"_s,
            u"1: “include” is refused: a template stands alone."_s);
        row("extends", u"{% extends \"a\" %}"_s,
            u"1: “extends” is refused: a template stands alone."_s);
        row("now", u"{% now \"yyyy\" %}"_s, u"1: there is no tag “now”."_s);
        row("empty tag", u"{% %}"_s, u"1: there is no tag “”."_s);
        row("unknown in a condition", u"{% if case.colour %}x{% endif %}"_s,
            u"1: there is no “case.colour”; what depends on it is left out."_s);
        row("empty condition", u"{% if %}x{% endif %}"_s,
            u"1: the condition is not complete; what depends on it is left out."_s);
        row("one sign", u"{% if seal.size = 1 %}x{% endif %}"_s,
            u"1: “=” has no place in a condition; what depends on it is left out."_s);
        row("half a comparison", u"{% if seal.size == %}x{% endif %}"_s,
            u"1: the condition is not complete; what depends on it is left out."_s);
        row("words of a case compared", u"{% if case.title == \"x\" %}x{% endif %}"_s,
            u"1: only numbers, times and the report's own words can be compared; what depends on "
            u"it is left out."_s);
        row("a list of nothing", u"{% for a in persons %}x{% endfor %}"_s,
            u"1: there is no “persons”; what depends on it is left out."_s);
        row("not a list", u"{% for a in seal.size %}x{% endfor %}"_s,
            u"1: “seal.size” is not a list; what depends on it is left out."_s);
        row("not a loop", u"{% for a %}x{% endfor %}"_s,
            u"1: a loop reads “for row in people”; what depends on it is left out."_s);
        row("not of the row", u"{% for a in people %}{{ a.nam }}{% endfor %}"_s,
            u"1: there is no “a.nam”; is “a.name” meant?"_s);
        row("the row itself", u"{% for a in people %}{{ a }}{% endfor %}"_s,
            u"1: there is no “a”."_s);
        row("a row outside", u"{% for a in people %}x{% endfor %}{{ a.name }}"_s,
            u"1: there is no “a.name”."_s);
        row("never closed", u"a\n{% if people %}\nb"_s,
            u"2: “if” is never closed; what stands below it is left out."_s);
        row("closed by another", u"{% for a in people %}{% if a.name %}x{% endfor %}y"_s,
            u"1: “if” is never closed; what stands below it is left out."_s);
        row("closes nothing", u"x{% endif %}"_s, u"1: “endif” belongs to nothing before it."_s);
        row("two elses", u"{% if people %}a{% else %}b{% else %}c{% endif %}"_s,
            u"1: “else” stands behind “else”; what depends on it is left out."_s);
        row("element in a loop", u"{% for a in people %}\n{{ timeline }}\n{% endfor %}"_s,
            u"2: “timeline” cannot stand in a loop."_s);
        row("element with a filter", u"{{ timeline|default:\"x\" }}"_s,
            u"1: “timeline” takes no filter."_s);
        row("list as a value", u"{{ states }}"_s,
            u"1: “states” is a list; go through it with “for”."_s);
        row("half a quote", u"{% if case.state == \"Open %}x{% endif %}"_s,
            u"1: “\"” is not a text in quotes; what depends on it is left out."_s);
        row("a quote in a quote", u"{% if case.state == \"a\\\" %}x{% endif %}"_s,
            u"1: “\"a\\\"” is not a text in quotes; what depends on it is left out."_s);
    }
    void mistakesAreSaid()
    {
        QFETCH(QString, source);
        QTEST(problemsOf(source), "problems");
    }

    // Every row is a template that would run long or print much; none of them is run.
    void nothingExplodes_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a loop in a loop")
            << nested(u"{% for a in people %}"_s, u"{% endfor %}"_s, 2)
            << u"a loop inside a loop goes through a list of the outer loop's row"_s;
        QTest::newRow("many rows") << u"{% for a in timeline %}x{% endfor %}"_s
                                   << u"“timeline” has more than 5,000 rows"_s;
        QTest::newRow("long rows")
            << QString(u"{% for a in people %}"_s + QString(60'000, u'x') + u"{% endfor %}"_s)
            << u"it would print more than 2 MiB"_s;
        QTest::newRow("many loops") << u"{% for a in people %}x{% endfor %}"_s.repeated(1500)
                                    << u"it would print more than 2 MiB"_s;
        QTest::newRow("deep") << nested(u"{% if people %}"_s, u"{% endif %}"_s, 3000)
                              << u"conditions stand too deep"_s;
        QTest::newRow("long condition")
            << QString(u"{% if "_s + u"not "_s.repeated(9000) + u"people %}x{% endif %}"_s)
            << u"the condition is too long"_s;
        QTest::newRow("many mistakes") << u"{{ nothing }}"_s.repeated(4000)
                                       << u"there are too many mistakes; the rest is left out"_s;
        QTest::newRow("many openers")
            << u"{% if people %}"_s.repeated(4000) << u"conditions stand too deep"_s;
    }
    void nothingExplodes()
    {
        QFETCH(QString, source);
        QFETCH(QString, problem);
        ReportInput input = longReport(10'000);
        input.people.resize(400);
        const CheckedTemplate checked = checkTemplate(u"t"_s, source, input);
        const QString said = sentencesOf(checked.problems);
        QVERIFY2(said.contains(problem), qPrintable(said.left(2000)));
        QVERIFY(checked.problems.size() <= 20);
        const TemplateContext context = templateContext(checked.used, input);
        const auto printed = TemplateEngine().render(checked.program, context.names);
        QVERIFY2(printed.has_value(), printed ? "" : qPrintable(printed.error().got));
        QVERIFY(printed->size() <= 2 * kMaxTemplateText);
    }

    // Whatever a template holds, what runs is made of our own keys.
    void theProgramHoldsNothingOfTheUsers()
    {
        const CheckedTemplate checked =
            checkTemplate(u"t"_s,
                          u"{% if case.state == \"Open\" %}{{ case.title }}{% endif %}"
                          "{% for evil in people %}{{ evil.name }}{{ forloop.counter }}{% endfor %}"
                          "{{# x #}{ case.number }}"_s,
                          sampleReport());
        QVERIFY2(!checked.program.contains(u"case"_s) && !checked.program.contains(u"evil"_s),
                 qPrintable(checked.program));
    }
};

CASEMENT_TEST(TstTemplateCheck, tst_template_check)
#include "tst_template_check.moc"
