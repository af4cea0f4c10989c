// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Issuing from the command line: what is told before, what a plan file says, on what paper.

#include "disclosed_case.h"
#include "support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

using namespace casement::test;
using namespace Qt::StringLiterals;

class TstIssue : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s} + arguments);
    }
    Ran verify(const QString &folder) const
    {
        return m_program.run({u"--json"_s, u"verify"_s, folder, u"--policy"_s, u"policy.json"_s});
    }
    qint64 entries() const
    {
        return json({u"case"_s, u"show"_s, m_case}).object()[u"size"_s].toInteger();
    }

private Q_SLOTS:
    void initTestCase() { m_case = makeDisclosedCase(m_program); }

    void nobodyReviewsWhatTheyIssue()
    {
        const qint64 before = entries();
        const QStringList mine{u"issue"_s, m_case,        u"--audience"_s, u"policy"_s,
                               u"--out"_s, u"reviewed"_s, u"--reviewer"_s};
        const Ran own = m_program.onDesk(mine + QStringList{u"avery ray"_s});
        QCOMPARE(own.status, 1);
        QVERIFY2(own.err.contains(u"cannot review it too"_s), qPrintable(own.err));
        QCOMPARE(entries(), before);
        QVERIFY(!QFileInfo::exists(m_program.path(u"reviewed"_s)));
        const Ran other = m_program.onDesk(mine + QStringList{u"Kim Lo"_s});
        QVERIFY2(other.status == 0, qPrintable(other.err));
        QVERIFY(m_program.read(u"reviewed/report.html"_s).contains("Prepared for"));
        QVERIFY(!m_program.read(u"reviewed/report.html"_s).contains("Nobody but whoever issues"));
    }

    void aDryRunTellsAndRecordsNothing()
    {
        const qint64 before = entries();
        const Ran ran = json({u"issue"_s, m_case, u"--audience"_s, u"policy"_s, u"--dry-run"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QCOMPARE(entries(), before);
        QStringList told;
        for (const QJsonObject &object : ran.objects()) {
            QCOMPARE(QStringList(object.keys()),
                     (QStringList{u"basis"_s, u"delivered"_s, u"entry"_s, u"explanation"_s,
                                  u"field"_s, u"part"_s, u"reason"_s}));
            told.append(
                u"%1 %2"_s.arg(object[u"part"_s].toString(), object[u"reason"_s].toString()));
        }
        for (const QString &line :
             {u"field subject_name"_s, u"field staff_identity"_s, u"attachment delivered"_s,
              u"attachment holds_withheld"_s, u"attachment not_searchable"_s})
            QVERIFY2(told.contains(line), qPrintable(line + u" / "_s + told.join(u", "_s)));
        const Ran plain =
            m_program.onDesk({u"issue"_s, m_case, u"--audience"_s, u"policy"_s, u"--dry-run"_s});
        QVERIFY(plain.out.contains(u"contains the name of a subject"_s));
        QVERIFY(plain.out.contains(u"no program can search it"_s));
    }

    void thePaperIsChosen_data()
    {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("A4") << u"a4"_s << QByteArray("595");
        QTest::newRow("Letter") << u"letter"_s << QByteArray("612");
    }
    void thePaperIsChosen()
    {
        QFETCH(QString, paper);
        QFETCH(QByteArray, page);
        const QString folder = u"paper-"_s + paper;
        const Ran ran = json({u"issue"_s, m_case, u"--audience"_s, u"legal"_s, u"--paper"_s, paper,
                              u"--out"_s, folder});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QProcess tool;
        tool.start(u"pdfinfo"_s, {m_program.path(folder + u"/report.pdf"_s)});
        QVERIFY(tool.waitForFinished(60'000));
        const QByteArray said = tool.readAllStandardOutput();
        QVERIFY2(said.contains(QByteArray("Page size:       " + page)), said.constData());
        QCOMPARE(json({u"issue"_s, m_case, u"--audience"_s, u"legal"_s, u"--paper"_s, u"a3"_s,
                       u"--out"_s, u"never"_s})
                     .status,
                 2);
    }

    void aPlanFileIsFollowed()
    {
        m_program.write(u"plan.txt"_s,
                        "# for Policy\n"
                        "name \"donor\" R4-THIRD-PARTY Only reported it.\n");
        const Ran ran = json({u"issue"_s, m_case, u"--audience"_s, u"policy"_s, u"--plan"_s,
                              u"plan.txt"_s, u"--to"_s, u"Kim Vale"_s, u"--out"_s, u"planned"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QVERIFY(ran.object()[u"withheld"_s].toObject()[u"R4-THIRD-PARTY"_s].toInteger() == 1);
        const Ran verdict = verify(m_program.path(u"planned"_s));
        QVERIFY2(verdict.status == 0, qPrintable(verdict.out));
        QCOMPARE(ran.object()[u"withheld"_s], verdict.object()[u"withheld"_s]);
        const QByteArray bundle = m_program.read(u"planned/bundle.json"_s);
        QVERIFY(!bundle.contains("donor"));
        QVERIFY(bundle.contains("name R4-THIRD-PARTY: Only reported it."));
        QCOMPARE(QDir(m_program.path(u"planned/attachments"_s)).entryList(QDir::Files).size(), 1);
    }

    void aWrongPlanFileIsSaidByItsLine_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &plan, const QString &says) {
            QTest::newRow(name) << plan << says;
        };
        row("empty", {}, u"plan.txt"_s);
        row("unknown entry", "# x\nwithhold 4711 R1-PII x\n", u"plan.txt, line 2"_s);
        row("unknown basis", "withhold 1 R99 x\n", u"plan.txt, line 1"_s);
        row("no text", "withhold 1 R1-PII \xFF\n", u"plan.txt, line 1"_s);
        row("10 MB", QByteArray(10'000'000, 'x'), u"plan.txt"_s);
    }
    void aWrongPlanFileIsSaidByItsLine()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, says);
        m_program.write(u"plan.txt"_s, plan);
        const qint64 before = entries();
        for (const bool dry : {true, false}) {
            QStringList command{u"issue"_s,  m_case,        u"--audience"_s, u"policy"_s,
                                u"--plan"_s, u"plan.txt"_s, u"--out"_s,      u"never"_s};
            if (dry)
                command.append(u"--dry-run"_s);
            const Ran ran = m_program.onDesk(command);
            QCOMPARE(ran.status, 3);
            QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        }
        QCOMPARE(entries(), before);
        QVERIFY(!QFileInfo::exists(m_program.path(u"never"_s)));
    }

    void aPlanFileThatIsNotThere()
    {
        const Ran ran = m_program.onDesk({u"issue"_s, m_case, u"--audience"_s, u"policy"_s,
                                          u"--plan"_s, u"gone.txt"_s, u"--out"_s, u"never"_s});
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains(u"gone.txt"_s), qPrintable(ran.err));
    }
};

CASEMENT_TEST(TstIssue, tst_issue)
#include "tst_issue.moc"
