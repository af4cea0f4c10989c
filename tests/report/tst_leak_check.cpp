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
        QTest::newRow("Arabic vowel signs") << u"محمد"_s << u"قال مُحَمَّد"_s << true;
        QTest::newRow("Arabic tatweel") << u"محمد"_s << u"محـــمد"_s << true;
        QTest::newRow("Arabic particle, short") << u"علي"_s << u"وعلي قال"_s << true;
        QTest::newRow("Arabic, short, inside a word") << u"علي"_s << u"الجامعة العليا"_s << false;
        QTest::newRow("Hebrew particle, short") << u"דן"_s << u"ראינו לדן"_s << true;
        QTest::newRow("Japanese, short") << u"林"_s << u"今日林さんが来た"_s << true;
        QTest::newRow("Japanese") << u"山田太郎"_s << u"昨日の山田 太郎の報告"_s << true;
        QTest::newRow("Thai, short") << u"นก"_s << u"เมื่อวานนกมา"_s << true;
        QTest::newRow("accents left out") << u"José Núñez"_s << u"jose nunez"_s << true;
        QTest::newRow("a combining mark more") << u"redfox"_s << u"r\u0332e\u0332dfox"_s << true;
        QTest::newRow("a printed mark between")
            << u"redfox"_s << u"red\u27E8U+200B\u27E9fox"_s << true;
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

    // As a page gives it back whose text runs from right to left.
    void rightToLeft_data()
    {
        QTest::addColumn<QString>("withheld");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("found");
        const QString name = u"سلام محمود"_s;
        QTest::newRow("in order") << name << u"قال سلام محمود أمس"_s << true;
        QTest::newRow("words swapped") << name << u"أمس محمود سلام قال"_s << true;
        QTest::newRow("a word between") << name << u"محمود قال سلام"_s << true;
        QTest::newRow("letters backwards") << name << u"سمأ دومحم مالس لاق"_s << true;
        QTest::newRow("lam and alef together, backwards") << name << u"دومحم م\uFEFCس"_s << true;
        QTest::newRow("presentation forms")
            << name << u"\uFEB3\uFEFC\uFEE1 \uFEE3\uFEA4\uFEE4\uFEEE\uFEA9"_s << true;
        QTest::newRow("on two lines") << name << u"سلام\nقال محمود"_s << true;
        QTest::newRow("half of it") << name << u"قال محمود أمس"_s << false;
        QTest::newRow("Hebrew, backwards") << u"דנה כהן"_s << u"ןהכ הנד"_s << true;
        QTest::newRow("left to right keeps its order") << u"Jane Doe"_s << u"Doe Jane"_s << false;
    }
    void rightToLeft()
    {
        QFETCH(QString, withheld);
        QFETCH(QString, file);
        QFETCH(bool, found);
        const LeakCheck check({withheld});
        QCOMPARE(!check.searchFile(file, Transcript(), u"here"_s).has_value(), found);
        // What was drawn may be read.
        Transcript drawn;
        drawn.beginParagraph();
        drawn.add(file, false);
        QVERIFY(check.searchFile(file, drawn, u"here"_s));
    }

    void manyTextsAreOnePass()
    {
        QStringList withheld;
        for (int i = 0; i < 3000; ++i)
            withheld += u"the withheld words number %1 of many"_s.arg(i);
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"the words of line %1 are shown. "_s.arg(i);
        const WithheldTexts texts(withheld);
        QVERIFY(!texts.firstIn(FoldedText(text)));
        QCOMPARE(texts.firstIn(FoldedText(text + withheld.at(2999))), std::optional<size_t>(2999));
    }

    void textsThatBeginAlike()
    {
        // As in a log that was brought in: what is withheld and what is shown differ at the end.
        const auto line = [](int number, const QString &end) {
            return u"2026-03-01T20:07:00Z harbour payments[%1]: donor account %2 "_s.arg(number % 7)
                       .arg(number)
                + end;
        };
        WithheldTexts texts;
        QString text;
        for (int i = 0; i < 4000; ++i) {
            QVERIFY(texts.add(line(i, u"was told of it"_s)));
            text += line(i, u"was not asked"_s) + QChar(kWall);
        }
        QVERIFY(!texts.firstIn(FoldedText(text)));
        const Counts counts = texts.countIn(FoldedText(text + line(3000, u"was told of it"_s)));
        QCOMPARE(counts, (Counts{{3000, 1}}));
    }

    void theSameAgainIsOneText()
    {
        WithheldTexts texts;
        QVERIFY(texts.add(u"Jane Doe"_s));
        QVERIFY(!texts.add(u"JANE  DOE"_s));
        QVERIFY(texts.add(u"Jane Doe"_s, Match::WholeWords));
        QVERIFY(!texts.add(u"—"_s));
        QCOMPARE(texts.size(), 2U);
        QCOMPARE(texts.countIn(FoldedText(u"Jane Doe and Jane Doer"_s)), (Counts{{0, 2}, {1, 1}}));
    }

    void manyTextsFromRightToLeftOnAPage()
    {
        const auto numbered = [](int number) {
            const QString letters = u"بتثجحخدذرزسشصضطظعغفق"_s;
            return QString(u"ع"_s) + letters.at(number / 400) + letters.at(number / 20 % 20)
                + letters.at(number % 20);
        };
        WithheldTexts texts;
        QString page;
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(texts.add(u"سلام محمود "_s + numbered(i)));
            page += u"قال محمود أمس سلام\n"_s;
        }
        QVERIFY(!texts.firstOnPage(page));
        const QString asSeen = numbered(1) + u" قال سلام محمود\n"_s;
        QCOMPARE(texts.firstOnPage(page + asSeen), std::optional<size_t>(1));
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
