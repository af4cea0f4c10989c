// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/leak_check.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::report;
using namespace Qt::StringLiterals;

class TstLeakCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("found");
        QTest::newRow("plain") << u"redfox"_s << u"seen by redfox today"_s << true;
        QTest::newRow("another word") << u"redfox"_s << u"a red fur"_s << false;
        QTest::newRow("letter case") << u"RedFox"_s << u"REDFOX"_s << true;
        QTest::newRow("ligature") << u"Efficient"_s << u"E\uFB03cient"_s << true;
        QTest::newRow("full width") << u"redfox"_s << u"ｒｅｄｆｏｘ"_s << true;
        QTest::newRow("hyphen") << u"redfox"_s << u"red-fox"_s << true;
        QTest::newRow("soft hyphen") << u"redfox"_s << u"red\u00ADfox"_s << true;
        QTest::newRow("line break") << u"Jane Doe"_s << u"Jane\nDoe"_s << true;
        QTest::newRow("zero width") << u"redfox"_s << u"red\u200Bfox"_s << true;
        QTest::newRow("decomposed") << u"Zoé Café"_s << u"zoe\u0301 cafe\u0301"_s << true;
        QTest::newRow("sharp s") << u"Straße"_s << u"STRASSE"_s << true;
        QTest::newRow("Arabic presentation forms")
            << u"مرحبا"_s << u"\uFEE3\uFEAE\uFEA3\uFE92\uFE8E"_s << true;
        QTest::newRow("emoji") << u"👍🏽"_s << u"a 👍🏽 b"_s << true;
        QTest::newRow("short, whole word") << u"Ana"_s << u"told Ana, twice"_s << true;
        QTest::newRow("short, inside a word") << u"Ana"_s << u"an analysis"_s << false;
        QTest::newRow("short, number") << u"88"_s << u"row 1188"_s << false;
        QTest::newRow("punctuation alone") << u"…"_s << u"and so on…"_s << false;
        QTest::newRow("empty") << QString() << u"anything"_s << false;
        QTest::newRow("blanks") << u"  \n"_s << u"anything at all"_s << false;
    }
    void words()
    {
        QFETCH(QString, withheld);
        QFETCH(QString, shown);
        QFETCH(bool, found);
        Transcript transcript;
        transcript.beginParagraph();
        transcript.add(shown, true);
        const LeakCheck check({u"something else entirely"_s, withheld});
        const auto result = check.searchTranscript(transcript, u"here"_s);
        QCOMPARE(!result.has_value(), found);
        // The same text in a file whose transcript does not have it.
        QCOMPARE(!check.searchFile(shown, Transcript(), u"here"_s).has_value(), found);
        if (found) {
            QCOMPARE(
                result.error(),
                (Error{ErrorKind::Refused, u"here"_s, u"leak"_s, u"withheld text 2"_s, {}, 0}));
        }
    }

    void neighboursAreSearchedTogether()
    {
        Transcript transcript;
        transcript.beginParagraph();
        transcript.add(u"Jane "_s, true);
        transcript.add(u"Doe"_s, true);
        QVERIFY(!LeakCheck({u"Jane Doe"_s}).searchTranscript(transcript, {}).has_value());
    }

    void paragraphsAndPlaceholdersAreWalls()
    {
        Transcript transcript;
        transcript.beginParagraph();
        transcript.add(u"Jane "_s, true);
        transcript.add(u"R1-PII"_s, false);
        transcript.add(u" Doe"_s, true);
        transcript.beginParagraph();
        transcript.add(u"went home"_s, true);
        QVERIFY(LeakCheck({u"Jane Doe"_s, u"doewent"_s}).searchTranscript(transcript, {}));
    }

    // "late" may be what somebody wrote and is withheld, and it is a word of every report.
    void ownWordingIsNoLeak()
    {
        Transcript transcript;
        transcript.beginParagraph();
        transcript.add(u"Entries recorded late are marked."_s, false);
        const LeakCheck check({u"Late"_s});
        QVERIFY(check.searchTranscript(transcript, {}));
        QVERIFY(check.searchFile(u"Entries recorded late are marked."_s, transcript, {}));
        QVERIFY(!check.searchFile(u"Entries recorded late are marked. late"_s, transcript, {}));
    }
};

CASEMENT_TEST(TstLeakCheck, tst_leak_check)
#include "tst_leak_check.moc"
