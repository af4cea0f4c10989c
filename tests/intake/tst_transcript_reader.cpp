// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/transcript_reader.h"

#include "intake/plan_picture.h"
#include "intake/text_decoding.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;
using namespace Qt::StringLiterals;

class TstTranscriptReader : public QObject {
    Q_OBJECT

    // "line when who | words", one an event; then warnings and the rest.
    static QString pictureOf(const ImportPlan &plan)
    {
        QString text;
        for (const PlannedEvent &event : plan.events) {
            QString drawn = eventPicture(event);
            text += drawn.replace(u" | "_s, u" | "_s + event.draft.title + u" | "_s) + u'\n';
        }
        QString rest = planPicture(plan);
        const qsizetype behind = rest.lastIndexOf(u"\nevent "_s);
        if (behind >= 0)
            rest = rest.sliced(rest.indexOf(u'\n', behind + 1) + 1);
        return text + rest;
    }

    static void add(const char *what, const QByteArray &bytes, const QString &picture)
    {
        QTest::newRow(what) << bytes << picture;
    }

private Q_SLOTS:
    void formsAreRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("picture");
        add("brackets without a day",
            "[10:32 AM] Ann: it is down\nsince nine\n[10:33 AM] Bob: looking\n"
            "[12:05 PM] Ann: back\n",
            u"1: undated (10:32 AM) | Ann | it is down⏎since nine\n"
            "3: undated (10:33 AM) | Bob | looking\n"
            "4: undated (12:05 PM) | Ann | back\n"
            "warning 1:1: no day told: 3\n"
            "0 dated, 3 undated, 0 lines as text of 4\n"_s);
        add("names above the words, days between",
            "Friday, March 1st, 2024\nAnn Example  10:32 AM\nit is down\n\nstill\n"
            "Bob  10:33 AM\nlooking\nSaturday, March 2nd, 2024\nAnn Example  9:00 AM\nback\n",
            u"2: 2024-03-01T09:32:00Z +01:00 exact | Ann Example | it is down⏎⏎still\n"
            "6: 2024-03-01T09:33:00Z +01:00 exact | Bob | looking\n"
            "9: 2024-03-02T08:00:00Z +01:00 exact | Ann Example | back\n"
            "warning 2:1: assumed zone: Europe/Berlin\n"
            "3 dated, 0 undated, 0 lines as text of 10\n"_s);
        add("IRC",
            "2024-03-01 10:32 <ann> it is down\n2024-03-01 10:32 -!- bob has joined\n"
            "2024-03-01 10:33 <@bob> [10:30] ann: looking\n2024-03-01T10:34:05Z <ann> thanks\n",
            u"1: 2024-03-01T09:32:00Z +01:00 exact | ann | it is down\n"
            "2: 2024-03-01T09:32:00Z +01:00 exact |  | bob has joined\n"
            "3: 2024-03-01T09:33:00Z +01:00 exact | @bob | [10:30] ann: looking\n"
            "4: 2024-03-01T10:34:05Z +00:00 exact | ann | thanks\n"
            "warning 1:1: assumed zone: Europe/Berlin\n"
            "4 dated, 0 undated, 0 lines as text of 4\n"_s);
        add("day and month cannot be told apart",
            "12/03/2024, 10:32 - Messages are end-to-end encrypted.\n"
            "12/03/2024, 10:33 - Ann: it is down\n12/03/2024, 10:34 - Bob: looking\n"
            "05/05/2024, 10:35 - Ann: x\n",
            u"1: undated (12/03/2024, 10:32) |  | Messages are end-to-end encrypted.\n"
            "2: undated (12/03/2024, 10:33) | Ann | it is down\n"
            "3: undated (12/03/2024, 10:34) | Bob | looking\n"
            "4: 2024-05-05T08:35:00Z +02:00 exact | Ann | x\n"
            "warning 1:1: day or month: 12/03/2024, 10:32\n"
            "warning 4:1: assumed zone: Europe/Berlin\n"
            "1 dated, 3 undated, 0 lines as text of 4\nasks which is the day\n"_s);
        add("one line settles which is the day",
            "12/03/2024, 10:33 - Ann: a\n13/03/2024, 10:34 - Bob: b\n13/03/2024, 10:35 - Ann: c\n",
            u"1: 2024-03-12T09:33:00Z +01:00 exact | Ann | a\n"
            "2: 2024-03-13T09:34:00Z +01:00 exact | Bob | b\n"
            "3: 2024-03-13T09:35:00Z +01:00 exact | Ann | c\n"
            "warning 1:1: assumed zone: Europe/Berlin\n"
            "3 dated, 0 undated, 0 lines as text of 3\n"_s);
        add("the clock turns",
            "--- Day changed Fri Mar 01 2024\n23:58 <ann> a\n23:59 <bob> b\n00:01 <ann> c\n"
            "00:02 <bob> d\n--- Day changed Sun Mar 03 2024\n00:03 <ann> e\n",
            u"2: 2024-03-01T22:58:00Z +01:00 exact | ann | a\n"
            "3: 2024-03-01T22:59:00Z +01:00 exact | bob | b\n"
            "4: undated (00:01) | ann | c\n"
            "5: undated (00:02) | bob | d\n"
            "7: 2024-03-02T23:03:00Z +01:00 exact | ann | e\n"
            "warning 2:1: assumed zone: Europe/Berlin\n"
            "warning 4:1: clock turned: 00:01\n"
            "warning 4:1: no day told: 2\n"
            "3 dated, 2 undated, 0 lines as text of 7\n"_s);
        add("words before, marks and odd spaces",
            "Copied from the phone:\n\n\xe2\x80\x8e[12.03.24, 10:32:11] Ann: "
            "\xe2\x80\x8e<attached>\n"
            "[12.03.24, 10:33:11\xe2\x80\xaf"
            "PM] Bob: b\n[12.03.24, 10:34:11] Bob: \n",
            u"3: 2024-03-12T09:32:11Z +01:00 exact | Ann | \u200e<attached>\n"
            "4: 2024-03-12T21:33:11Z +01:00 exact | Bob | b\n"
            "5: 2024-03-12T09:34:11Z +01:00 exact | Bob | [The message has no words.]\n"
            "note 1: box.txt | Copied from the phone:\n"
            "warning 3:1: assumed zone: Europe/Berlin\n"
            "3 dated, 0 undated, 1 lines as text of 5\n"_s);
        add("no chat at all", "Some words\n\nand more\n",
            u"title \ndate -\nnote 1: box.txt | Some words⏎⏎and more\n"
            "0 dated, 0 undated, 2 lines as text of 3\n"_s);
        add("nothing", "", u"title \ndate -\n0 dated, 0 undated, 0 lines as text of 0\n"_s);
    }
    void formsAreRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, picture);
        const auto plan = readTranscript(bytes, optionsFor(u"box.txt"_s));
        QVERIFY(plan);
        QCOMPARE(pictureOf(*plan), picture);
        for (const PlannedEvent &event : plan->events)
            QCOMPARE(event.draft.source, u"box.txt, line %1"_s.arg(event.line));
    }

    void theAnswerSettlesDayAndMonth()
    {
        ReadOptions options = optionsFor(u"box.txt"_s);
        options.columns = ColumnMap{};
        for (const bool dayFirst : {true, false}) {
            options.columns->dayFirst = dayFirst;
            const auto plan = readTranscript("12/03/2024, 10:33 - Ann: a\n", options);
            QVERIFY(plan && !plan->asksDayFirst);
            QCOMPARE(plan->dated, 1);
            QCOMPARE(eventPicture(plan->events[0]).left(13),
                     dayFirst ? u"1: 2024-03-12"_s : u"1: 2024-12-03"_s);
        }
    }

    void severalLinesMustAgree_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("looks");
        const auto row = [](const char *what, const QString &text, bool looks) {
            QTest::newRow(what) << text << looks;
        };
        row("brackets", u"[10:32] A: x\n[10:33] B: y\n[10:34] A: z\n"_s, true);
        row("two", u"[10:32] A: x\n[10:33] B: y\n"_s, false);
        row("happenings alone", u"[10:32] up\n[10:33] down\n[10:34] up\n"_s, false);
        row("few in a long text",
            u"[10:32] A: x\n[10:33] B: y\n[10:34] A: z\n"_s + u"Some words\n"_s.repeated(10),
            false);
        row("a list of times", u"Begin  10:32\nEnd  10:33\nBack  10:34\n"_s, false);
        row("names above words", u"A  10:32\nx\nB  10:33\ny\nA  10:34\nz\n"_s, true);
        row("a post-mortem", u"- 10:32 UTC: Seen\n- 10:33 UTC: Gone\n- 10:34 UTC: Back\n"_s, false);
        row("a post-mortem with people",
            u"10:32 - Ann: deploys\n10:33 - Bob: reverts\n10:34 - Ann: waits\n"_s, false);
        row("a table", u"| 10:32 | A |\n| 10:33 | B |\n| 10:34 | C |\n"_s, false);
        row("a log",
            u"2024-03-01 10:32:01 INFO started\n2024-03-01 10:32:02 INFO up\n"
            "2024-03-01 10:32:03 WARN slow\n"_s,
            false);
    }
    void severalLinesMustAgree()
    {
        QFETCH(QString, text);
        QFETCH(bool, looks);
        QCOMPARE(looksLikeTranscript(text), looks);
    }

    void realPostMortemsAreNoChats()
    {
        if (casement::test::sharedDir().isEmpty())
            QSKIP("the real timelines are not beside this checkout");
        const QDir timelines(casement::test::sharedDir() + u"/data/timelines"_s);
        for (const QFileInfo &info : timelines.entryInfoList({u"*.md"_s})) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!looksLikeTranscript(textOfHead(file.readAll())), qPrintable(info.fileName()));
        }
    }

    void longLinesAndManyAreRead()
    {
        const QByteArray word(1'000'000, 'x');
        const QByteArray bytes =
            "[10:32] Ann: " + word + "\n" + word + "\n[10:33] Bob: y\n[10:34] Ann: z\n";
        const auto plan = readTranscript(bytes, optionsFor(u"box.txt"_s));
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 3U);
        qsizetype units = plan->events[0].draft.body.size();
        for (const PlannedNote &note : plan->notes)
            units += note.draft.body.size();
        QCOMPARE(units, 2'000'001);
    }

    void refusesWithALine()
    {
        const auto plan = readTranscript("[10:32] Ann: a\n\xff\n", optionsFor(u"box.txt"_s));
        QCOMPARE(plan.error().kind, ErrorKind::BadInput);
        QCOMPARE(plan.error().line, 2);
    }

    void stopsWhenNotWanted()
    {
        ReadOptions options = optionsFor(u"box.txt"_s);
        options.progress = [](quint64 done, quint64) { return done < 3000; };
        const auto plan = readTranscript(QByteArray("[10:32] Ann: a\n").repeated(4096), options);
        QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    }
};

CASEMENT_TEST(TstTranscriptReader, tst_transcript_reader)
#include "tst_transcript_reader.moc"
