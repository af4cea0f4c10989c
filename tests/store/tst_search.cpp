// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk_file.h"
#include "store/search.h"
#include "store/search_text.h"
#include "support/case_writer.h"

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using store::CaseId;

namespace {

// One desk for all rows: two cases with a line each for every language below.
struct Library {
    DeskFile desk;
    CaseId first{};
    CaseId second{};

    Library()
    {
        CaseWriter writer(desk.create());
        first = writer.createCase(u"First"_s);
        second = writer.createCase(u"Second"_s);
        for (const QString &line : {u"Account @night_owl.99 reported by trusted flagger"_s,  // 3
                                    u"Phishing kit at https://evil.example/login?x=1"_s,  // 4
                                    u"Café Zürich meldet Überweisung"_s,  // 5
                                    u"東京都の利用者から通報がありました"_s,  // 6
                                    u"أُبلِغَ عن الحسـاب المخالف"_s,  // 7
                                    u"ﬁnancial ｆｒａｕｄ"_s,  // 8
                                    u"हिन्दी में शिकायत"_s,  // 9
                                    u"zero\u200Bwidth and user\u202Etxt.exe"_s})  // 10
            if (!writer.append(first, eventDraft(line)).has_value())
                qFatal("append");
        if (!writer.append(second, eventDraft(u"Account closed"_s)).has_value())  // 3
            qFatal("append");
    }
};

}  // namespace

class TstSearch : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Library> m_library;

