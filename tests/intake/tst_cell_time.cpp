// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/cell_time.h"

#include "casefile/time_text.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::intake;

class TstCellTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTimes_data();
    void readsTimes();
    void refusesOthers_data();
    void refusesOthers();
    void theOrderOfDayAndMonth_data();
    void theOrderOfDayAndMonth();
    void zonesOfCells_data();
    void zonesOfCells();
};

// In Berlin; "finer" where the cell says more than a millisecond.
static QString pictureOf(const QString &cell)
{
    auto time = readCellTime(cell);
    if (!time)
        return QStringLiteral("none");
    const QString finer = time->isFiner ? QStringLiteral(" finer") : QString();
    if (time->ms)
        return casefile::isoUtc(*time->ms) + finer;
    if (time->numbers && (!time->order || !settle(*time, *time->order)))
        return QStringLiteral("open");
    TimeSurroundings where;
    where.defaultZone = QTimeZone("Europe/Berlin");
    where.nowMs = 1'798'761'600'000;
    const ResolvedTime resolved = resolve(time->told, where);
    if (!resolved.occurred.ms)
        return QStringLiteral("undated");
    return casefile::isoUtc(*resolved.occurred.ms) + QLatin1Char(' ')
        + casefile::offsetCode(*resolved.occurred.offsetMinutes)
        + (resolved.occurred.precision == casefile::Precision::About ? QStringLiteral(" about")
                                                                     : QString())
        + (time->unknownZone.isEmpty() ? QString() : QStringLiteral(" ?") + time->unknownZone)
        + finer;
}

void TstCellTime::readsTimes_data()
{
    QTest::addColumn<QString>("picture");
    const auto row = [](const char *cell, const char *picture) {
        QTest::newRow(cell) << QString::fromLatin1(picture);
    };
    row("2024-05-01T10:00:00Z", "2024-05-01T10:00:00Z +00:00");
    row("2024-05-01T10:00:00.250+02:00", "2024-05-01T08:00:00.250Z +02:00");
    row("2024-05-01T10:00:00-0430", "2024-05-01T14:30:00Z -04:30");
    row("2024-05-01T10:00:00+02", "2024-05-01T08:00:00Z +02:00");
    row("2024-05-01T10:00:00,5Z", "2024-05-01T10:00:00.500Z +00:00");
    row("2024-07-24T10:57:02.877297Z", "2024-07-24T10:57:02.877Z +00:00 finer");
    row("2024-07-24T10:57:02.877000Z", "2024-07-24T10:57:02.877Z +00:00");
    row("2012-03-14 04:17:38.276340+00:00", "2012-03-14T04:17:38.276Z +00:00 finer");
    row("2024-05-01 10:00", "2024-05-01T08:00:00Z +02:00");
    row("2024-05-01 10:00:00 UTC", "2024-05-01T10:00:00Z +00:00");
    row("2024-05-01 10:00:00 EDT", "2024-05-01T14:00:00Z -04:00");
    row("2024-05-01 10:00:00 IST", "2024-05-01T08:00:00Z +02:00 ?IST");
    row("2024-05-01T10:00:00+09:00[Asia/Tokyo]", "2024-05-01T01:00:00Z +09:00");
    row("2024-05-01 10:00 Asia/Tokyo", "2024-05-01T01:00:00Z +09:00");
    row("2024-05-01T10", "2024-05-01T08:00:00Z +02:00 about");
    row("20240501T100000Z", "2024-05-01T10:00:00Z +00:00");
    row("20240501T1000", "2024-05-01T08:00:00Z +02:00");
    row("20240501", "2024-04-30T22:00:00Z +02:00 about");
    row("2024-05-01", "2024-04-30T22:00:00Z +02:00 about");
    row("2024-05-01Z", "2024-05-01T00:00:00Z +00:00 about");
    row("2024-122T10:00:00Z", "2024-05-01T10:00:00Z +00:00");
    row("2024-W18-3T10:00:00Z", "2024-05-01T10:00:00Z +00:00");
    row("2024-05-01T24:00:00Z", "2024-05-02T00:00:00Z +00:00");
    row("2024/05/01 10:00:00", "2024-05-01T08:00:00Z +02:00");
    row("Wed, 01 May 2024 10:00:00 -0600 (CST)", "2024-05-01T16:00:00Z -06:00");
    row("1 May 2024 10:00 GMT", "2024-05-01T10:00:00Z +00:00");
    row("May 1, 2024 10:00 PM", "2024-05-01T20:00:00Z +02:00");
    row("May 1st, 2024, 12:30 am", "2024-04-30T22:30:00Z +02:00");
    row("01-May-2024 10:00:00", "2024-05-01T08:00:00Z +02:00");
    row("01/May/2024:10:00:00 +0000", "2024-05-01T10:00:00Z +00:00");
    row("Wed May  1 10:00:00 UTC 2024", "2024-05-01T10:00:00Z +00:00");
    row("Wed May  1 10:00:00 2024", "2024-05-01T08:00:00Z +02:00");
    row("25/03/2026 10:00", "2026-03-25T09:00:00Z +01:00");
    row("03/25/2026 10:00 PM", "2026-03-25T21:00:00Z +01:00");
    row("3.4.2026 10:00", "2026-04-03T08:00:00Z +02:00");
    row("25-03-26", "2026-03-24T23:00:00Z +01:00 about");
    row("03/04/2026 10:00", "open");
    row("1658689261", "2022-07-24T19:01:01Z");
    row("1658689261.5", "2022-07-24T19:01:01.500Z");
    row("1658689261123", "2022-07-24T19:01:01.123Z");
    row("1658689261123456", "2022-07-24T19:01:01.123Z finer");
    row("1658689261123000000", "2022-07-24T19:01:01.123Z");
    row("123456789", "1973-11-29T21:33:09Z");
    row("2026-03-29 02:30", "undated");
}

