// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/search.h"

#include "support/test_desk.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using desk::SearchFor;
using desk::SearchQuestion;

namespace {

// Everything that an answer and the answers after it found, one a line:
// "entry 3 | what it says with [marks]".
QStringList found(desk::Desk &desk, SearchQuestion question)
{
    QStringList lines;
    do {
        const auto answer = desk::search(desk, question);
        if (!answer)
            return {desk::sentenceFor(answer.error())};
        for (const desk::SearchHit &hit : answer->hits) {
            const QString words = desk::marked(hit.words, u"[", u"]");
            switch (hit.what) {
            case desk::FoundWhat::Case:
                lines << u"case | "_s + words;
                break;
            case desk::FoundWhat::Person:
                lines << u"person | "_s + words;
                break;
            case desk::FoundWhat::Function:
                lines << u"function | "_s + words;
                break;
            case desk::FoundWhat::Tag:
                lines << u"tag | %1 | %2"_s.arg(words).arg(hit.lines);
                break;
            case desk::FoundWhat::Entry:
                lines << u"%1 | %2"_s.arg(hit.caseTitle, words);
                break;
            }
        }
        question.below = answer->below;
    } while (question.below);
    return lines;
}

}  // namespace

class TstSearch : public QObject {
    Q_OBJECT
    std::unique_ptr<TestDesk> m_desk;
    QString m_harbour;
    QString m_forum;
    ledger::Seq m_amended = 0;
    ledger::Seq m_struck = 0;

    ledger::Seq log(const QString &caseId, const QString &text, const QStringList &tags = {})
    {
        desk::LogRequest request;
        request.text = text;
        request.tags = tags;
        const auto made = desk::Recorder(m_desk->desk(), caseId).log(request);
        if (!made)
            qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
        return made->seq;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<TestDesk>();
        m_harbour = m_desk->newCase(u"Harbour charity page"_s);
        m_forum = m_desk->newCase(u"Forum raid"_s);
        log(m_harbour, u"Payouts of @help-harbour are suspended"_s, {u"Payout-fraud"_s});
        log(m_harbour, u"東京都の利用者から通報がありました"_s);
        log(m_harbour, u"أُبلِغَ عن الحسـاب المخالف"_s);
        log(m_harbour, u"Café Zürich meldet Überweisung"_s, {u"payout-fraud"_s});
        log(m_harbour, u"IP 203.0.113.7 of the wallet drainer"_s);
        m_amended = log(m_forum, u"The raid began on the kestrel board"_s);
        m_struck = log(m_forum, u"A merlin was blamed"_s);
        desk::Recorder forum(m_desk->desk(), m_forum);
        DONE(forum.amend(m_amended, u"The raid began on the osprey board"_s, u"Wrong board"_s));
        DONE(forum.strike(m_struck, u"It was nobody"_s));
        desk::DecideRequest decide;
        decide.question = u"What of the raid?"_s;
        decide.decision = u"Lock the board"_s;
        decide.because = u"Threats continue"_s;
        decide.options = {u"Wait: the moderators sleep"_s};
        DONE(forum.decide(decide));
    }
    void cleanupTestCase() { m_desk.reset(); }