private Q_SLOTS:
    void initTestCase() { m_library = std::make_unique<Library>(); }
    void cleanupTestCase() { m_library.reset(); }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("seqs");  // of the first case, newest first
        QTest::newRow("a word") << u"flagger"_s << u"3"_s;
        QTest::newRow("its beginning") << u"flag"_s << u"3"_s;
        QTest::newRow("letter case") << u"PHISHING"_s << u"4"_s;
        QTest::newRow("two words") << u"kit phish"_s << u"4"_s;
        QTest::newRow("not both") << u"kit flagger"_s << QString();
        QTest::newRow("phrase") << u"\"trusted flagger\""_s << u"3"_s;
        QTest::newRow("phrase in another order") << u"\"flagger trusted\""_s << QString();
        QTest::newRow("open quote") << u"\"trusted fla"_s << u"3"_s;
        QTest::newRow("handle") << u"@night_owl.99"_s << u"3"_s;
        QTest::newRow("part of a handle") << u"owl"_s << u"3"_s;
        QTest::newRow("URL") << u"https://evil.example/login"_s << u"4"_s;
        QTest::newRow("accents left out") << u"cafe uberweisung"_s << u"5"_s;
        QTest::newRow("Japanese, inside") << u"利用者"_s << u"6"_s;
        QTest::newRow("Japanese, other order") << u"者用利"_s << QString();
        QTest::newRow("Arabic, no vowel marks") << u"ابلغ الحساب"_s << QString();
        QTest::newRow("Arabic, bare letters") << u"أبلغ الحساب"_s << u"7"_s;
        QTest::newRow("ligature and wide letters") << u"financial fraud"_s << u"8"_s;
        QTest::newRow("Hindi") << u"हिन्दी"_s << u"9"_s;
        QTest::newRow("zero width") << u"zerowidth"_s << u"10"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("only signs") << u"\"!\" * ( ^ -"_s << QString();
        QTest::newRow("operators are words") << u"kit OR NOT NEAR("_s << QString();
        QTest::newRow("column filter is a word") << u"words:kit"_s << QString();
        QTest::newRow("NUL") << u"ki\0t"_s << QString();
        QTest::newRow("lone surrogate") << (u"kit "_s + QChar(0xd800)) << u"4"_s;
    }
    void finds()
    {
        QFETCH(QString, query);
        QFETCH(QString, seqs);
        const auto hits =
            store::Search(m_library->desk.store()).find(query, {m_library->first, {}}, 50);
        QVERIFY2(hits.has_value(), qPrintable(shown(hits)));
        QStringList found;
        for (const store::SearchHit &hit : *hits)
            found.append(QString::number(hit.seq));
        QCOMPARE(found.join(u' '), seqs);
    }

    // What find() does not find, and find() again for what it does.
    void findsInside_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("seqs");
        QTest::newRow("inside a word") << u"lagge"_s << u"3"_s;
        QTest::newRow("the end of one") << u"shing"_s << u"4"_s;
        QTest::newRow("found as a beginning already") << u"phish"_s << QString();
        QTest::newRow("two parts") << u"ishing vil"_s << u"4"_s;
        QTest::newRow("one of two") << u"ishing lagge"_s << QString();
        QTest::newRow("a part and a beginning of two letters") << u"ishing ki"_s << u"4"_s;
        QTest::newRow("Arabic without its article") << u"حساب"_s << u"7"_s;
        QTest::newRow("accents as written") << u"berwei"_s << u"5"_s;
        QTest::newRow("two letters are no part") << u"gg"_s << QString();
        QTest::newRow("Japanese needs no parts") << u"利用者"_s << QString();
        QTest::newRow("NUL") << (u"ish"_s + QChar(0) + u"ing"_s) << QString();
        QTest::newRow("percent and underscore are signs") << u"i%h_ng"_s << QString();
        QTest::newRow("a quote") << u"'; DROP TABLE entry; --"_s << QString();
        QTest::newRow("nothing") << u" "_s << QString();
    }
    void findsInside()
    {
        QFETCH(QString, query);
        QFETCH(QString, seqs);
        store::Search search(m_library->desk.store());
        QStringList found;
        std::optional<qint64> below;
        int stretches = 0;
        do {  // two entries at a time
            const auto hits = search.inside(query, {m_library->first, {}}, below, 2);
            QVERIFY2(hits.has_value(), qPrintable(shown(hits)));
            for (const store::SearchHit &hit : hits->hits)
                found.append(QString::number(hit.seq));
            below = hits->below;
            QVERIFY(++stretches < 10);
        } while (below);
        QCOMPARE(found.join(u' '), seqs);
    }

    void ofOneKind()
    {
        store::Search search(m_library->desk.store());
        QCOMPARE(search.find(u"account"_s, {{}, casefile::EntryKind::Event}, 50)->size(), 2U);
        QCOMPARE(search.find(u"account"_s, {{}, casefile::EntryKind::Evidence}, 50)->size(), 0U);
        QCOMPARE(search.inside(u"lagge"_s, {{}, casefile::EntryKind::Event}, {})->hits.size(), 1U);
        QCOMPARE(search.inside(u"lagge"_s, {{}, casefile::EntryKind::Note}, {})->hits.size(), 0U);
    }

    // A pasted page is a query too.
    void longQueries()
    {
        store::Search search(m_library->desk.store());
        QString many;
        for (int i = 0; many.size() < 10'000; ++i)
            many += u"w%1 "_s.arg(i);
        for (const QString &query : {many, QString(10'000, u'x'), QString(10'000, u'"'),
                                     QString(10'000, u'東'), QString(u"( "_s).repeated(5'000)}) {
            const auto hits = search.find(query, {}, 50);
            QVERIFY2(hits.has_value(), qPrintable(shown(hits)));
            QVERIFY(hits->empty());
            const auto inside = search.inside(query, {}, {});
            QVERIFY2(inside.has_value(), qPrintable(shown(inside)));
            QVERIFY(inside->hits.empty());
        }
    }

    void titlesAndTags()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId first = writer.createCase(u"First"_s);
        const CaseId second = writer.createCase(u"Second"_s);
        casefile::EventDraft tagged = eventDraft(u"Seen"_s);
        tagged.tags = {u"Phishing"_s, u"Q3"_s};
        QVERIFY(writer.append(first, tagged).has_value());
        QVERIFY(writer.append(second, tagged).has_value());
        QVERIFY(writer.append(second, tagged).has_value());
        store::Search search(desk.store());
        const auto titles = search.titles();
        QCOMPARE(titles->size(), 2U);
        QCOMPARE(titles->front().title, u"Second"_s);
        const auto tags = search.tags(u"HISH"_s, 10);
        QVERIFY2(tags.has_value(), qPrintable(shown(tags)));
        QCOMPARE(tags->size(), 2U);
        QVERIFY(tags->front().caseId == second);
        QCOMPARE(tags->front().tag, u"phishing"_s);
        QCOMPARE(tags->front().lines, 2U);
        QCOMPARE(search.tags(u"hish"_s, 1)->size(), 1U);
    }

    void everyCaseOrOne()
    {
        store::Search search(m_library->desk.store());
        const auto all = search.find(u"account"_s, {}, 50);
        QCOMPARE(all->size(), size_t(2));
        QVERIFY(all->front().caseId == m_library->second);
        QCOMPARE(search.find(u"account"_s, {m_library->second, {}}, 50)->size(), size_t(1));
        QCOMPARE(search.find(u"account"_s, {}, 1)->size(), size_t(1));
    }

    // The words are there, and are not found any more.
    void aDamagedIndexIsNamed()
    {
        DeskFile desk;
        CaseWriter writer(desk.create());
        const CaseId caseId = writer.createCase();
        QVERIFY(writer.append(caseId, eventDraft(u"Seen on the feed"_s)).has_value());
        QCOMPARE(shown(store::Search(desk.store()).checkIndex()), u"ok"_s);
        desk.close();
        QCOMPARE(RawSql(desk.path()).run(u"DELETE FROM entry_search_data WHERE id > 10"_s),
                 u"ok"_s);
        desk.reopen(store::OpenMode::ReadOnly);
        const QString verdict = shown(store::Search(desk.store()).checkIndex());
        QVERIFY2(verdict.startsWith(u"Damaged [entry_search]"_s), qPrintable(verdict));
    }
};

CASEMENT_TEST(TstSearch, tst_search)
#include "tst_search.moc"
