// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "program.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace casement::test;
using namespace Qt::StringLiterals;

// Files of other tools from the command line: what would be recorded, what was, and what was known.
class TstImport : public QObject {
    Q_OBJECT
    Program m_program;
    QString m_case;

    Ran json(const QStringList &arguments) const
    {
        return m_program.onDesk(QStringList{u"--json"_s, u"import"_s, m_case} + arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ran made = m_program.makeDesk();
        QVERIFY2(made.status == 0, qPrintable(made.err));
        m_case = m_program.makeCase(u"Outage"_s);
        m_program.write(u"box"_s,
                        "From a@b Thu Jan  5 10:00:00 2023\nSubject: First\nDate: soon\n"
                        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n--b\n"
                        "Content-Type: image/png; name=\"\x1b[31m.png\"\n\nPNG\n--b--\n");
    }

    void aDryRunTellsEventsFilesAndWarnings()
    {
        const Ran ran = m_program.onDesk({u"import"_s, m_case, u"box"_s, u"--dry-run"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        QVERIFY2(ran.out.contains(u"read as mail: would become 1 events (0 dated, 1 undated) and 0 "
                                  "notes, with 1 files; 1 warnings"_s),
                 qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"line 2: undated  First"_s));
        QVERIFY(ran.out.contains(u"line 10: file "_s) && !ran.out.contains(u'\x1b'));
        QVERIFY(ran.out.contains(u"box:3:1: The message has no date that can be read (“soon”)"_s));
        const QJsonObject told = json({u"box"_s, u"--dry-run"_s}).object();
        QCOMPARE(told[u"format"_s].toString(), u"mail"_s);
        QCOMPARE(told[u"files"_s].toInteger(), 1);
        QCOMPARE(told[u"said"_s].toArray().size(), 1);
        QVERIFY(json({u"box"_s, u"--dry-run"_s, u"--as"_s, u"markdown"_s}).object()[u"format"_s]
                == u"markdown"_s);
    }

    void whatWasRecordedIsKnownThen()
    {
        const QJsonObject first = json({u"box"_s}).object();
        QCOMPARE(first[u"added"_s].toInteger(), 3);
        QCOMPARE(first[u"evidence"_s].toInteger(), 2);
        QCOMPARE(first[u"undated"_s].toInteger(), 1);
        const QJsonObject again = json({u"box"_s}).object();
        QCOMPARE(again[u"added"_s].toInteger(), 0);
        QCOMPARE(again[u"known"_s].toInteger(), 3);
        const Ran verified = m_program.onDesk({u"verify"_s, m_case});
        QVERIFY2(verified.status == 0, qPrintable(verified.err));
    }

    void aMapAnswersWhatATableAsks()
    {
        m_program.write(u"t.csv"_s, "when,text\n03/04/2026 10:00,Stopped\n");
        m_program.write(u"columns"_s, "time: when\nwords: text\nday first: yes\n");
        const Ran ran = m_program.onDesk({u"import"_s, m_case, u"t.csv"_s, u"--dry-run"_s});
        QVERIFY2(ran.out.contains(u"line 2: undated  Stopped"_s), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"Is 03/04 the 3rd of April?"_s));
        const QJsonObject asked = json({u"t.csv"_s, u"--dry-run"_s}).object();
        QVERIFY(asked[u"asks_day_first"_s].toBool());
        QVERIFY(asked[u"map"_s].toString().endsWith(u"time: when\nwords: text\n"_s));
        const QJsonObject answered =
            json({u"t.csv"_s, u"--dry-run"_s, u"--map"_s, u"columns"_s}).object();
        QVERIFY(!answered[u"asks_day_first"_s].toBool());
        QCOMPARE(answered[u"dated"_s].toInteger(), 1);
        QCOMPARE(json({u"t.csv"_s, u"--map"_s, u"columns"_s}).object()[u"undated"_s].toInteger(),
                 0);
    }

    void aLogSaysWhichYearItTook()
    {
        m_program.write(u"messages"_s, "Mar  1 10:32:01 gate sshd[411]: Failed\n");
        const Ran assumed = m_program.onDesk({u"import"_s, m_case, u"messages"_s, u"--dry-run"_s});
        QVERIFY2(assumed.out.contains(u"read as log: would become 1 events (1 dated"_s),
                 qPrintable(assumed.out));
        QVERIFY(assumed.out.contains(u"messages:1:1: The lines name no year"_s));
        const Ran given = m_program.onDesk(
            {u"import"_s, m_case, u"messages"_s, u"--dry-run"_s, u"--year"_s, u"2019"_s});
        QVERIFY2(given.out.contains(u"line 1: 2019-03-01T10:32:01Z  gate sshd[411]: Failed"_s),
                 qPrintable(given.out));
        QVERIFY(!given.out.contains(u"name no year"_s));
        const Ran none =
            m_program.onDesk({u"import"_s, m_case, u"messages"_s, u"--year"_s, u"MMXIX"_s});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.err.contains(u"--year"_s), qPrintable(none.err));
        const Ran asWords = m_program.onDesk(
            {u"import"_s, m_case, u"messages"_s, u"--dry-run"_s, u"--as"_s, u"markdown"_s});
        QVERIFY2(asWords.out.contains(u"read as markdown"_s), qPrintable(asWords.out));
        QCOMPARE(json({u"messages"_s, u"--year"_s, u"2019"_s}).object()[u"added"_s].toInteger(), 2);
    }