    void says_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("lines");
        const auto harbour = [](const char *line) {
            return u"Harbour charity page | "_s + QString::fromUtf8(line);
        };
        const auto forum = [](const char *line) {
            return u"Forum raid | "_s + QString::fromUtf8(line);
        };
        QTest::newRow("a word") << u"suspended"_s
                                << QStringList{harbour("Payouts of @help-harbour are [suspended]")};
        QTest::newRow("part of a word")
            << u"spend"_s << QStringList{harbour("Payouts of @help-harbour are su[spend]ed")};
        QTest::newRow("letter case")
            << u"SUSPEND"_s << QStringList{harbour("Payouts of @help-harbour are [suspend]ed")};
        QTest::newRow("a title, and where else it stands")
            << u"harbour"_s
            << QStringList{u"case | [Harbour] charity page"_s,
                           harbour("Payouts of @help-[harbour] are suspended")};
        QTest::newRow("a person") << u"ana ray"_s << QStringList{u"person | [Ana] [Ray]"_s};
        QTest::newRow("a tag, and who bears it")
            << u"fraud"_s
            << QStringList{u"tag | payout-[fraud] | 2"_s, harbour("Payout-[fraud]"),
                           harbour("payout-[fraud]")};
        QTest::newRow("two letters") << u"IP"_s
                                     << QStringList{harbour("[IP] 203.0.113.7 of the wallet "
                                                            "drainer")};
        QTest::newRow("an address")
            << u"203.0.113.7"_s << QStringList{harbour("IP [203.0.113.7] of the wallet drainer")};
        QTest::newRow("Japanese") << u"利用者"_s
                                  << QStringList{harbour("東京都の[利用者]から通報がありました")};
        QTest::newRow("Japanese, one sign")
            << u"京"_s << QStringList{harbour("東[京]都の利用者から通報がありました")};
        QTest::newRow("Arabic, no vowel marks")
            << u"الحساب"_s << QStringList{harbour("أُبلِغَ عن [الحسـاب] المخالف")};
        QTest::newRow("Arabic, part of a word")
            << u"حساب"_s << QStringList{harbour("أُبلِغَ عن ال[حسـاب] المخالف")};
        QTest::newRow("accents left out")
            << u"zurich cafe"_s << QStringList{harbour("[Café] [Zürich] meldet Überweisung")};
        QTest::newRow("what an amendment replaced")
            << u"kestrel"_s << QStringList{forum("The raid began on the [kestrel] board")};
        QTest::newRow("an option not taken")
            << u"moderators"_s << QStringList{forum("Wait: the [moderators] sleep")};
        QTest::newRow("nothing") << u"zebra"_s << QStringList();
        QTest::newRow("only signs") << u"\"*( -"_s << QStringList();
        QTest::newRow("operators") << u"suspended NOT payouts"_s << QStringList();
        QTest::newRow("SQL") << u"'; DROP TABLE entry; --"_s << QStringList();
        QTest::newRow("NUL") << (u"susp"_s + QChar(0) + u"ended"_s) << QStringList();
        QTest::newRow("half an emoji")
            << (u"suspended "_s + QChar(0xd83d))
            << QStringList{harbour("Payouts of @help-harbour are [suspended]")};
        QTest::newRow("a long one") << QString(10'000, u'x') << QStringList();
        QTest::newRow("many words") << u"suspended because "_s.repeated(600) << QStringList();
    }
    void says()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, lines);
        QStringList got = found(m_desk->desk(), {.query = query});
        got.sort();
        lines.sort();
        QCOMPARE(got.join(u'\n'), lines.join(u'\n'));
    }

    void nothingToLookFor()
    {
        const auto empty = desk::search(m_desk->desk(), {.query = u"  "_s});
        QVERIFY(!empty);
        QCOMPARE(empty.error().kind, ErrorKind::BadInput);
    }

    void saysWhereAndHowItStands()
    {
        VALUE(amended, desk::search(m_desk->desk(), {.query = u"kestrel"_s}));
        QCOMPARE(amended.hits.size(), 1U);
        const desk::SearchHit &before = amended.hits.front();
        QCOMPARE(before.seq, m_amended);
        QCOMPARE(before.lineSeq, m_amended);
        QCOMPARE(before.standing, desk::Standing::AmendedSince);
        QCOMPARE(before.field, u"body"_s);
        QCOMPARE(before.recordedMs, kTestNowMs);
        QVERIFY(before.caseNumber.startsWith(u"CASE-"_s));

        VALUE(osprey, desk::search(m_desk->desk(), {.query = u"osprey"_s}));
        QCOMPARE(osprey.hits.size(), 1U);
        QCOMPARE(osprey.hits.front().kind, casefile::EntryKind::Amend);
        QCOMPARE(osprey.hits.front().lineSeq, m_amended);
        QCOMPARE(osprey.hits.front().standing, desk::Standing::Current);

        VALUE(merlin, desk::search(m_desk->desk(), {.query = u"merlin"_s}));
        QCOMPARE(merlin.hits.front().standing, desk::Standing::Struck);
        VALUE(reason, desk::search(m_desk->desk(), {.query = u"nobody"_s}));
        QCOMPARE(reason.hits.front().lineSeq, m_struck);
        QCOMPARE(reason.hits.front().field, u"reason"_s);
    }

    void narrowed()
    {
        desk::Desk &desk = m_desk->desk();
        QCOMPARE(found(desk, {.query = u"raid"_s, .what = SearchFor::Decisions}).size(), 1);
        QCOMPARE(found(desk, {.query = u"aid"_s, .what = SearchFor::Decisions}).size(), 1);
        QCOMPARE(found(desk, {.query = u"raid"_s, .what = SearchFor::Evidence}).size(), 0);
        QCOMPARE(found(desk, {.query = u"board"_s, .caseId = m_harbour}).size(), 0);
        QCOMPARE(found(desk, {.what = SearchFor::Tags}), QStringList{u"tag | payout-fraud | 2"_s});
        QCOMPARE(found(desk, {.query = u"legal"_s, .what = SearchFor::People}),
                 QStringList{u"function | [Legal]"_s});
        QVERIFY(found(desk, {.what = SearchFor::People}).size() > 9);
    }

    void casesByNumber()
    {
        VALUE(summary, m_desk->desk().findCase(m_forum));
        const QStringList title{u"case | Forum raid"_s};
        QCOMPARE(found(m_desk->desk(), {.query = summary.number.toLower()}), title);
        VALUE(any, desk::search(m_desk->desk(), {.query = u"CASE"_s}));
        for (const desk::SearchHit &hit : any.hits)
            QVERIFY(hit.what != desk::FoundWhat::Case);
    }

    void saysHowManyMore()
    {
        VALUE(two, desk::search(m_desk->desk(), {.query = u"the"_s, .limit = 2}));
        QCOMPARE(two.hits.size(), 2U);
        QVERIFY(two.more > 0);
        QVERIFY(!two.orMore);
        QVERIFY(!two.below);
    }

    void privilegedSaysSo()
    {
        TestDesk other;
        const QString id = other.newCase();
        desk::LogRequest request;
        request.text = u"Counsel advises to wait"_s;
        request.lane = casefile::Lane::Privileged;
        DONE(desk::Recorder(other.desk(), id).log(request));
        VALUE(answer, desk::search(other.desk(), {.query = u"counsel"_s}));
        QCOMPARE(answer.hits.size(), 1U);
        QCOMPARE(answer.hits.front().lane, casefile::Lane::Privileged);
    }

    void excerptsOfLongTexts()
    {
        const QString text = u"word "_s.repeated(200) + u"needle "_s + u"word "_s.repeated(200);
        const desk::Excerpt excerpt = desk::excerptOf(text, {u"needle"_s}, 100);
        QVERIFY(excerpt.text.size() <= 102);
        QVERIFY(excerpt.text.startsWith(u'…') && excerpt.text.endsWith(u'…'));
        QVERIFY(desk::marked(excerpt, u"[", u"]").contains(u"[needle]"_s));
        const desk::Excerpt hidden = desk::excerptOf(u"a\u202Eb needle"_s, {u"needle"_s}, 100);
        QCOMPARE(desk::marked(hidden, u"[", u"]"), u"a⟨U+202E⟩b [needle]"_s);
    }
};

CASEMENT_TEST(TstSearch, tst_search)
#include "tst_search.moc"
