// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/format.h"
#include "support/test_main.h"

#include <QTest>

using namespace casement;
using namespace casement::intake;
using namespace Qt::StringLiterals;

class TstFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bytesSpeakFirst_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const QByteArray &bytes, const QString &name,
                            const QString &code) { QTest::newRow(what) << bytes << name << code; };
        row("Markdown", "# Outage\n", u"a.md"_s, u"markdown"_s);
        row("a table", "a;b;c\n1;2;3\n", u"a.txt"_s, u"csv"_s);
        row("tabs", "a\tb\n1\t2\n", u""_s, u"csv"_s);
        row("a table by name", "a,b\n1,2\n", u"a.csv"_s, u"csv"_s);
        row("prose with commas", "First, this.\nThen, that.\n", u""_s, u"markdown"_s);
        row("a list with commas", "a, b, c\nd, e\nf\n", u""_s, u"markdown"_s);
        row("JSON lines", "{\"a\": 1}\n{\"a\": 2}\n", u"a.csv"_s, u"jsonl"_s);
        row("JSON", "[\n {\"a\": 1}]\n", u""_s, u"jsonl"_s);
        row("a link", "[the page](https://example.org)\n", u""_s, u"markdown"_s);
        row("nothing", "", u""_s, u"markdown"_s);
        row("words", "Some words\n", u"notes.txt"_s, u"markdown"_s);
        const QByteArray syslog = "Mar  1 10:32:01 gate sshd[411]: Failed\n";
        const QByteArray iso = "2024-03-01 10:32:01,672 - app - INFO - up\n";
        row("syslog", syslog, u"messages"_s, u"log"_s);
        row("syslog called Markdown", syslog, u"a.md"_s, u"log"_s);
        row("an access log",
            "192.0.2.7 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 5\n", u"a.csv"_s,
            u"log"_s);
        row("dates", iso + iso, u"app.out"_s, u"log"_s);
        row("dates called Markdown", iso + iso, u"a.md"_s, u"markdown"_s);
        row("one date", iso, u"a.out"_s, u"markdown"_s);
        row("times to the minute", "2024-03-01 10:32 seen\n2024-03-01 10:33 gone\n", u""_s,
            u"markdown"_s);
        row("a trace below", syslog + "Traceback:\n  File \"a.py\"\n" + syslog, u""_s, u"log"_s);
        row("mostly words", syslog + "One.\nTwo.\nThree.\n", u"notes"_s, u"markdown"_s);
        row("a table of times", "2024-03-01 10:32:01,5,up\n2024-03-01 10:32:02,6,down\n", u""_s,
            u"csv"_s);
        row("tabs behind times", "2024-03-01 10:32:01\tup\n2024-03-01 10:32:02\tdown\n", u"a.tsv"_s,
            u"csv"_s);
        row("a log by name", "level 3\n", u"app.log"_s, u"log"_s);
        row("Markdown with a log", "# Outage\n\n```\n" + syslog + syslog + "```\n", u""_s,
            u"markdown"_s);
        row("mail with a log", "Message-ID: <a@b>\nSubject: x\n\n" + syslog + syslog, u""_s,
            u"mail"_s);
        row("JSON lines with a log", "{\"log\": \"Mar  1 10:32:01\"}\n{\"log\": 1}\n", u""_s,
            u"jsonl"_s);
        row("the journal", "__CURSOR=s\n__REALTIME_TIMESTAMP=1\nMESSAGE=x\n", u""_s, u"log"_s);
        row("mail", "Message-ID: <a@b>\nSubject: x\n\nwords\n", u"notes.md"_s, u"mail"_s);
        row("a day of Slack", "[{\"type\": \"message\", \"ts\": \"1555493779.000200\"}]",
            u"2019-04-17.json"_s, u"chat"_s);
        row("messages among other things",
            "{\"ok\": true, \"messages\": [{\"ts\": \"1555493779.000200\", \"type\": "
            "\"message\"}]}",
            u"a.json"_s, u"chat"_s);
        row("a time stamp that is a number", "[{\"type\": \"message\", \"ts\": 1555493779.0002}]",
            u""_s, u"jsonl"_s);
        row("a transcript", "[10:32] Ann: a\n[10:33] Bob: b\n[10:34] Ann: c\n", u"x.txt"_s,
            u"chat"_s);
        row("a transcript with commas",
            "12/03/2024, 10:32 - Ann: a, b\n12/03/2024, 10:33 - Bob: b, c\n"
            "12/03/2024, 10:34 - Ann: c, d\n",
            u""_s, u"chat"_s);
        row("a transcript that is named as text",
            "[10:32] Ann: a\n[10:33] Bob: b\n[10:34] Ann: c\n", u"x.md"_s, u"markdown"_s);
        row("two lines do not agree", "[10:32] Ann: a\n[10:33] Bob: b\n", u""_s, u"markdown"_s);
        row("mail by name", "Subject: x\n\nwords\n", u"x.EML"_s, u"mail"_s);
        row("mail perhaps", "From: a\nSubject: x\n\nwords\n", u"x"_s, u"mail"_s);
        row("named as text", "From: a\nSubject: x\n\nwords\n", u"x.md"_s, u"markdown"_s);
    }
    void bytesSpeakFirst()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, code);
        QCOMPARE(QString(detectFormat(bytes, name).code), code);
        ReadOptions options;
        options.fileName = name;
        const auto plan = readAs({}, bytes, options);
        QVERIFY(plan);
        QCOMPARE(plan->format, code);
    }

    void codesAreDifferentAndFound()
    {
        QStringList codes;
        for (const Format &format : formats()) {
            QVERIFY(!codes.contains(format.code));
            codes.append(format.code);
            QCOMPARE(formatOf(QString(format.code)), &format);
        }
        QVERIFY(codes.contains(u"markdown"_s));
        QVERIFY(formatOf(u"telex"_s) == nullptr);
        const auto plan = readAs(u"telex"_s, "words", {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Unsupported);
    }
};

CASEMENT_TEST(TstFormat, tst_format)
#include "tst_format.moc"
