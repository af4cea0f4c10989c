// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/drafts.h"
#include "desk/bundle_check.h"
#include "desk/case_export.h"
#include "desk/case_verifier.h"
#include "desk/issuer.h"
#include "desk/people.h"
#include "desk/sample_case.h"
#include "support/child_process.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using ledger::Verdict;

class TstIssuer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { makeDesk(false); }

    void aFolderIsWholeAndVerifies_data()
    {
        QTest::addColumn<QString>("audience");
        QTest::addColumn<bool>("showsSubject");
        QTest::newRow("legal") << u"legal"_s << true;
        QTest::newRow("policy") << u"policy"_s << false;
    }
    void aFolderIsWholeAndVerifies()
    {
        QFETCH(QString, audience);
        QFETCH(bool, showsSubject);
        VALUE(issued, issue(audience, u"out"_s));
        QCOMPARE(issued.number, 1);
        for (const auto &name :
             {u"bundle.json"_s, u"receipt.json"_s, u"seal.note"_s, u"report.pdf"_s,
              u"report.html"_s, u"MANIFEST.sha256"_s, u"HOW-TO-VERIFY.txt"_s})
            QVERIFY2(QFileInfo::exists(m_desk->file(u"out/"_s + name)), qPrintable(name));
        QCOMPARE(verdictOf(u"out"_s).verdict, Verdict::Pass);
        const QByteArray bundle = readFile(m_desk->file(u"out/bundle.json"_s));
        const QByteArray html = readFile(m_desk->file(u"out/report.html"_s));
        QCOMPARE(bundle.contains("Marta Ilves"), showsSubject);
        QCOMPARE(html.contains("Marta Ilves"), showsSubject);
        QCOMPARE(bundle.contains("chat-with-marta"), showsSubject);
        QCOMPARE(bundle.contains("Legal advice"), showsSubject);
        QCOMPARE(html.contains("Legal advice"), showsSubject);
    }

    void nothingOfTheSubjectIsInAnyFileForPolicy()
    {
        VALUE(colleague,
              desk::Identity::generate({u"Kim"_s, {}, casefile::Function::Legal, {}}, kPassphrase,
                                       *m_desk->environment().random));
        DONE(desk::addPerson(m_desk->desk(), colleague.card(), false));
        DONE(desk::revokePerson(m_desk->desk(), colleague.card().publicKey,
                                u"Brother of Marta Ilves"_s));
        VALUE(issued, issue(u"policy"_s, u"out"_s));
        QDirIterator walk(m_desk->file(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (walk.hasNext()) {
            const QString path = walk.next();
            ++files;
            QVERIFY2(!path.contains(u"marta", Qt::CaseInsensitive), qPrintable(path));
            const QByteArray bytes = readFile(path).toLower();
            for (const char *name : {"marta", "ilves", "ana ray", "jonas weiss"})
                QVERIFY2(!bytes.contains(name),
                         qPrintable(path + u": "_s + QLatin1StringView(name)));
        }
        QVERIFY(files >= 7);
    }

    void whatIsChangedAfterwardsFails_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("pdf") << u"report.pdf"_s << u"append"_s << QByteArray("FILE");
        QTest::newRow("html") << u"report.html"_s << u"append"_s << QByteArray("FILE");
        QTest::newRow("a file more") << u"extra.txt"_s << u"append"_s << QByteArray("FILE");
        QTest::newRow("bundle") << u"bundle.json"_s << u"append"_s << QByteArray("JSON");
        QTest::newRow("receipt") << u"receipt.json"_s << u"append"_s << QByteArray("JSON");
    }
    void whatIsChangedAfterwardsFails()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, code);
        VALUE(issued, issue(u"legal"_s, u"out"_s));
        const QString path = m_desk->file(u"out/"_s + file);
        writeFile(path, readFile(path) + ' ');
        const auto report = verdictOf(u"out"_s);
        QCOMPARE(report.verdict, Verdict::Fail);
        QCOMPARE(report.code, code);
    }

    void aSwappedAttachmentFails()
    {
        VALUE(issued, issue(u"legal"_s, u"out"_s));
        const QDir attachments(m_desk->file(u"out/attachments"_s));
        const QStringList names = attachments.entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        writeFile(attachments.filePath(names.first()), "other bytes");
        const auto report = verdictOf(u"out"_s);
        QCOMPARE(report.verdict, Verdict::Fail);
        QCOMPARE(report.code, QByteArray("BLOB"));
    }

    void evidenceThatIsNotWhatWasRecordedIsNotDelivered()
    {
        m_desk->runSql(u"UPDATE blob_chunk SET bytes = zeroblob(length(bytes))"_s);
        const auto refused = issue(u"legal"_s, u"out"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Damaged);
        QVERIFY(!QFileInfo::exists(m_desk->file(u"out"_s)));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(file.issues.front().voidSeq);
    }

    void pagesAreOfThePaperThatWasAsked_data()
    {
        QTest::addColumn<report::Paper>("paper");
        QTest::addColumn<QByteArray>("size");
        QTest::newRow("A4") << report::Paper::A4 << QByteArray("595 x 842 pts");
        QTest::newRow("Letter") << report::Paper::Letter << QByteArray("612 x 792 pts");
    }
    void pagesAreOfThePaperThatWasAsked()
    {
        QFETCH(report::Paper, paper);
        QFETCH(QByteArray, size);
        desk::IssueRequest request{m_case, desk::Audience::Legal, m_desk->file(u"out"_s)};
        request.paper = paper;
        VALUE(issued, desk::issueReport(m_desk->desk(), request));
        QProcess tool;
        tool.start(u"pdfinfo"_s, {m_desk->file(u"out/report.pdf"_s)});
        QVERIFY(tool.waitForFinished());
        const QByteArray said = tool.readAllStandardOutput();
        QVERIFY2(said.contains(size), said.constData());
    }

    void anExistingFolderIsNotTouchedAndNoNumberIsSpent()
    {
        QVERIFY(QDir().mkpath(m_desk->file(u"out"_s)));
        const quint64 before = entries();
        const auto refused = issue(u"legal"_s, u"out"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(entries(), before);
        QVERIFY(QDir(m_desk->file(u"out"_s)).isEmpty());
    }

    void aCancelledIssueSpendsItsNumber_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step < int(desk::kIssueSteps); ++step)
            QTest::addRow("step %d", step) << step;
    }
    void aCancelledIssueSpendsItsNumber()
    {
        QFETCH(int, step);
        desk::IssueRequest request{m_case, desk::Audience::Legal, m_desk->file(u"out"_s)};
        const auto stopped =
            desk::issueReport(m_desk->desk(), request, [step](quint64 done, quint64) {
                return static_cast<int>(done) < step;
            });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
        QVERIFY(!QFileInfo::exists(m_desk->file(u"out"_s)));
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        // Before it is planned there is no number to spend.
        const bool planned = step > int(desk::IssueStep::Plan);
        QCOMPARE(file.issues.size(), planned ? 1U : 0U);
        QVERIFY(!planned || file.issues.front().voidSeq);
        QCOMPARE(filesLike(u".out*"_s), QStringList());
        VALUE(second, issue(u"legal"_s, u"out"_s));
        QCOMPARE(second.number, planned ? 2 : 1);
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
    }

    void whoGetsItAndWhoReviewedItIsInThePlan()
    {
        desk::IssueRequest request{m_case, desk::Audience::Policy, m_desk->file(u"out"_s)};
        request.recipients = {u"Ben Ode"_s, u"Policy desk, Dublin"_s};
        request.reviewer = u" Kim  Lo "_s;
        VALUE(issued, desk::issueReport(m_desk->desk(), request));
        VALUE(plan, planOf(issued.sealedSize));
        QCOMPARE(plan.value.recipients, u"Ben Ode\nPolicy desk, Dublin"_s);
        QCOMPARE(plan.value.reviewer, u"Kim Lo"_s);
        QCOMPARE(plan.value.audience, u"policy"_s);
        QVERIFY(plan.value.planHash && !plan.value.templateName.isEmpty());
        QVERIFY(readFile(m_desk->file(u"out/bundle.json"_s)).contains("Policy desk, Dublin"));

        // Another audience does not read to whom it went.
        request.audience = desk::Audience::Legal;
        request.recipients = {u"Counsel Quill"_s};
        request.outDir = m_desk->file(u"second"_s);
        DONE(desk::issueReport(m_desk->desk(), request));
        request.audience = desk::Audience::Policy;
        request.recipients = {};
        request.outDir = m_desk->file(u"third"_s);
        DONE(desk::issueReport(m_desk->desk(), request));
        QVERIFY(readFile(m_desk->file(u"second/bundle.json"_s)).contains("Counsel Quill"));
        for (const QString &name : {u"bundle.json"_s, u"report.html"_s, u"receipt.json"_s})
            QVERIFY(!readFile(m_desk->file(u"third/"_s + name)).contains("Counsel Quill"));
    }

    void nobodyReviewsTheirOwnIssue()
    {
        const quint64 before = entries();
        desk::IssueRequest request{m_case, desk::Audience::Policy, m_desk->file(u"out"_s)};
        request.reviewer = m_desk->desk().identity()->card().name.toUpper();
        const auto refused = desk::issueReport(m_desk->desk(), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(desk::sentenceFor(refused.error()).contains(u"cannot review it too"_s));
        QCOMPARE(entries(), before);
        request.reviewer.clear();
        VALUE(issued, desk::issueReport(m_desk->desk(), request));
        VALUE(plan, planOf(issued.sealedSize));
        QVERIFY(!plan.value.reviewer);
        QVERIFY(readFile(m_desk->file(u"out/report.html"_s)).contains("Nobody but whoever issues"));
    }

    // The ledger says "handed over" a moment before the folder appears; here it cannot.
    void anIssueThatCannotBeHandedOverIsVoid()
    {
        const QString out = m_desk->file(u"out"_s);
        const desk::IssueRequest request{m_case, desk::Audience::Legal, out};
        const auto stopped = desk::issueReport(m_desk->desk(), request, [&](quint64 done, quint64) {
            return done < quint64(desk::IssueStep::HandOver) || QDir().mkpath(out);
        });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, ErrorKind::AlreadyExists);
        QVERIFY(QDir(out).isEmpty());
        QCOMPARE(filesLike(u".out*"_s), QStringList());
        VALUE(file, desk::CaseReader(m_desk->desk(), m_case).caseFile());
        QVERIFY(file.issues.front().doneSeq);
        QVERIFY(file.issues.front().voidSeq);
        VALUE(verdict, desk::verifyCase(m_desk->desk(), m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code));
        VALUE(second, issue(u"legal"_s, u"second"_s));
        QCOMPARE(second.number, 2);
        QCOMPARE(verdictOf(u"second"_s).verdict, Verdict::Pass);
    }

    void whatAKilledIssueLeftIsSweptAway()
    {
        m_desk->close();
        QCOMPARE(killedWhen([&] { return !filesLike(u".out.partial"_s).isEmpty(); },
                            [&]() -> QString {
                                m_desk->reopen();
                                const auto done = issue(u"legal"_s, u"out"_s);
                                return done ? QString() : desk::sentenceFor(done.error());
                            }),
                 QString());
        QVERIFY(!filesLike(u".out*"_s).isEmpty());
        m_desk->reopen();
        VALUE(issued, issue(u"legal"_s, u"out"_s));
        QCOMPARE(filesLike(u".out*"_s), QStringList());
        QCOMPARE(verdictOf(u"out"_s).verdict, Verdict::Pass);
    }

    // Nobody comes between the plan and the seal over it: an entry is weighed, or not in the issue.
    void whatIsStruckMeanwhileIsOfTheNextIssue()
    {
        VALUE(line, desk::Recorder(m_desk->desk(), m_case).log({.text = u"Seen twice"_s}));
        VALUE(other,
              m_desk->desk().sibling(m_desk->desk().sharedIdentity(), m_desk->environment()));
        const quint64 before = entries();
        const desk::IssueRequest request{m_case, desk::Audience::Legal, m_desk->file(u"out"_s)};
        bool struck = false;
        VALUE(issued, desk::issueReport(m_desk->desk(), request, [&](quint64 done, quint64) {
                  return done == 0 || std::exchange(struck, true)
                      || desk::Recorder(*other, m_case).strike(line.seq, u"Twice"_s).has_value();
              }));
        QCOMPARE(issued.sealedSize, before + 2);
        QVERIFY(issued.withheld.empty());
        QCOMPARE(verdictOf(u"out"_s).verdict, Verdict::Pass);
    }

    void withoutAPolicyNothingIsTrusted()
    {
        VALUE(issued, issue(u"legal"_s, u"out"_s));
        VALUE(report, desk::verifyBundleFile({m_desk->file(u"out/bundle.json"_s), {}, {}}));
        QCOMPARE(report.verdict, Verdict::CannotCheck);
        TestDesk other;
        VALUE(policy, desk::policyJson(other.desk()));
        writeFile(m_desk->file(u"other.json"_s), policy);
        VALUE(foreign,
              desk::verifyBundleFile(
                  {m_desk->file(u"out/bundle.json"_s), m_desk->file(u"other.json"_s), {}}));
        QCOMPARE(foreign.verdict, Verdict::Fail);
        QCOMPARE(foreign.code, QByteArray("UNTRUSTED"));
    }

    void anExportedCaseVerifiesAndTakesNothing_data()
    {
        QTest::addColumn<bool>("encrypted");
        QTest::addColumn<QString>("passphrase");
        QTest::newRow("plain") << false << QString();
        QTest::newRow("encrypted") << true << kPassphrase;
    }
    void anExportedCaseVerifiesAndTakesNothing()
    {
        QFETCH(bool, encrypted);
        QFETCH(QString, passphrase);
        if (encrypted)
            makeDesk(true);
        const QString path = m_desk->file(u"copy.casement"_s);
        DONE(desk::exportCase(m_desk->desk(), m_case, path));
        QCOMPARE(filesLike(u"*copy*"_s), QStringList(u"copy.casement"_s));
        auto copy = desk::Desk::open(path, passphrase, m_desk->desk().sharedIdentity(),
                                     m_desk->environment());
        QVERIFY2(copy, copy ? "" : qPrintable(desk::sentenceFor(copy.error())));
        VALUE(verdict, desk::verifyCase(**copy, m_case, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
        QCOMPARE(verdict.size, entries());
        const auto refused = desk::Recorder(**copy, m_case).note(u"More"_s, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
        const auto again = desk::exportCase(m_desk->desk(), m_case, path);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    }

private:
    void makeDesk(bool encrypted)
    {
        m_desk = std::make_unique<TestDesk>(encrypted);
        VALUE(sample, desk::recordSampleCase(m_desk->desk(), kTestNowMs));
        m_case = sample.caseId;
        VALUE(policy, desk::policyJson(m_desk->desk()));
        writeFile(m_desk->file(u"policy.json"_s), policy);
    }
    QStringList filesLike(const QString &pattern)
    {
        return QDir(m_desk->file({}))
            .entryList({pattern}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Result<desk::IssueResult> issue(const QString &audience, const QString &folder)
    {
        return desk::issueReport(m_desk->desk(),
                                 {m_case, *desk::audienceFromCode(audience), m_desk->file(folder)});
    }
    ledger::VerifyReport verdictOf(const QString &folder)
    {
        return desk::verifyBundleFile(
                   {m_desk->file(folder + u"/bundle.json"_s), m_desk->file(u"policy.json"_s), {}})
            .value();
    }
    // The plan stands before the seal over it.
    Result<desk::EntryDetail> planOf(quint64 sealedSize)
    {
        return desk::CaseReader(m_desk->desk(), m_case).entry(sealedSize - 2);
    }
    quint64 entries() { return desk::CaseReader(m_desk->desk(), m_case).caseFile().value().size; }
    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestDesk> m_desk;
    QString m_case;
};

CASEMENT_TEST(TstIssuer, tst_issuer)
#include "tst_issuer.moc"
