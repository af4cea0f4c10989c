// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/issue_preview.h"

#include "desk/people.h"
#include "desk/sample_case.h"
#include "report/sections.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QThread>

#include <map>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using desk::Audience;
using desk::IssueCheckKind;

namespace {

Result<desk::IssuePreview> previewOf(desk::Desk &desk, const desk::IssueRequest &request)
{
    return desk::readIssuePreview(desk, request)
        .transform([](const desk::IssuePreviewMaterial &material) {
            return desk::makeIssuePreview(material);
        });
}

QStringList sentences(const desk::IssuePreview &preview, IssueCheckKind kind)
{
    QStringList found;
    for (const auto &check : preview.checks) {
        if (check.kind == kind)
            found << check.sentence;
    }
    return found;
}

QStringList bulletsOf(const report::Section &section)
{
    QStringList found;
    for (const report::Block &block : section.blocks) {
        const auto *bullets = std::get_if<report::Bullets>(&block);
        for (const report::Prose &item : bullets ? bullets->items : std::vector<report::Prose>()) {
            QString words;
            for (const report::Run &run : item)
                words += run.text;
            found << words.simplified();
        }
    }
    return found;
}

}  // namespace

class TstIssuePreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsAppendedAndNothingWritten()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        const QStringList files = QDir(desk.file({})).entryList(QDir::Files);
        VALUE(before, desk.desk().changeCounter());
        VALUE(preview, previewOf(desk.desk(), {sample.caseId, Audience::Policy}));
        VALUE(after, desk.desk().changeCounter());
        QCOMPARE(after, before);
        QCOMPARE(QDir(desk.file({})).entryList(QDir::Files), files);
        VALUE(file, desk::CaseReader(desk.desk(), sample.caseId).caseFile());
        QCOMPARE(preview.ledgerSize, file.size);
        QCOMPARE(preview.number, 1U);
        QVERIFY(preview.pages > 2);
        QVERIFY2(!preview.isStopped(),
                 qPrintable(sentences(preview, IssueCheckKind::Stops).join(u'\n')));
    }

    void itSaysWhatItIsNot()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(material,
              desk::readIssuePreview(
                  desk.desk(),
                  {.caseId = id, .audience = Audience::Policy, .recipients = {u"Ben"_s}}));
        QCOMPARE(material.input.recipients, QStringList{u"Ben"_s});
        const report::Document draft = report::buildDocument(material.input);
        QVERIFY(draft.pageHeader.endsWith(u" · DRAFT"_s));
        QCOMPARE(draft.sealShort, u"not sealed"_s);
        report::ReportInput sealed = material.input;
        sealed.draft = false;
        QVERIFY(!report::buildDocument(sealed).pageHeader.contains(u"DRAFT"_s));
        QVERIFY(report::buildDocument(sealed).sealShort.startsWith(u"seal "_s));
    }

    // What was looked at is what goes out: the same places, on the same grounds.
    void whatIsWithheldIsWhatTheIssueWithholds()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        const desk::IssueRequest request{sample.caseId, Audience::Policy};
        VALUE(preview, previewOf(desk.desk(), request));
        std::map<QString, quint64> looked;
        for (const auto &place : preview.withheld) {
            // Evidence that stays here is withheld on no basis.
            if (!place.basis.isEmpty())
                looked[place.basis] += place.last - place.first + 1;
        }
        VALUE(
            issue,
            desk::issueReport(desk.desk(), {sample.caseId, Audience::Policy, desk.file(u"out"_s)}));
        std::map<QString, quint64> issued;
        for (const auto &[basis, count] : issue.withheld)
            issued[basis] += count;
        QCOMPARE(looked, issued);
        VALUE(next, previewOf(desk.desk(), request));
        QCOMPARE(next.number, 2U);
    }

    void eachPlaceHasItsReason()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(line,
              desk::Recorder(desk.desk(), sample.caseId).log({.text = u"Spoke to Marta Ilves"_s}));
        VALUE(advice,
              desk::Recorder(desk.desk(), sample.caseId)
                  .log({.text = u"Counsel says wait"_s, .lane = casefile::Lane::Privileged}));
        VALUE(policy, previewOf(desk.desk(), {sample.caseId, Audience::Policy}));
        const auto at = [&](ledger::Seq seq) {
            const auto found = std::ranges::find_if(policy.withheld, [&](const auto &place) {
                return place.first <= seq && seq <= place.last;
            });
            return found == policy.withheld.end()
                ? QString()
                : QStringList{found->part, found->basis, found->reason}.join(u'|');
        };
        QCOMPARE(at(line.seq), u"text|R1-PII|contains the name of a subject, or a part of it"_s);
        QCOMPARE(at(advice.seq), u"|R2-PRIV|stands in the privileged lane"_s);
        QCOMPARE(policy.privilegedEntries, 0U);

        VALUE(legal, previewOf(desk.desk(), {sample.caseId, Audience::Legal}));
        QVERIFY(legal.withheld.empty());
        QVERIFY(legal.privilegedEntries > 0);
        QCOMPARE(legal.entriesShown, legal.ledgerSize);
    }

    void gapsAreThoseThatArePrinted()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(preview, previewOf(desk.desk(), {sample.caseId, Audience::Policy}));
        const QStringList gaps = sentences(preview, IssueCheckKind::Gap);
        QVERIFY(gaps.size() > 2);
        QVERIFY(gaps.contains(u"Nobody but whoever issues this has reviewed what it withholds."_s));
        VALUE(material, desk::readIssuePreview(desk.desk(), {sample.caseId, Audience::Policy}));
        const report::Document document = report::buildDocument(material.input);
        const auto printed =
            std::ranges::find(document.sections, preview.gapsSection, &report::Section::title);
        QVERIFY(printed != document.sections.end());
        QCOMPARE(gaps, bulletsOf(*printed));
        VALUE(own,
              previewOf(desk.desk(),
                        {.caseId = sample.caseId,
                         .audience = Audience::Policy,
                         .reviewer = desk.desk().identity()->card().name}));
        QVERIFY(own.isStopped());
        VALUE(
            reviewed,
            previewOf(
                desk.desk(),
                {.caseId = sample.caseId, .audience = Audience::Policy, .reviewer = u"Kim Lo"_s}));
        QVERIFY(sentences(reviewed, IssueCheckKind::Gap).size() == gaps.size() - 1);
    }

    void withoutAKeyItSaysWhy()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(reader, desk.desk().sibling(nullptr, desk.environment()));
        VALUE(preview, previewOf(*reader, {id, Audience::Legal}));
        QVERIFY(preview.isStopped());
        QVERIFY(sentences(preview, IssueCheckKind::Stops)
                    .first()
                    .contains(u"no key here to sign entries with"_s));
        QVERIFY(preview.pages > 0);
    }

    void somebodyWhoDoesNotSealIsTold()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(made,
              desk::Identity::generate({u"Kim"_s, {}, casefile::Function::Legal, {}}, kPassphrase,
                                       *desk.environment().random));
        const auto kim = std::make_shared<const desk::Identity>(std::move(made));
        DONE(desk::addPerson(desk.desk(), kim->card(), false));
        VALUE(hers, desk.desk().sibling(kim, desk.environment()));
        VALUE(preview, previewOf(*hers, {id, Audience::Legal}));
        QVERIFY(preview.isStopped());
        QVERIFY(sentences(preview, IssueCheckKind::Stops).first().size() > 20);
    }

    // A case is never without entries, but it may be without lines.
    void aCaseWithoutLinesHasPages()
    {
        TestDesk desk;
        const QString id = desk.newCase(u"قضية جديدة"_s);
        for (const Audience audience : {Audience::Legal, Audience::Policy}) {
            VALUE(preview, previewOf(desk.desk(), {id, audience}));
            QVERIFY(preview.pages > 0);
            QVERIFY(!preview.isStopped());
        }
    }

    void readingIsCancelled()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const auto stopped = desk::readIssuePreview(desk.desk(), {id, Audience::Legal},
                                                    [](quint64, quint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    }

    void pagesAreMadeOnAnyThreadAndTwoAtOnce()
    {
        TestDesk desk;
        VALUE(sample, desk::recordSampleCase(desk.desk(), kTestNowMs));
        VALUE(material, desk::readIssuePreview(desk.desk(), {sample.caseId, Audience::Policy}));
        const auto here = desk::makeIssuePreview(material);
        QByteArray first;
        QByteArray second;
        const std::unique_ptr<QThread> one(
            QThread::create([&] { first = desk::makeIssuePreview(material).pdf; }));
        const std::unique_ptr<QThread> two(
            QThread::create([&] { second = desk::makeIssuePreview(material).pdf; }));
        one->start();
        two->start();
        QVERIFY(one->wait() && two->wait());
        QVERIFY(!here.pdf.isEmpty());
        QVERIFY(first == here.pdf);
        QVERIFY(second == here.pdf);
    }
};

CASEMENT_TEST(TstIssuePreview, tst_issue_preview)
#include "tst_issue_preview.moc"
