// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/gaps.h"

#include "support/test_main.h"

using namespace casement::casefile;

class TstGaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areFound_data();
    void areFound();
    void areExplainedByASpanThatCoversThem();
    void holdForAMillionTimes();
};

using Minutes = QList<int>;

static std::vector<qint64> timesOf(const Minutes &minutes)
{
    std::vector<qint64> times;
    for (const int minute : minutes)
        times.push_back(qint64(minute) * 60'000);
    return times;
}

void TstGaps::areFound_data()
{
    QTest::addColumn<Minutes>("minutes");
    QTest::addColumn<int>("thresholdMinutes");
    QTest::addColumn<QString>("gaps");
    QTest::newRow("nothing") << Minutes{} << 15 << "";
    QTest::newRow("one") << Minutes{5} << 15 << "";
    QTest::newRow("two close") << Minutes{5, 10} << 50 << "";
    QTest::newRow("just under") << Minutes{0, 1, 2, 16} << 15 << "";
    QTest::newRow("exactly") << Minutes{0, 1, 2, 17} << 15 << "2:2-17";
    QTest::newRow("slow case") << Minutes{0, 10, 20, 30, 100} << 100 << "";
    QTest::newRow("slow case with silence") << Minutes{0, 10, 20, 30, 130} << 100 << "3:30-130";
    QTest::newRow("two gaps") << Minutes{0, 1, 60, 61, 62, 200} << 15 << "1:1-60 4:62-200";
    QTest::newRow("same time") << Minutes{0, 0, 0, 0, 47} << 15 << "3:0-47";
    QTest::newRow("two intervals take the shorter") << Minutes{0, 1, 200} << 15 << "1:1-200";
}

void TstGaps::areFound()
{
    QFETCH(Minutes, minutes);
    QFETCH(int, thresholdMinutes);
    QFETCH(QString, gaps);
    const auto times = timesOf(minutes);
    QCOMPARE(gapThresholdMs(times), qint64(thresholdMinutes) * 60'000);
    QStringList found;
    for (const TimelineGap &gap : findGaps(times)) {
        found.append(QStringLiteral("%1:%2-%3")
                         .arg(gap.after)
                         .arg(gap.beginMs / 60'000)
                         .arg(gap.endMs / 60'000));
    }
    QCOMPARE(found.join(u' '), gaps);
}

void TstGaps::areExplainedByASpanThatCoversThem()
{
    const ExplainedGap known[] = {{100, 200, QStringLiteral("lunch"), 7}};
    QVERIFY(explains(known, {0, 100, 200}) == &known[0]);
    QVERIFY(explains(known, {0, 120, 200}) == &known[0]);
    QVERIFY(explains(known, {0, 99, 200}) == nullptr);
    QVERIFY(explains(known, {0, 100, 201}) == nullptr);
    QVERIFY(explains({}, {0, 100, 200}) == nullptr);
}

void TstGaps::holdForAMillionTimes()
{
    std::vector<qint64> times;
    for (qint64 i = 0; i < 1'000'000; ++i)
        times.push_back(i * 1000 + (i >= 500'000 ? 3'600'000 : 0));
    const auto gaps = findGaps(times);
    QCOMPARE(gaps.size(), size_t(1));
    QCOMPARE(gaps[0].after, 499'999);
}

CASEMENT_TEST(TstGaps, tst_gaps)
#include "tst_gaps.moc"
