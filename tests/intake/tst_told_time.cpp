// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/told_time.h"

#include "support/test_main.h"

using namespace casement;
using namespace casement::intake;

class TstToldTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void isNoTime_data();
    void isNoTime();
    void zonesHaveOffsets_data();
    void zonesHaveOffsets();
    void yearsAreTheNearest_data();
    void yearsAreTheNearest();
};

static QString shown(const ToldClock &clock)
{
    QString text = QStringLiteral("%1:%2:%3")
                       .arg(clock.hour, 2, 10, QLatin1Char('0'))
                       .arg(clock.minute, 2, 10, QLatin1Char('0'))
                       .arg(clock.second, 2, 10, QLatin1Char('0'));
    if (clock.millisecond != 0)
        text += u'.' + QString::number(clock.millisecond);
    if (clock.zone && !clock.zone->iana.isEmpty())
        text += u' ' + QString::fromUtf8(clock.zone->iana);
    else if (clock.zone)
        text += u' ' + casefile::offsetCode(clock.zone->offsetMinutes);
    return text;
}

// "date clock = other, precision, interval | rest"
static QString shown(const ToldTime &told, const QString &text)
{
    QStringList parts;
    if (told.date) {
        parts.append(QStringLiteral("%1-%2-%3")
                         .arg(told.date->year)
                         .arg(told.date->month)
                         .arg(told.date->day));
    }
    if (told.clock)
        parts.append(shown(*told.clock));
    if (told.otherClock)
        parts.append(u'=' + shown(*told.otherClock));
    if (told.precision)
        parts.append(codeOf(*told.precision));
    if (told.isInterval)
        parts.append(QStringLiteral("interval"));
    if (told.warning)
        parts.append(u'!' + told.warning->got);
    return parts.join(u' ') + u'|' + text.sliced(told.length);
}

void TstToldTime::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *text, const char *told) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(told);
    };
    row("12:43 words", "12:43:00|words");
    row("12:43", "12:43:00|");
    row("08:42:33 new", "08:42:33|new");
    row("14:33, admin@ex.am", "14:33:00|admin@ex.am");
    row("12:43 - words", "12:43:00|words");
    row("12:43 – words", "12:43:00|words");
    row("12:43: words", "12:43:00|words");
    row("12:43 .env", "12:43:00|.env");
    row("12:43 -> words", "12:43:00|words");
    row("**12:43** `@who` words", "12:43:00|`@who` words");
    row("`12:43` words", "12:43:00|words");
    row("[12:43] words", "12:43:00|words");
    row("[12:43 UTC] words", "12:43:00 +00:00|words");
    row("**12:43 UTC:** words", "12:43:00 +00:00|words");
    row("Dec 16th **12:43** `@who` words", "0-12-16 12:43:00|`@who` words");
    row("**Dec 16th** **12:43** words", "0-12-16 12:43:00|words");
    row("2024-03-05 01:09 UTC - words", "2024-3-5 01:09:00 +00:00|words");
    row("2024-03-05T01:09:10.5Z words", "2024-3-5 01:09:10.500 +00:00|words");
    row("2024-03-05 - words", "2024-3-5|words");
    row("2024-03-05, 01:09 words", "2024-3-5 01:09:00|words");
    row("December 17th, 2022 at 12:43 UTC words", "2022-12-17 12:43:00 +00:00|words");
    row("Sat 17 Dec 2022 12:43 words", "2022-12-17 12:43:00|words");
    row("17 December 12:43 words", "0-12-17 12:43:00|words");
    row("Dec 16 12:43 words", "0-12-16 12:43:00|words");
    row("the 3rd of May 2024, words", "2024-5-3|words");
    row("05.03.2024 01:09 words", "2024-3-5 01:09:00|words");
    row("12:43 UTC on December 17th, 2022 words", "2022-12-17 12:43:00 +00:00|words");
    row("At roughly 12:43 UTC words", "12:43:00 +00:00 about|words");
    row("~12:43 words", "12:43:00 about|words");
    row("approx. 12:43 words", "12:43:00 about|words");
    row("before 12:43 words", "12:43:00 before|words");
    row("22:XX words", "22:00:00|words");
    row("24:00 words", "24:00:00|words");
    row("9:05 pm words", "21:05:00|words");
    row("12:05 am words", "00:05:00|words");
    row("12:05 p.m. words", "12:05:00|words");
    row("9am words", "09:00:00|words");
    row("20:07 EDT (00:07 UTC) words", "20:07:00 -04:00 =00:07:00 +00:00|words");
    row("20:07 EDT / 00:07 UTC: words", "20:07:00 -04:00 =00:07:00 +00:00|words");
    row("20:07 EDT (see below) words", "20:07:00 -04:00|(see below) words");
    row("20:07 (EDT) words", "20:07:00 -04:00|words");
    row("20:07 UTC-4 words", "20:07:00 -04:00|words");
    row("20:07 +0530 words", "20:07:00 +05:30|words");
    row("20:07 PT words", "20:07:00 America/Los_Angeles|words");
    row("20:07 A PyPI Admin", "20:07:00|A PyPI Admin");
    row("20:07 PSF acknowledges", "20:07:00|PSF acknowledges");
    row("20:07 IST words", "20:07:00 !IST|IST words");
    row("12:00-12:30 UTC words", "12:00:00 +00:00 interval|-12:30 UTC words");
    row("12:00 UTC – 12:30 UTC words", "12:00:00 +00:00 interval|12:30 UTC words");
    row("2024-05-01T10:00-04:00 words", "2024-5-1 10:00:00 -04:00|words");
    row("10:00 -04:00 words", "10:00:00 -04:00|words");
    row("10:00 - 11:00 words", "10:00:00 interval|11:00 words");
    row("10:00+02:00 words", "10:00:00 +02:00|words");
    row("12 March 2024: words", "2024-3-12|words");
    row("12:00 to 12:30 words", "12:00:00 interval|to 12:30 words");
    row("25:61 words", "!25:61|25:61 words");
    row("12:61 words", "!12:61|12:61 words");
    row("24:01 words", "!24:01|24:01 words");
    row("13:05 pm words", "!13:05 pm|13:05 pm words");
    row("2023-02-30 10:00 words", "!2023-02-30|2023-02-30 10:00 words");
}