    void aHarIsOneItemAndItsSummary()
    {
        m_program.write(
            u"page.har"_s,
            "{\"log\":{\"creator\":{\"name\":\"Probe\"},\"entries\":[{\"request\":{}}]}}");
        const QJsonObject told = json({u"page.har"_s, u"--dry-run"_s}).object();
        QCOMPARE(told[u"format"_s].toString(), u"har"_s);
        QCOMPARE(told[u"events"_s].toInteger(), 0);
        QCOMPARE(told[u"notes"_s].toInteger(), 1);
        QCOMPARE(json({u"page.har"_s}).object()[u"added"_s].toInteger(), 2);
    }

    // Through the ledger and out as JSON lines: instants, offsets and every byte of the words.
    void whatCameInGoesOutAgain()
    {
        const QString words =
            u"Caller said “stop”, e\u0301t\u0301 عربي \U0001F388 a\\tb; \"x\",y"_s;
        QString cell = words;
        cell.replace(u'"', u"\"\""_s);
        m_program.write(u"rows.csv"_s,
                        (u"datetime,message\n2026-03-29T02:30:15.250+05:45,\""_s + cell
                         + u"\"\n1969-07-20 20:17:40 UTC,Landed\n"_s)
                            .toUtf8());
        QCOMPARE(json({u"rows.csv"_s}).object()[u"added"_s].toInteger(), 3);
        const Ran out = m_program.onDesk(
            {u"case"_s, u"export"_s, m_case, u"--lines"_s, u"--out"_s, u"case.jsonl"_s});
        QVERIFY2(out.status == 0, qPrintable(out.err));
        const QList<QByteArray> lines = m_program.read(u"case.jsonl"_s).trimmed().split('\n');
        QJsonObject first;
        QJsonObject second;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line[u"seq"_s].toInteger(), i);
            first = std::exchange(second, line[u"fields"_s].toObject());
        }
        QVERIFY2(first[u"body"_s].toString().contains(words), lines[lines.size() - 2].constData());
        QCOMPARE(first[u"occurred_at"_s].toString(), u"2026-03-28T20:45:15.250Z"_s);
        QCOMPARE(first[u"occurred_offset"_s].toString(), u"+05:45"_s);
        QVERIFY(second[u"body"_s].toString().contains(u"1969-07-20 20:17:40 UTC"_s));
        QVERIFY(second[u"body"_s].toString().contains(u"Landed"_s));
        // Not over what is there, and not without leave.
        QCOMPARE(
            m_program
                .onDesk({u"case"_s, u"export"_s, m_case, u"--lines"_s, u"--out"_s, u"case.jsonl"_s})
                .status,
            3);
    }

    void aChatComesFromATranscriptOrAFolder()
    {
        m_program.write(u"chat.txt"_s,
                        "12/03/2024, 10:32 - Ann: it is down\n12/03/2024, 10:33 - Bob: looking\n"
                        "12/03/2024, 10:34 - Ann: back\n");
        m_program.write(u"day-first"_s, "day first: yes\n");
        const Ran ran = m_program.onDesk({u"import"_s, m_case, u"chat.txt"_s, u"--dry-run"_s});
        QVERIFY2(ran.out.contains(u"read as chat: would become 3 events (0 dated, 3 undated)"_s),
                 qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"line 1: undated  Ann: it is down"_s));
        QVERIFY(ran.out.contains(u"Is 03/04 the 3rd of April?"_s));
        const QJsonObject answered = json({u"chat.txt"_s, u"--map"_s, u"day-first"_s}).object();
        QCOMPARE(answered[u"added"_s].toInteger(), 4);
        QCOMPARE(answered[u"undated"_s].toInteger(), 0);

        const QString folder = sourceDir() + u"/tests/intake/data/chat/export"_s;
        const QJsonObject first = json({folder}).object();
        QCOMPARE(first[u"format"_s].toString(), u"chat"_s);
        QCOMPARE(first[u"added"_s].toInteger(), 15);
        QCOMPARE(first[u"evidence"_s].toInteger(), 6);
        const QJsonObject again = json({folder, u"--as"_s, u"chat"_s}).object();
        QCOMPARE(again[u"known"_s].toInteger(), 15);
        QCOMPARE(again[u"added"_s].toInteger(), 0);
        QCOMPARE(json({folder, u"--as"_s, u"csv"_s}).status, 3);
        QCOMPARE(json({sourceDir() + u"/tests/cli"_s}).status, 3);
        const Ran verified = m_program.onDesk({u"verify"_s, m_case});
        QVERIFY2(verified.status == 0, qPrintable(verified.err));
    }

    void aMapThatIsNoneLeavesNothing()
    {
        m_program.write(u"bad-columns"_s, "time: when\ncolor: red\n");
        const Ran ran =
            m_program.onDesk({u"import"_s, m_case, u"box"_s, u"--map"_s, u"bad-columns"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(u"bad-columns, line 2"_s), qPrintable(ran.err));
    }

    void aFileThatIsNoneLeavesNothing()
    {
        m_program.write(u"bad.md"_s, "# T\n\xff\n");
        const qint64 before = json({u"box"_s}).object()[u"size"_s].toInteger();
        QCOMPARE(json({u"box"_s, u"bad.md"_s}).status, 3);
        QCOMPARE(json({u"box"_s}).object()[u"size"_s].toInteger(), before);
    }
};

CASEMENT_TEST(TstImport, tst_import)
#include "tst_import.moc"
