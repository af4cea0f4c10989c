// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issue_preview.h"
#include "desk/people.h"
#include "desk/sample_case.h"
#include "report/render.h"
#include "report/template_names.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using desk::Audience;
using desk::IssueCheckKind;

namespace {

const QString kMistake =
    u"Template “summary”, line 2: there is no “timelin”; is “timeline” meant?"_s;

void writeSummary(const TestDesk &desk, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(desk.file(u"templates"_s)));
    QFile summary(desk.file(u"templates/summary.txt"_s));
    QVERIFY(summary.open(QIODevice::WriteOnly));
    QCOMPARE(summary.write(text), text.size());
}

void writeTemplates(const TestDesk &desk)
{
    writeSummary(desk, "# In short\n{{ timelin }}\nCase {{ case.number }}.\n");
}

// Every value of a scope, with the loops that lead to it.
QByteArray askForAll(const report::NameScope &scope, const QString &prefix)
{
    QByteArray out;
    for (const report::NamedValue &value : scope.values)
        out += "{{ " + (prefix + value.name).toUtf8() + " }} ";
    for (const report::NamedList &list : scope.lists) {
        const QString row = u"row"_s + QString::number(prefix.size());
        out += "\n{% for " + row.toUtf8() + " in " + (prefix + list.name).toUtf8() + " %}\n"
            + askForAll(list.row, row + u'.') + "\n{% endfor %}\n";
    }
    return out;
}

QByteArray printedBy(const desk::IssuePreviewMaterial &material)
{
    const auto rendered = report::render(material.input, {}, material.paper, material.templates);
    return rendered ? rendered->html : QByteArray();
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool hasCheck(const desk::IssuePreview &preview, IssueCheckKind kind, const QString &sentence)
{
    return std::ranges::any_of(preview.checks, [&](const auto &check) {
        return check.kind == kind && check.sentence.contains(sentence);
    });
}

}  // namespace

class TstIssueTemplates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aUsersTemplatesAreUsedAndRecorded()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        writeTemplates(desk);
        desk::IssueRequest request{sample.caseId, Audience::Legal, desk.file(u"out"_s)};
        request.templateDir = desk.file(u"templates"_s);
        VALUE(issued, desk::issueReport(desk.desk(), request));
        QCOMPARE(issued.templateProblems, QStringList{kMistake});
        const QByteArray html = contents(desk.file(u"out/report.html"_s));
        QVERIFY(html.contains(">In short</h2>"));
        QVERIFY(html.contains(kMistake.toUtf8()));
        QVERIFY(contents(desk.file(u"out/bundle.json"_s)).contains("plain+"));
    }

    void aFolderThatIsNotThereSpendsNoNumber()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        desk::IssueRequest request{sample.caseId, Audience::Legal, desk.file(u"out"_s)};
        request.templateDir = desk.file(u"nowhere"_s);
        QCOMPARE(desk::issueReport(desk.desk(), request).error().kind, ErrorKind::CannotOpen);
        QVERIFY(!QFileInfo::exists(request.outDir));
        request.templateDir.clear();
        VALUE(issued, desk::issueReport(desk.desk(), request));
        QCOMPARE(issued.number, 1);
    }

    // A template that asks for everything there is gets what the issue shows, and nothing else.
    void whatIsWithheldReachesNoTemplate()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(subject, desk::addSubject(desk.desk(), sample.caseId, u"Marta Ilves"_s));
        VALUE(line,
              desk::Recorder(desk.desk(), sample.caseId).log({.text = u"Spoke to Marta Ilves"_s}));
        VALUE(advice,
              desk::Recorder(desk.desk(), sample.caseId)
                  .log({.text = u"Counsel says wait"_s, .lane = casefile::Lane::Privileged}));
        writeSummary(desk, "# All\n" + askForAll(report::templateNames(), {}));
        desk::IssueRequest request{sample.caseId, Audience::Policy};
        request.templateDir = desk.file(u"templates"_s);
        VALUE(policy, desk::readIssuePreview(desk.desk(), request));
        const desk::IssuePreview preview = desk::makeIssuePreview(policy);
        QVERIFY(!preview.isStopped());
        // Without the leak check: there is nothing for it to find.
        const QByteArray told = printedBy(policy);
        QVERIFY(told.contains(">All</h2>"));
        QVERIFY(!told.contains("Marta") && !told.contains("Ilves"));
        QVERIFY(!told.contains("Counsel says"));
        request.audience = Audience::Legal;
        VALUE(legal, desk::readIssuePreview(desk.desk(), request));
        QVERIFY(printedBy(legal).contains("Counsel says wait"));
    }

    void aTemplateThatSpellsAWithheldNameStopsTheIssue()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(subject, desk::addSubject(desk.desk(), sample.caseId, u"Marta Ilves"_s));
        writeSummary(desk, "# In short\n{# of Marta Ilves #}\n{{ rule }}\n");
        desk::IssueRequest request{sample.caseId, Audience::Policy, desk.file(u"out"_s)};
        request.templateDir = desk.file(u"templates"_s);
        // A remark is not printed.
        VALUE(remarked, desk::readIssuePreview(desk.desk(), request));
        QVERIFY(!desk::makeIssuePreview(remarked).isStopped());
        writeSummary(desk, "# In short\nThis is of {% if people %}Marta Ilves{% endif %}.\n");
        VALUE(spelled, desk::readIssuePreview(desk.desk(), request));
        QVERIFY(desk::makeIssuePreview(spelled).isStopped());
        QCOMPARE(desk::issueReport(desk.desk(), request).error().field, u"leak"_s);
        QVERIFY(!QFileInfo::exists(request.outDir));
    }

    void whatIsWrongIsAmongTheChecksBefore()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        writeTemplates(desk);
        desk::IssueRequest request{sample.caseId, Audience::Policy};
        request.templateDir = desk.file(u"templates"_s);
        VALUE(material, desk::readIssuePreview(desk.desk(), request));
        const desk::IssuePreview preview = desk::makeIssuePreview(material);
        QVERIFY(!preview.isStopped());
        QCOMPARE(preview.checks.front().kind, IssueCheckKind::Gap);
        QCOMPARE(preview.checks.front().sentence, kMistake);
        QVERIFY(preview.checks.size() > 2);
        request.templateDir = desk.file(u"nowhere"_s);
        VALUE(nowhere, desk::readIssuePreview(desk.desk(), request));
        const desk::IssuePreview stopped = desk::makeIssuePreview(nowhere);
        QVERIFY(hasCheck(stopped, IssueCheckKind::Stops, u"there is no such folder"_s));
        QVERIFY(stopped.pages > 0);
    }
};

CASEMENT_TEST(TstIssueTemplates, tst_issue_templates)
#include "tst_issue_templates.moc"