void TstCellTime::readsTimes()
{
    QFETCH(QString, picture);
    QCOMPARE(pictureOf(QString::fromLatin1(QTest::currentDataTag())), picture);
}

void TstCellTime::refusesOthers_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell : {"",
                             "5",
                             "45000.5",
                             "12345678",
                             "2024-13-01",
                             "2024-02-30",
                             "30/02/2024",
                             "13/13/2026",
                             "25:61",
                             "2024-05-01 25:00",
                             "2024-05-01T10:00:00 and more",
                             "2024-W60-1",
                             "2024-366x",
                             "10.20.2024",
                             "2023-366",
                             "133485408000000000",
                             "marble 3, 2024",
                             "May 2024",
                             "10.0.0.1",
                             "2024-05-01 10:00:60",
                             "2024-05-01 13:00 PM",
                             "1.2.3",
                             "yesterday",
                             "CASE-2024-05-01"})
        QTest::newRow(cell) << QString::fromLatin1(cell);
}

void TstCellTime::refusesOthers()
{
    QFETCH(QString, cell);
    QCOMPARE(pictureOf(cell), QStringLiteral("none"));
}

void TstCellTime::theOrderOfDayAndMonth_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("dayFirst");  // gives a date
    QTest::addColumn<bool>("monthFirst");
    QTest::newRow("either") << "03/04/2026" << true << true << true;
    QTest::newRow("the same") << "05/05/2026" << false << true << true;
    QTest::newRow("day") << "25/04/2026" << false << true << false;
    QTest::newRow("month") << "04/25/2026" << false << false << true;
    QTest::newRow("dots") << "03.04.2026" << false << true << true;
}

void TstCellTime::theOrderOfDayAndMonth()
{
    QFETCH(QString, cell);
    QFETCH(bool, open);
    auto time = readCellTime(cell);
    QVERIFY(time.has_value());
    QCOMPARE(isOpen(*time), open);
    QTEST(settle(*time, DayOrder::DayFirst), "dayFirst");
    QTEST(settle(*time, DayOrder::MonthFirst), "monthFirst");
}

void TstCellTime::zonesOfCells_data()
{
    QTest::addColumn<bool>("known");
    for (const char *zone : {"UTC", "+02:00", "Europe/Berlin", "CET", " EST ", "-0600 (CST)"})
        QTest::newRow(zone) << true;
    for (const char *zone : {"IST", "Europe/Nowhere", "", "12", "and/or"})
        QTest::newRow(zone) << false;
}

void TstCellTime::zonesOfCells()
{
    QFETCH(bool, known);
    QCOMPARE(zoneFromCell(QString::fromLatin1(QTest::currentDataTag())).has_value(), known);
}

CASEMENT_TEST(TstCellTime, tst_cell_time)
#include "tst_cell_time.moc"
