// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "casefile/time_input.h"

#include "casefile/time_text.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::casefile;

class TstTimeInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void tellsBothReadingsOfARepeatedHour();
    void needsACaseStartForT();
};

// Sunday 2026-03-29 14:05:30 in Berlin, ten hours after the clocks went forward.
static TimeContext berlin()
{
    TimeContext context;
    context.zone = QTimeZone("Europe/Berlin");
    context.nowMs =
        QDateTime(QDate(2026, 3, 29), QTime(14, 5, 30), context.zone).toMSecsSinceEpoch();
    context.caseStartMs = context.nowMs - 60 * 60 * 1000;
    return context;
}

// "2026-03-29T12:05:00Z +02:00 exact"
static QString shown(const OccurredTime &time)
{
    return isoUtc(*time.ms) + u' ' + offsetCode(*time.offsetMinutes) + u' '
        + codeOf(*time.precision);
}

void TstTimeInput::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("time");
    const auto row = [](const char *typed, const char *time) {
        QTest::newRow(typed) << typed << time;
    };
    row("now", "2026-03-29T12:05:30Z +02:00 exact");
    row("-12m", "2026-03-29T11:53:30Z +02:00 exact");
    row("-12min", "2026-03-29T11:53:30Z +02:00 exact");
    row("+5m", "2026-03-29T12:10:30Z +02:00 exact");
    row("-2h", "2026-03-29T10:05:30Z +02:00 exact");
    row("-1h30m", "2026-03-29T10:35:30Z +02:00 exact");
    row("-90s", "2026-03-29T12:04:00Z +02:00 exact");
    row("-1d", "2026-03-28T12:05:30Z +01:00 exact");
    row("T+90m", "2026-03-29T12:35:30Z +02:00 exact");
    row("t+0m", "2026-03-29T11:05:30Z +02:00 exact");
    row("T-10m", "2026-03-29T10:55:30Z +02:00 exact");
    row("14:05", "2026-03-29T12:05:00Z +02:00 exact");
    row("14:05:30", "2026-03-29T12:05:30Z +02:00 exact");
    row("9:30", "2026-03-29T07:30:00Z +02:00 exact");
    row("01:59", "2026-03-29T00:59:00Z +01:00 exact");
    row("15:00", "2026-03-29T13:00:00Z +02:00 exact");  // under an hour ahead: a little early
    row("23:50", "2026-03-28T22:50:00Z +01:00 exact");  // yesterday's
    row("14:05Z", "2026-03-28T14:05:00Z +00:00 exact");
    row("11:05 UTC", "2026-03-29T11:05:00Z +00:00 exact");
    row("07:05 -04:00", "2026-03-29T11:05:00Z -04:00 exact");
    row("today 9:30", "2026-03-29T07:30:00Z +02:00 exact");
    row("today 23:50", "2026-03-29T21:50:00Z +02:00 exact");  // as it stands
    row("yesterday 9:30", "2026-03-28T08:30:00Z +01:00 exact");
    row("Yesterday  9:30", "2026-03-28T08:30:00Z +01:00 exact");
    row("yesterday 9", "2026-03-28T08:00:00Z +01:00 exact");
    row("2024-05-01 14:05 +02:00", "2024-05-01T12:05:00Z +02:00 exact");
    row("2024-05-01 14:05", "2024-05-01T12:05:00Z +02:00 exact");
    row("2024-05-01T14:05:00Z", "2024-05-01T14:05:00Z +00:00 exact");
    row("2024-05-01T14:05:06.789Z", "2024-05-01T14:05:06.789Z +00:00 exact");
    row("2024-05-01T14:05:06,5Z", "2024-05-01T14:05:06.500Z +00:00 exact");
    row("2024-05-01T14:05:06.123456-0330", "2024-05-01T17:35:06.123Z -03:30 exact");
    row("2024-05-01T14:05+02", "2024-05-01T12:05:00Z +02:00 exact");
    row("2024-05-01 14:05 UTC", "2024-05-01T14:05:00Z +00:00 exact");
    row("2024-05-01", "2024-04-30T22:00:00Z +02:00 about");
    row("2024-02-29 10:00Z", "2024-02-29T10:00:00Z +00:00 exact");
    row("1601-01-01 00:00 UTC", "1601-01-01T00:00:00Z +00:00 exact");
    row("2227-06-01 10:00 UTC", "2227-06-01T10:00:00Z +00:00 exact");
}

void TstTimeInput::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, time);
    const auto read = parseTime(typed, berlin());
    QVERIFY2(read.has_value(), qPrintable(typed));
    QCOMPARE(shown(*read), time);
}

void TstTimeInput::refuses_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"",
                              " ",
                              "9",
                              "25:61",
                              "24:00",
                              "14:60",
                              "14:5",
                              "1405",
                              "14:05:61",
                              "-",
                              "+",
                              "T",
                              "T+",
                              "-12",
                              "-12x",
                              "soon",
                              "yesterday",
                              "tomorrow 9:30",
                              "2024-13-01 10:00",
                              "2023-02-29",
                              "2024-05-01 25:00",
                              "2024-05-01T14:05:00+19:00",
                              "2024-05-01 14:05 EDT",
                              "01/05/2024",
                              "2026-03-29 02:30",
                              "02:30",
                              "99999999999999d",
                              "-99999999m",

                              "\0"}) {
        QTest::newRow(*typed ? typed : "empty") << QString::fromLatin1(typed);
    }
    QTest::newRow("wide digits") << QStringLiteral("\uff11\uff14:\uff10\uff15");
    QTest::newRow("nul") << QString(QStringLiteral("14:05") + QChar(0));
    QTest::newRow("override") << QStringLiteral("\u202e14:05");
}

void TstTimeInput::refuses()
{
    QFETCH(QString, typed);
    const auto read = parseTime(typed, berlin());
    QVERIFY2(!read, qPrintable(read ? shown(*read) : QString()));
    QCOMPARE(read.error().kind, ErrorKind::BadInput);
    QCOMPARE(read.error().field, QStringLiteral("time"));
    QVERIFY(!read.error().want.isEmpty());
}

void TstTimeInput::tellsBothReadingsOfARepeatedHour()
{
    TimeContext context = berlin();
    const auto read = parseTime(u"2025-10-26 02:30", context);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Ambiguous);
    QCOMPARE(read.error().want,
             QStringLiteral("2025-10-26T02:30:00+02:00 | 2025-10-26T02:30:00+01:00"));
    QCOMPARE(shown(*parseTime(u"2025-10-26 02:30 +01:00", context)),
             QStringLiteral("2025-10-26T01:30:00Z +01:00 exact"));
    context.zone = QTimeZone("Australia/Lord_Howe");  // goes back by half an hour
    QCOMPARE(parseTime(u"2025-04-06 01:45", context).error().want,
             QStringLiteral("2025-04-06T01:45:00+11:00 | 2025-04-06T01:45:00+10:30"));
}

void TstTimeInput::needsACaseStartForT()
{
    TimeContext context = berlin();
    context.caseStartMs.reset();
    QCOMPARE(parseTime(u"T+5m", context).error().kind, ErrorKind::BadInput);
}

CASEMENT_TEST(TstTimeInput, tst_time_input)
#include "tst_time_input.moc"
