// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/har_reader.h"

#include "intake/format.h"
#include "intake/har.h"
#include "intake/table_plans.h"
#include "support/test_main.h"

#include <QStringEncoder>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;
using namespace Qt::StringLiterals;

class TstHarReader : public QObject {
    Q_OBJECT
    const QByteArray m_har =
        contentOf(casement::test::sourceDir() + u"/tests/intake/data/three.har"_s);

private Q_SLOTS:
    void whatIsToldIsRead()
    {
        const auto har = parseHar(m_har, u"a.har"_s);
        QVERIFY(har);
        QCOMPARE(har->creator, u"Probe 3"_s);
        QCOMPARE(har->requests.size(), 3U);
        QCOMPARE(har->skipped, 1);
        const HarRequest &first = har->requests[0];
        QCOMPARE(*first.startedMs, 1'709'285'521'250);
        QCOMPARE(*first.offsetMinutes, 60);
        QCOMPARE(first.durationMs, 42.5);
        QCOMPARE(first.method + first.version + first.server, u"POSTHTTP/2192.0.2.7"_s);
        QCOMPARE(first.query.at(0).name + first.cookies.at(0).value, u"qx"_s);
        QCOMPARE(first.requestHeaders.at(0).value + first.responseHeaders.at(0).name, u"*/*Via"_s);
        QCOMPARE(first.sentType + first.sentText + first.sentFields.at(0).value,
                 u"text/plainwordsv"_s);
        QCOMPARE(first.status, 503);
        QCOMPARE(first.size, 7);
        QCOMPARE(first.type + first.encoding + first.text, u"text/htmlbase64PGI+"_s);
        QCOMPARE(har->requests[1].size, 12);
        QVERIFY(!har->requests[2].startedMs && har->requests[2].started == u"soon"_s);
    }

    void oneNoteSaysWhatTheFileHolds()
    {
        const auto plan = readAs({}, m_har, optionsFor(u"a.json"_s));
        QVERIFY(plan);
        QCOMPARE(plan->format, u"har"_s);
        QVERIFY(plan->events.empty() && plan->warnings.empty());
        QCOMPARE(plan->linesRead, 13);
        QCOMPARE(plan->notes.at(0).draft.body,
                 u"HAR 1.2, written by Probe 3.\n"
                 "3 requests, 2 of them without an answer or with an error.\n"
                 "First 2024-03-01T09:32:01.250Z, last 2024-03-01T10:33:00Z.\n"
                 "Hosts: example.org (2), cdn.example.org (1).\n"
                 "1 entry is no request."_s);
        QCOMPARE(plan->notes.at(0).draft.source, u"a.json, line 1"_s);
    }

    void isToldFromOtherJson_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isHar");
        QTest::newRow("whole") << m_har << true;
        QTest::newRow("its beginning") << m_har.first(90) << true;
        QTest::newRow("marked") << "\xef\xbb\xbf" + m_har << true;
        QTest::newRow("UTF-16") << QByteArray(
            QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)
                .encode(QString::fromUtf8(m_har)))
                                << true;
        QTest::newRow("lines of a container")
            << QByteArray("{\"log\":\"up\",\"stream\":\"stdout\"}\n") << false;
        QTest::newRow("another log") << QByteArray("{\"log\": {\"level\": 3}}") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void isToldFromOtherJson()
    {
        QFETCH(QByteArray, bytes);
        QTEST(looksLikeHar(bytes), "isHar");
        QFETCH(bool, isHar);
        if (isHar)
            QCOMPARE(QString(detectFormat(bytes, u"a.json"_s).code), u"har"_s);
    }

    void whatIsBrokenIsEvidenceAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("got");
        QTest::newRow("cut off") << m_har.first(400) << 6 << u"column "_s;
        QTest::newRow("no entries") << QByteArray("{\"log\": {}}") << 1 << u"log.entries"_s;
        QTest::newRow("a list") << QByteArray("[1]") << 1 << u"log.entries"_s;
        QTest::newRow("no JSON") << QByteArray("words\n") << 1 << u"column "_s;
        QTest::newRow("deep") << QByteArray("[").repeated(100'000) << 1 << u"column "_s;
        QTest::newRow("a long line") << QByteArray(1 << 20, 'x') << 1 << u"column 1: "_s;
    }
    void whatIsBrokenIsEvidenceAlone()
    {
        QFETCH(QByteArray, bytes);
        const auto plan = readAs(u"har"_s, bytes, optionsFor(u"a.har"_s));
        QVERIFY(plan);
        QVERIFY(plan->events.empty() && plan->notes.empty());
        QCOMPARE(plan->warnings.size(), 1U);
        QCOMPARE(plan->warnings[0].kind, WarningKind::BrokenHar);
        QTEST(int(plan->warnings[0].line), "line");
        QFETCH(QString, got);
        QVERIFY2(plan->warnings[0].got.startsWith(got), qPrintable(plan->warnings[0].got));
    }

    void refusesWithWords()
    {
        const auto bad = readHar("{\"log\": {\"creator\": \"\xff\"}}", optionsFor(u"a.har"_s));
        QVERIFY(!bad);
        QCOMPARE(bad.error().field, u"utf8"_s);
        QCOMPARE(bad.error().line, 1);
        ReadOptions options = optionsFor(u"a.har"_s);
        options.progress = [](quint64, quint64) { return false; };
        QCOMPARE(readHar(m_har, options).error().kind, ErrorKind::Cancelled);
    }

    void everyPrefixIsRead()
    {
        for (qsizetype size = 0; size < m_har.size(); ++size) {
            const auto plan = readHar(m_har.first(size), optionsFor(u"a.har"_s));
            QVERIFY(plan && plan->notes.size() + plan->warnings.size() == 1);
        }
    }

    void aRealOneIsRead()
    {
        const QByteArray bytes = contentOf(realPath(u"logs/har/har_extractor.har"_s));
        if (bytes.isEmpty())
            QSKIP("the shared data is not beside this checkout");
        const auto plan = readAs({}, bytes, optionsFor(u"har_extractor.har"_s));
        QVERIFY(plan);
        QCOMPARE(plan->format, u"har"_s);
        QVERIFY2(plan->notes.at(0).draft.body.contains(u"1 request,"_s),
                 qPrintable(plan->notes.at(0).draft.body));
    }
};

CASEMENT_TEST(TstHarReader, tst_har_reader)
#include "tst_har_reader.moc"