void TstToldTime::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, told);
    const auto read = readToldTime(text);
    QVERIFY(read.has_value());
    QCOMPARE(shown(*read, text), told);
}

void TstToldTime::isNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",          " ",        "words",   "about",    "on the phone",   "May be", "Mayor 12:43",
          "15-30 min", "< 15 min", "3 of 4",  "1:5 odds", "1/7/2023 10:00", "12.43",  "1243",
          "at noon",   "Sunday",   "**",      "```",      "T12:43",         "v1.2.3", "192.168.1.1",
          "2024",      "2024-03",  "Decade 5"}) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text);
    }
    QTest::newRow("a megabyte of stars") << QString(1'000'000, u'*');
    QTest::newRow("a megabyte of digits") << QString(1'000'000, u'1');
    QTest::newRow("nul") << QString(QChar(0));
}

void TstToldTime::isNoTime()
{
    QFETCH(QString, text);
    const auto read = readToldTime(text);
    QVERIFY2(!read, qPrintable(read ? shown(*read, text).left(80) : QString()));
}

void TstToldTime::zonesHaveOffsets_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("minutes");  // 9999: none
    QTest::newRow("UTC") << "UTC" << 0;
    QTest::newRow("utc") << "utc" << 0;
    QTest::newRow("EDT") << "EDT" << -240;
    QTest::newRow("PST") << "PST" << -480;
    QTest::newRow("CEST") << "CEST" << 120;
    QTest::newRow("UTC+5:30") << "UTC+5:30" << 330;
    QTest::newRow("-03") << "-03" << -180;
    QTest::newRow("IST") << "IST" << 9999;
    QTest::newRow("+19") << "+19" << 9999;
    QTest::newRow("+02:60") << "+02:60" << 9999;
    QTest::newRow("AM") << "AM" << 9999;
    QTest::newRow("empty") << "" << 9999;
}

void TstToldTime::zonesHaveOffsets()
{
    QFETCH(QString, word);
    QFETCH(int, minutes);
    const auto zone = zoneFromWord(word);
    QCOMPARE(zone ? zone->offsetMinutes : 9999, minutes);
}

void TstToldTime::yearsAreTheNearest_data()
{
    QTest::addColumn<QDate>("near");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<QDate>("date");
    QTest::newRow("same year") << QDate(2022, 12, 18) << 12 << 17 << QDate(2022, 12, 17);
    QTest::newRow("written in January") << QDate(2023, 1, 7) << 12 << 30 << QDate(2022, 12, 30);
    QTest::newRow("read in December") << QDate(2022, 12, 30) << 1 << 2 << QDate(2023, 1, 2);
    QTest::newRow("29 February") << QDate(2023, 3, 1) << 2 << 29 << QDate(2024, 2, 29);
    QTest::newRow("no such day near") << QDate(2026, 3, 1) << 2 << 29 << QDate();
}

void TstToldTime::yearsAreTheNearest()
{
    QFETCH(QDate, near);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(QDate, date);
    QCOMPARE(completeDate({0, month, day}, near).value_or(QDate()), date);
    QVERIFY(!completeDate({0, month, day}, {}));
}

CASEMENT_TEST(TstToldTime, tst_told_time)
#include "tst_told_time.moc"
