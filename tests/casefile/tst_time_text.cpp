// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_text.h"

#include "support/test_main.h"

using namespace casement::casefile;

class TstTimeText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksTheSecondReading_data();
    void marksTheSecondReading();
    void saysDurations_data();
    void saysDurations();
    void saysWhatWasTold_data();
    void saysWhatWasTold();
    void offsetsReadBack_data();
    void offsetsReadBack();
    void isoKeepsMilliseconds();
};

static qint64 utc(int y, int m, int d, int h, int min, int s = 0)
{
    return QDateTime(QDate(y, m, d), QTime(h, min, s), QTimeZone::utc()).toMSecsSinceEpoch();
}

void TstTimeText::marksTheSecondReading_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("clock");
    const QByteArray berlin("Europe/Berlin");
    const QByteArray newYork("America/New_York");
    QTest::newRow("before") << utc(2025, 10, 25, 23, 59) << berlin << "01:59";
    QTest::newRow("first") << utc(2025, 10, 26, 0, 30) << berlin << "02:30";
    QTest::newRow("second") << utc(2025, 10, 26, 1, 30) << berlin << "02:30 (2nd)";
    QTest::newRow("end of second") << utc(2025, 10, 26, 1, 59, 59) << berlin << "02:59 (2nd)";
    QTest::newRow("after") << utc(2025, 10, 26, 2, 0) << berlin << "03:00";
    QTest::newRow("spring") << utc(2026, 3, 29, 1, 0) << berlin << "03:00";
    QTest::newRow("New York second") << utc(2025, 11, 2, 6, 24) << newYork << "01:24 (2nd)";
    QTest::newRow("half an hour") << utc(2025, 4, 5, 15, 15) << QByteArray("Australia/Lord_Howe")
                                  << "01:45 (2nd)";
    QTest::newRow("UTC has none") << utc(2025, 10, 26, 1, 30) << QByteArray("UTC") << "01:30";
}

void TstTimeText::marksTheSecondReading()
{
    QFETCH(qint64, ms);
    QFETCH(QByteArray, zone);
    QFETCH(QString, clock);
    QCOMPARE(clockText(ms, QTimeZone(zone)), clock);
}

void TstTimeText::saysDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << "0 s";
    QTest::newRow("seconds") << qint64(45) << "45 s";
    QTest::newRow("minute") << qint64(60) << "1 min";
    QTest::newRow("just under an hour") << qint64(3599) << "59 min";
    QTest::newRow("hour") << qint64(3600) << "1 h";
    QTest::newRow("hours") << qint64(3 * 3600 + 41 * 60 + 5) << "3 h 41 min";
    QTest::newRow("day") << qint64(86400) << "1 d";
    QTest::newRow("days") << qint64(2 * 86400 + 4 * 3600 + 59) << "2 d 4 h";
    QTest::newRow("of the amount") << qint64(-90) << "1 min";
    QTest::newRow("centuries") << qint64(86400) * 365 * 300 << "109500 d";
}

void TstTimeText::saysDurations()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(durationText(seconds * 1000), text);
    QCOMPARE(lateText(seconds * 1000), text + QStringLiteral(" late"));
}

void TstTimeText::saysWhatWasTold_data()
{
    QTest::addColumn<OccurredTime>("time");
    QTest::addColumn<QString>("text");
    const qint64 ms = utc(2024, 5, 1, 12, 5);
    QTest::newRow("exact") << OccurredTime{ms, Precision::Exact, 120, {}}
                           << "2024-05-01 14:05 +02:00";
    QTest::newRow("no offset") << OccurredTime{ms, {}, {}, {}} << "2024-05-01 12:05 UTC";
    QTest::newRow("seconds") << OccurredTime{ms + 6000, {}, 0, {}} << "2024-05-01 12:05:06 UTC";
    QTest::newRow("about") << OccurredTime{ms, Precision::About, -240, {}}
                           << "about 2024-05-01 08:05 -04:00";
    QTest::newRow("before") << OccurredTime{ms, Precision::Before, 0, {}}
                            << "before 2024-05-01 12:05 UTC";
    QTest::newRow("unknown") << OccurredTime{{}, Precision::Unknown, {}, {}} << "time unknown";
    QTest::newRow("words") << OccurredTime{{}, Precision::About, {}, QStringLiteral("spring 1968")}
                           << "spring 1968";
}

void TstTimeText::saysWhatWasTold()
{
    QFETCH(OccurredTime, time);
    QFETCH(QString, text);
    QCOMPARE(occurredText(time), text);
}

void TstTimeText::offsetsReadBack_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("minutes");  // 9999: refused
    QTest::newRow("UTC") << "+00:00" << 0;
    QTest::newRow("east") << "+05:45" << 345;
    QTest::newRow("west") << "-03:30" << -210;
    QTest::newRow("largest") << "+18:00" << 1080;
    QTest::newRow("too large") << "+18:01" << 9999;
    QTest::newRow("minus zero") << "-00:00" << 9999;
    QTest::newRow("minutes") << "+02:60" << 9999;
    QTest::newRow("short") << "+2:00" << 9999;
    QTest::newRow("no colon") << "+0200" << 9999;
    QTest::newRow("letters") << "+0a:00" << 9999;
    QTest::newRow("empty") << "" << 9999;
}

void TstTimeText::offsetsReadBack()
{
    QFETCH(QString, code);
    QFETCH(int, minutes);
    QCOMPARE(offsetFromCode(code).value_or(9999), minutes);
    if (minutes != 9999)
        QCOMPARE(offsetCode(minutes), code);
}

void TstTimeText::isoKeepsMilliseconds()
{
    QCOMPARE(isoUtc(0), QStringLiteral("1970-01-01T00:00:00Z"));
    QCOMPARE(isoUtc(1), QStringLiteral("1970-01-01T00:00:00.001Z"));
    QCOMPARE(isoOffset(utc(2024, 5, 1, 0, 7), -240), QStringLiteral("2024-04-30T20:07:00-04:00"));
    QCOMPARE(dateClockText(utc(2024, 5, 1, 23, 7), QTimeZone("Europe/Berlin")),
             QStringLiteral("2024-05-02 01:07"));
}

CASEMENT_TEST(TstTimeText, tst_time_text)
#include "tst_time_text.moc"
