// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/sample_report.h"
#include "report/template_picture.h"
#include "report/template_section.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace casement::report::test;
using namespace Qt::StringLiterals;

namespace {

// A case whose every word tries to be something else.
ReportInput hostileReport()
{
    ReportInput input = sampleReport();
    input.caseTitle = {{u"# <script>alert(1)</script> {{ case.number }} {% now %}"_s, {}},
                       {{}, u"R1-PII"_s},
                       {u" | a | \uFDD0v0\uFDD1"_s, {}}};
    input.outcome = shownText(u"- one\n```\n:a: b\n{{ timeline }}"_s);
    input.people = {{shownText(u"> {{ people }}"_s), u"{{ case.number }}"_s, u"# Function"_s, 1},
                    {withheldText(u"R1-PII"_s), u"Role"_s, {}, 2}};
    return input;
}

}  // namespace

class TstTemplateSection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void prints_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("picture");
        QTest::newRow("paragraphs") << "# T\na\nb\n\nc"_ba << u"## T\na b\nc"_s;
        QTest::newRow("without a title") << "a"_ba << u"## Scope and summary\na"_s;
        QTest::newRow("headings") << "# T\n## U\na\n# V\nb"_ba << u"## T\n### U\na\n### V\nb"_s;
        QTest::newRow("bullets") << "- a\nand on\n- b\n\nc\n- d"_ba
                                 << u"## Scope and summary\n- a and on\n- b\nc\n- d"_s;
        QTest::newRow("facts") << ":A: {{ case.number }}\n:B, c: d: e\n: f"_ba
                               << u"## Scope and summary\nA: CASE-7F3C1Q\nB, c: d: e : f"_s;
        QTest::newRow("note and kicker") << "> a\nb\n\n^ c"_ba << u"## Scope and summary\na b\nc"_s;
        QTest::newRow("fixed width") << "```\n a  {\n\n# b\n```\nc"_ba
                                     << u"## Scope and summary\n<<<\n a  {\n\n# b\n>>>\nc"_s;
        QTest::newRow("values")
            << "{{ case.title }}, {{ seal.size }}, {{ issue.generated }}"_ba
            << u"## Scope and summary\n{Impersonated charity }[[R1-PII]]{ collects "
               "donations}, 31, 2026-03-04 13:00 UTC"_s;
        QTest::newRow("absent values")
            << "a{{ case.outcome }}b{{ case.outcome|default:\"{c}\" }}"_ba
            << u"## Scope and summary\nab{c}"_s;
        QTest::newRow("counted")
            << "{{ seal.size|counted:\"entry,entries\" }}, {{ undated.count|counted:\"one,many\" }}"_ba
            << u"## Scope and summary\n31 entries, 1 one"_s;
        QTest::newRow("forms")
            << "{{ case.state|small }}; {{ case.title|ended }} {{ case.outcome|ended }}"_ba
            << u"## Scope and summary\ncontained; {Impersonated charity }[[R1-PII]]{ collects "
               "donations}. "_s.trimmed();
        QTest::newRow("conditions")
            << "{% if seal.witnesses %}a{% else %}b{% endif %}"
               "{% if issue.audience == 'Policy' and seal.size > 30 %}c{% endif %}"
               "{% if not people or case.outcome %}d{% elif states.count == 2 %}e{% endif %}"
               "{% if timeline.first < timeline.last %}f{% endif %}"_ba
            << u"## Scope and summary\nbcef"_s;
        QTest::newRow("loop")
            << "{% for p in people %}\n- {{ p.role }}: {{ p.name|default:\"–\" }}\n"
               "{% endfor %}"_ba
            << u"## Scope and summary\n- Incident manager: –\n- Reviewer: {A. Ray}\n"
               "- Investigator: [[R1-PII]]"_s;
        QTest::newRow("loop in a loop")
            << "{% for t in timeline %}{% if t.former %}\n- {{ t.text }}\n{% for f in t.former %}\n"
               "- {{ f.text }}: {{ f.reason }}\n{% endfor %}{% endif %}\n{% endfor %}"_ba
            << u"## Scope and summary\n- {Clause 4.3 (impersonation of organisations) applies.}\n"
               "- -{Clause 4.2 applies.}-: {wrong clause quoted}"_s;
        QTest::newRow("empty loop") << "{% for s in severities %}{{ s.word }} "
                                       "{{ forloop.counter }}{% empty %}none{% endfor %}"_ba
                                    << u"## Scope and summary\nHigh 1"_s;
        QTest::newRow("struck words stay struck")
            << "{% for t in timeline %}{% if t.struck %}{{ t.text }}{% endif %}{% endfor %}"_ba
            << u"## Scope and summary\n-{Referral sent to the wrong authority}-"_s;
        QTest::newRow("element") << "a\n{{ state_history }}\nb"_ba
                                 << u"## Scope and summary\na\n"
                                    "|# Recorded | State | Reason | Entry |\n"
                                    "| 2026-03-04 10:01 UTC | *Open* | ~{Trust & Safety}~ | 2 |\n"
                                    "| 2026-03-04 12:25 UTC | *Contained* | {page down, payouts "
                                    "held}~ — ~~{Trust & Safety}~ | 27 |\nb"_s;
        QTest::newRow("element on either side of a condition")
            << "{% if states %}\n{{ gap_list }}\n{% else %}\na\n{{ gap_list }}\n{% endif %}\n"
               "{{ gap_list }}"_ba
            << QString(
                   sectionPicture(buildDocument(sampleReport()), u"gaps"_s)
                       .replace(u"## Gaps in this record\nWhat this record lacks, as far as it "
                                "can tell by itself."_s,
                                u"## Scope and summary"_s)
                   + u"\n![Template “summary”, line 7: “gap_list” stands here a second time.]!"_s);
        QTest::newRow("mistake in its place")
            << "a {{ case.titel }} b\n{% now %}\nc"_ba
            << u"## Scope and summary\na ![Template “summary”, line 1: there is no “case.titel”; "
               u"is "
               "“case.title” meant?]! b\n![Template “summary”, line 2: there is no tag “now”.]!\nc"_s;
        QTest::newRow("mistake in a block")
            << "a\n{% if case.kind %}\nb\n{% else %}\nc\n{% endif %}\n\nd"_ba
            << u"## Scope and summary\na\n![Template “summary”, line 2: there is no “case.kind”; "
               u"what "
               u"depends "
               "on it is left out.]!\nd"_s;
        QTest::newRow("element in a sentence")
            << "see {{ timeline }} here"_ba
            << u"## Scope and summary\nsee ![Template “summary”, line 1: “timeline” stands in a "
               u"line with "
               "other words and needs one of its own.]! here"_s;
        QTest::newRow("title with words of the case")
            << "# On {{ case.title }}\na"_ba
            << u"## On\n![Template “summary”: the title of a section cannot hold words of the "
               "case.]!\na"_s;
        QTest::newRow("braces that meet")
            << "{{# x #}{ case.number }}"_ba
            << u"## Scope and summary\n![Template “summary”, line 1: “# x #}{ "
               "case.number” is not a name.]!"_s;
        QTest::newRow("markup of a page")
            << "<b>a</b> & <script>x</script>"_ba
            << u"## Scope and summary\n<b>a</b> & <script>x</script>"_s;
        QTest::newRow("hidden letters") << "a\u202Eb\uFDD0v0\uFDD1"_ba
                                        << u"## Scope and summary\na⟨U+202E⟩b⟨U+FDD0⟩v0⟨U+FDD1⟩"_s;
    }
    void prints()
    {
        QFETCH(QByteArray, text);
        const BuiltReport report = reportWith(u"summary"_s, text, sampleReport());
        QTEST(sectionPicture(report.document, u"summary"_s), "picture");
    }

    // Words of the case are one run each, whatever they look like and wherever they stand.
    void valuesAreNotRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("picture");
        const QString title =
            u"{# <script>alert(1)</script> {{ case.number }} {% now %}}[[R1-PII]]{ | a | "
            "⟨U+FDD0⟩v0⟨U+FDD1⟩}"_s;
        const QString outcome = u"{- one\n```\n:a: b\n{{ timeline }}}"_s;
        const auto row = [](const char *name, const QByteArray &text, const QString &picture) {
            QTest::newRow(name) << text << QString(u"## Scope and summary\n"_s + picture);
        };
        row("paragraph", "{{ case.title }}", title);
        row("bullet", "- {{ case.title }}", u"- "_s + title);
        row("note", "> {{ case.outcome }}", outcome);
        row("heading", "a\n## {{ case.title }}", u"a\n### "_s + title);
        row("fact", ":A: {{ case.title }}", u"A: "_s + title);
        row("name of a fact", ":{{ case.title }}: a", u":"_s + title + u": a"_s);
        row("fixed width", "```\n{{ case.title }}\n```",
            u"`"_s + QString(title).replace(u"[[R1-PII]]"_s, u"`[[R1-PII]]`"_s) + u'`');
        row("with words in fixed width", "```\na {{ case.outcome }}\n```",
            u"`a ``"_s + outcome + u'`');
        row("after a line", "a\n{{ case.outcome }}", u"a "_s + outcome);
        row("in a loop",
            "{% for p in people %}\n{{ p.name }} {{ p.role }} {{ p.function }}\n\n"
            "{% endfor %}",
            u"{> {{ people }}} {{ case.number }} # Function\n[[R1-PII]] Role"_s);
        row("as default of another", "{{ case.title|default:\"{{ x\" }}", title);
    }
    void valuesAreNotRead()
    {
        QFETCH(QByteArray, text);
        const BuiltReport report = reportWith(u"summary"_s, text, hostileReport());
        QTEST(sectionPicture(report.document, u"summary"_s), "picture");
        QVERIFY2(report.problems.empty(), qPrintable(sentencesOf(report.problems)));
    }

    // That a state is withheld is not that there is none, for a condition either.
    void withheldCodesAreThere()
    {
        ReportInput input = sampleReport();
        input.stateBasis = u"R2-PRIV"_s;
        input.state.clear();
        input.checklist.resize(1);
        input.checklist.front().standingBasis = u"R1-PII"_s;
        input.checklist.front().dueMs.reset();
        const BuiltReport report =
            reportWith(u"summary"_s,
                       "{{ case.state|small }}{% if case.state %}a{% endif %}"
                       "{% if case.state == \"Open\" %}b{% endif %}\n"
                       "{% for i in checklist %}{{ i.state }}{{ i.due|default:\"no time\" }}"
                       "{{ i.required|default:\"not required\" }}{% endfor %}",
                       input);
        QCOMPARE(sectionPicture(report.document, u"summary"_s),
                 u"## Scope and summary\n[[R2-PRIV]]a [[R1-PII]][[R1-PII]][[R1-PII]]"_s);
        const QString own = sectionPicture(buildDocument(input), u"summary"_s);
        QVERIFY2(own.contains(u"Its state at the seal is withheld and its severity was “"_s),
                 qPrintable(own));
        QVERIFY2(!own.contains(u"closed"_s), qPrintable(own));
    }

    // What cannot be taken at all, by section: what stands there then.
    void unusableTemplates_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("first");  // of the section; empty: it is left out
        QTest::addColumn<QString>("gap");
        const QByteArray large(10 * 1024 * 1024, 'x');
        const auto row = [](const char *name, const QString &section, const QByteArray &text,
                            const QString &first, const QString &gap) {
            QTest::newRow(name) << section << text << first << gap;
        };
        row("empty, optional", u"timeline"_s, "", {},
            u"Template “timeline”: it is empty, so the section “Timeline” is left out."_s);
        row("blank, optional", u"people"_s, " \n\n", {},
            u"Template “people”: it is empty, so the section “People by role” is left out."_s);
        row("says nothing, optional", u"people"_s, "{% if not people %}a{% endif %}", {},
            u"Template “people”: it prints nothing, so the section “People by role” is left out."_s);
        row("empty, mandatory", u"method"_s, "",
            u"## Method\n![Template “method”: it is empty, so the section stands here as the "
            u"program "
            "has it.]!\nThe case is a list of entries"_s,
            u"Template “method”: it is empty, so the section stands here as the program has it."_s);
        row("a comment, mandatory", u"verify"_s, "{# later #}",
            u"## How to verify\n![Template “verify”: it prints nothing, so the section stands here "
            u"as "
            "the program has it.]!"_s,
            u"Template “verify”: it prints nothing"_s);
        row("large, optional", u"timeline"_s, large,
            u"## Timeline\n![Template “timeline”: it is larger than 64 KiB and was not read.]!"_s,
            u"Template “timeline”: it is larger than 64 KiB and was not read."_s);
        row("large, mandatory", u"gaps"_s, large,
            u"## Gaps in this record\n![Template “gaps”: it is larger than 64 KiB and was not "
            u"read, "
            "so the section stands here as the program has it.]!\nWhat this record lacks"_s,
            u"Template “gaps”: it is larger than 64 KiB and was not read"_s);
        row("not text", u"people"_s, "\xff\xfe\x00",
            u"## People by role\n![Template “people”: it is not UTF-8 text and was not read.]!"_s,
            u"Template “people”: it is not UTF-8 text and was not read."_s);
        row("without its element", u"verify"_s, "# V\nTrust us.",
            u"## V\nTrust us.\n![Template “verify”: it leaves out “seal_in_full”, which every "
            u"report "
            "has; it stands here.]!\n<<<"_s,
            u"Template “verify”: it leaves out “seal_in_full”"_s);
        row("its element in a false condition", u"gaps"_s,
            "a\n{% if seal.witnesses %}\n{{ gap_list }}\n{% endif %}",
            u"## Gaps in this record\na\n![Template “gaps”: it leaves out “gap_list”"_s,
            u"Template “gaps”: it leaves out “gap_list”"_s);
        row("cover without anything", u"cover"_s, "^ Report",
            u"Report\n![Template “cover”: it leaves out “cover_facts”, which every report has; it "
            "stands here.]!\nCase: CASE-7F3C1Q"_s,
            u"Template “cover”: it leaves out “seal_limits”"_s);
    }
    void unusableTemplates()
    {
        QFETCH(QString, section);
        QFETCH(QByteArray, text);
        QFETCH(QString, first);
        QFETCH(QString, gap);
        const BuiltReport report = reportWith(section, text, sampleReport());
        const QString picture = sectionPicture(report.document, section);
        QVERIFY2(first.isEmpty() ? picture.isEmpty() : picture.startsWith(first),
                 qPrintable(picture.left(1000)));
        const QString gaps = sectionPicture(report.document, u"gaps"_s);
        QVERIFY2(gaps.contains(gap), qPrintable(gaps));
        QVERIFY2(sentencesOf(report.problems).contains(gap),
                 qPrintable(sentencesOf(report.problems)));
    }

    // A mistake in every template at once: each section says its own, and all of them are gaps.
    void wrongInEverySection()
    {
        std::map<QString, QByteArray> texts;
        for (const NamedSection &section : templateSections())
            texts[section.name] = "{{ wrong }}\n{% endfor %}{{ x|safe }}\n{% if %}";
        const BuiltReport report = buildReport(sampleReport(), setWith(texts));
        const QString gaps = sectionPicture(report.document, u"gaps"_s);
        for (const NamedSection &section : templateSections()) {
            const QString says = u"Template “%1”, line 1:"_s.arg(section.name);
            const QString picture = sectionPicture(report.document, section.name);
            QVERIFY2(picture.contains(says), qPrintable(section.name + picture));
            QVERIFY2(gaps.contains(says), qPrintable(gaps));
            for (const QString &element : section.elements)
                QVERIFY2(picture.contains(u"“%1”, which every report has"_s.arg(element)),
                         qPrintable(picture));
        }
    }

    // Links into a report: parts of built-in templates keep their names, and no name is there
    // twice.
    void partsKeepTheirNames()
    {
        const auto anchorsOf = [](const Document &document) {
            QStringList anchors;
            const auto take = [&](const std::vector<Block> &blocks) {
                for (const Block &block : blocks) {
                    if (const auto *heading = std::get_if<Heading>(&block))
                        anchors << heading->anchor;
                }
            };
            take(document.cover);
            for (const Section &section : document.sections) {
                anchors << section.anchor;
                take(section.blocks);
            }
            return anchors;
        };
        const QStringList built = anchorsOf(buildDocument(sampleReport()));
        for (const QString &name : {u"top"_s, u"withheld"_s, u"not-proven"_s, u"severity"_s,
                                    u"state"_s, u"verify"_s, u"seal"_s})
            QCOMPARE(built.count(name), 1);
        const QStringList own = anchorsOf(
            reportWith(u"summary"_s, "## State\na\n## State\n## Timeline\n## Seal\n## Ö\n## Ö\n",
                       sampleReport())
                .document);
        QCOMPARE(own.count(u"state"_s), 1);
        QCOMPARE(QSet<QString>(own.begin(), own.end()).size(), own.size());
    }

    void longValuesAreBounded()
    {
        ReportInput input = sampleReport();
        input.caseTitle = shownText(QString(64 * 1024, u'w'));
        const BuiltReport report =
            reportWith(u"summary"_s, QByteArray("{{ case.title }} ").repeated(3000), input);
        const QString picture = sectionPicture(report.document, u"summary"_s);
        QVERIFY(picture.size() < 2 * kMaxTemplateText);
        QVERIFY(picture.contains(
            u"it prints more than 2 MiB; values behind this place are left out"_s));
    }

    void withoutThePluginItIsSaid()
    {
        TemplateEngine engine(QStringList{u"/nowhere"_s});
        QCOMPARE(engine.works().error().kind, ErrorKind::CannotOpen);
        SectionRenderer renderer(TemplateSet::builtIn(), engine);
        Document document;
        document.sections = {renderer.render(u"verify"_s, sampleReport()).section,
                             renderer.render(u"people"_s, sampleReport()).section};
        const QString verify = sectionPicture(document, u"verify"_s);
        QVERIFY2(verify.contains(u"it could not be filled in ("_s), qPrintable(verify));
        QVERIFY2(verify.contains(u"Root, hexadecimal: "_s), qPrintable(verify));
        QVERIFY(sectionPicture(document, u"people"_s).contains(u"it could not be filled in ("_s));
    }
};

CASEMENT_TEST(TstTemplateSection, tst_template_section)
#include "tst_template_section.moc"
