// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What was acknowledged is there, whatever happens to the process that wrote it.

#include "desk/case_verifier.h"
#include "support/test_desk.h"
#include "support/test_main.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <set>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;

class TstKilled : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // 10 desks, each killed 20 times at a random acknowledgement and a random moment after it.
    void nothingAcknowledgedIsMissing()
    {
        QRandomGenerator random(20261123);
        int kills = 0;
        for (int round = 0; round < 10; ++round) {
            TestDesk desk;
            const QString id = desk.newCase();
            desk.close();
            std::set<quint64> acknowledged;
            for (int kill = 0; kill < 20; ++kill, ++kills) {
                runAndKill(desk.path(), id, random, acknowledged);
                check(desk, id, acknowledged);
                if (QTest::currentTestFailed())
                    return;
            }
            QVERIFY(!acknowledged.empty());
        }
        QCOMPARE(kills, 200);
    }

    void twoProcessesLeaveNoGapAndNoFork()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        const quint64 before = desk.desk().findCase(id).value().entries;
        desk.close();
        constexpr int kEach = 150;
        QProcess first;
        QProcess second;
        start(first, desk.path(), id, kEach);
        start(second, desk.path(), id, kEach);
        QVERIFY(first.waitForFinished(120'000));
        QVERIFY(second.waitForFinished(120'000));
        std::set<quint64> seqs;
        for (QProcess *process : {&first, &second}) {
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
            for (const QByteArray &line : process->readAllStandardOutput().trimmed().split('\n'))
                QVERIFY2(seqs.insert(line.toULongLong()).second, "one seq was given twice");
        }
        QCOMPARE(seqs.size(), size_t(2 * kEach));
        QCOMPARE(*seqs.begin(), before);
        QCOMPARE(*seqs.rbegin(), before + 2 * kEach - 1);
        check(desk, id, seqs);
    }

    // Other connections of this process are open. Whoever comes and goes meanwhile must find the
    // desk in use, or the log that is written to next is one that nobody reads any more.
    void aProgramThatComesAndGoesTakesNothingAlong()
    {
        TestDesk desk;
        const QString id = desk.newCase();
        VALUE(second, desk.desk().sibling(desk.desk().sharedIdentity(), desk.environment()));
        std::set<quint64> seqs;
        for (int round = 0; round < 3; ++round) {
            QProcess other;
            start(other, desk.path(), id, 1);
            QVERIFY(other.waitForFinished(120'000));
            QVERIFY2(other.exitCode() == 0, other.readAllStandardError().constData());
            QVERIFY(seqs.insert(other.readAllStandardOutput().trimmed().toULongLong()).second);
            desk::LogRequest request;
            request.text = u"Here"_s;
            VALUE(here, desk::Recorder(desk.desk(), id).log(request));
            QVERIFY2(seqs.insert(here.seq).second, "one seq was given twice");
        }
        second.reset();
        check(desk, id, seqs);
    }

private:
    static void start(QProcess &process, const QString &path, const QString &id, int count)
    {
        process.start(binDir() + u"/record_probe"_s,
                      {path, kPassphrase, id, QString::number(count)});
    }

    static void runAndKill(const QString &path, const QString &id, QRandomGenerator &random,
                           std::set<quint64> &acknowledged)
    {
        QProcess process;
        start(process, path, id, 100'000);
        QVERIFY(process.waitForStarted());
        const int lines = random.bounded(12);
        int seen = 0;
        QByteArray out;
        while (seen < lines && process.waitForReadyRead(30'000)) {
            out += process.readAllStandardOutput();
            seen = static_cast<int>(out.count('\n'));
        }
        (void)process.waitForReadyRead(random.bounded(4));
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        out += process.readAllStandardOutput();
        // What was cut in the middle of a number was not read by anybody.
        out.truncate(out.lastIndexOf('\n') + 1);
        for (const QByteArray &line : out.trimmed().split('\n')) {
            if (!line.isEmpty())
                acknowledged.insert(line.toULongLong());
        }
    }

    static void check(TestDesk &desk, const QString &id, const std::set<quint64> &acknowledged)
    {
        desk.reopen();
        VALUE(verdict, desk::verifyCase(desk.desk(), id, desk::VerifyDepth::Full));
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.column));
        for (const quint64 seq : acknowledged) {
            VALUE(detail, desk::CaseReader(desk.desk(), id).entry(seq));
            QCOMPARE(detail.value.kind, casefile::EntryKind::Event);
        }
        desk.close();
    }
};

CASEMENT_TEST(TstKilled, tst_killed)
#include "tst_killed.moc"
