// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/log_reader.h"

#include "casefile/time_text.h"
#include "intake/table_plans.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;
using namespace Qt::StringLiterals;

namespace {

ImportPlan logPlan(const QByteArray &bytes, const ReadOptions &options = optionsFor(u"t.log"_s))
{
    auto plan = readLog(bytes, options);
    if (!plan)
        qFatal("not read: line %lld", static_cast<long long>(plan.error().line));
    return *std::move(plan);
}

QDir dataDir()
{
    return {casement::test::sourceDir() + u"/tests/intake/data"_s};
}

QStringList days(const ImportPlan &plan)
{
    QStringList days;
    for (const PlannedEvent &event : plan.events)
        days.append(event.draft.occurred.ms ? casefile::isoUtc(*event.draft.occurred.ms).left(10)
                                            : u"undated"_s);
    return days;
}

QStringList warningsOf(const ImportPlan &plan, WarningKind kind)
{
    QStringList got;
    for (const ImportWarning &warning : plan.warnings) {
        if (warning.kind == kind)
            got.append(u"%1: %2"_s.arg(warning.line).arg(warning.got));
    }
    return got;
}

}  // namespace

// Goldens: tests/intake/data/NAME.log gives NAME.expected. CASEMENT_REFRESH=1 writes them anew.
class TstLogReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void samplesReadAsDrawn_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &name : dataDir().entryList({u"*.log"_s, u"*.export"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << dataDir().filePath(name);
    }
    void samplesReadAsDrawn()
    {
        QFETCH(QString, path);
        const QFileInfo info(path);
        QCOMPARE(QString(detectFormat(contentOf(path), info.fileName()).code), u"log"_s);
        const QString picture = planPicture(logPlan(contentOf(path), optionsFor(info.fileName())));
        const QString golden = info.path() + u'/' + info.completeBaseName() + u".expected"_s;
        if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(picture.toUtf8());
        }
        const QStringList drawn = QString::fromUtf8(contentOf(golden)).split(u'\n');
        const QStringList read = picture.split(u'\n');
        for (qsizetype i = 0; i < std::max(drawn.size(), read.size()); ++i)
            QCOMPARE(read.value(i), drawn.value(i));
    }

    void everyPrefixIsRead_data() { samplesReadAsDrawn_data(); }
    void everyPrefixIsRead()
    {
        QFETCH(QString, path);
        const QByteArray whole = contentOf(path);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const ImportPlan plan = logPlan(whole.first(size));
            for (const PlannedEvent &event : plan.events)
                QVERIFY(event.line > 0 && event.line <= plan.linesRead
                        && !event.draft.body.isEmpty());
        }
    }

    void yearsAreFoundOrAssumed_data()
    {
        QTest::addColumn<QString>("lines");  // separated by bars
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("given");
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QStringList>("assumed");
        const auto row = [](const char *what, const QString &lines, const QString &written,
                            int given, const QStringList &days, const QStringList &assumed) {
            QTest::newRow(what) << lines << written << given << days << assumed;
        };
        const QString newYear = u"Dec 30 12:00:00 h a|Jan  2 12:00:00 h b"_s;
        row("not after now", newYear, {}, 0, {u"2025-12-30"_s, u"2026-01-02"_s}, {u"1: 2025"_s});
        row("not after the file", newYear, u"2024-03-01"_s, 0, {u"2023-12-30"_s, u"2024-01-02"_s},
            {u"1: 2023"_s});
        row("a file from the future", newYear, u"2031-03-01"_s, 0,
            {u"2025-12-30"_s, u"2026-01-02"_s}, {u"1: 2025"_s});
        row("given", newYear, u"2024-03-01"_s, 2019, {u"2019-12-30"_s, u"2020-01-02"_s}, {});
        row("out of order", u"Jan  1 12:00:00 h a|Dec 31 12:00:00 h b|Jan  1 12:00:00 h c"_s,
            u"2024-03-01"_s, 0, {u"2024-01-01"_s, u"2023-12-31"_s, u"2024-01-01"_s},
            {u"1: 2024"_s});
        row("months without a line", u"Feb  1 12:00:00 h a|Nov 30 12:00:00 h b"_s, u"2024-12-24"_s,
            0, {u"2024-02-01"_s, u"2024-11-30"_s}, {u"1: 2024"_s});
        row("joined in the wrong order", u"Jun 21 12:00:00 h a|May 29 12:00:00 h b"_s,
            u"2024-12-24"_s, 0, {u"2024-06-21"_s, u"2024-05-29"_s}, {u"1: 2024"_s});
        row("a leap day", u"Feb 29 12:00:00 h a"_s, u"2023-05-01"_s, 0, {u"2020-02-29"_s},
            {u"1: 2020"_s});
        row("the file says it below", newYear + u"|2018-01-03T12:00:00Z h c"_s, {}, 0,
            {u"2017-12-30"_s, u"2018-01-02"_s, u"2018-01-03"_s}, {});
        row("the file says it above", u"2018-12-29T12:00:00Z h c|"_s + newYear, {}, 0,
            {u"2018-12-29"_s, u"2018-12-30"_s, u"2019-01-02"_s}, {});
        row("the line says it", u"Feb 25 12:00:00 h haproxy: [25/Feb/2019:12:00:00.1] x"_s, {}, 0,
            {u"2019-02-25"_s}, {});
        row("another day in the line", u"Feb 25 12:00:00 h a: until 2019-02-26"_s, u"2024-03-01"_s,
            0, {u"2024-02-25"_s}, {u"1: 2024"_s});
    }
    void yearsAreFoundOrAssumed()
    {
        QFETCH(QString, lines);
        QFETCH(QString, written);
        ReadOptions options = optionsFor(u"t.log"_s);
        options.nowMs = 1'780'000'000'000;  // 2026-05-28
        if (!written.isEmpty())
            options.writtenMs = QDateTime::fromString(written, Qt::ISODate).toMSecsSinceEpoch();
        QFETCH(int, given);
        options.firstYear = given;
        const ImportPlan plan = logPlan(lines.replace(u'|', u'\n').toUtf8(), options);
        QTEST(days(plan), "days");
        QTEST(warningsOf(plan, WarningKind::AssumedYear), "assumed");
    }

    void encodingsReadAlike_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text =
            u"2024-05-01T10:00:00Z h a: Grüße\r\n2024-05-01T10:00:01Z h a: b\r\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8, marked") << "\xef\xbb\xbf" + text.toUtf8();
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            for (const auto flag :
                 {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom})
                QTest::addRow("%d %d", int(encoding), int(flag))
                    << QByteArray(QStringEncoder(encoding, flag).encode(text));
        }
    }
    void encodingsReadAlike()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(looksLikeLog(bytes), Likeness::Perhaps);
        const ImportPlan plan = logPlan(bytes);
        QCOMPARE(plan.events.size(), 2U);
        QCOMPARE(plan.linesRead, 2);
        QCOMPARE(eventPicture(plan.events.front()),
                 u"1: 2024-05-01T10:00:00Z +00:00 exact | h a: Grüße"_s);
    }

    void refusesWithWords()
    {
        ReadOptions options = optionsFor(u"t.log"_s);
        const QByteArray bad = "Mar  1 10:32:01 h a\nMar  1 10:32:02 h \xff\n";
        const auto refused = readLog(bad, options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::BadInput);
        QCOMPARE(refused.error().line, 2);
        options.columns = ColumnMap{};
        options.columns->encoding = u"ISO-8859-1"_s;
        const ImportPlan plan = logPlan(bad, options);
        QCOMPARE(plan.events.size(), 2U);
        QCOMPARE(plan.warnings.front().kind, WarningKind::OtherEncoding);
        options.progress = [](quint64, quint64) { return false; };
        QCOMPARE(readLog("Mar  1 10:32:01 h a\n", options).error().kind, ErrorKind::Cancelled);
        const auto many = readLog(QByteArray("2024-05-01T10:00:00Z a\n").repeated(250'010),
                                  optionsFor(u"t.log"_s));
        QVERIFY(!many);
        QCOMPARE(many.error().kind, ErrorKind::TooLarge);
    }

    void longLinesAndLongEntries_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray stamp = "2024-05-01T10:00:00Z ";
        QTest::newRow("a line") << stamp + QByteArray(1 << 20, 'x') + "\n";
        QTest::newRow("lines below")
            << stamp + "x\n" + QByteArray("at x.y(z:1)\n").repeated(90'000);
        QTest::newRow("no stamp") << QByteArray(1 << 20, '[');
    }
    void longLinesAndLongEntries()
    {
        QFETCH(QByteArray, bytes);
        const ImportPlan plan = logPlan(bytes);
        QString all = plan.events.empty() ? QString() : plan.events.front().draft.body;
        for (const PlannedNote &note : plan.notes)
            all += note.draft.body;
        if (plan.events.empty()) {
            QCOMPARE(plan.warnings.front().kind, WarningKind::NoLogTime);
            QCOMPARE(plan.linesAsText, 1);
        } else {
            QCOMPARE(all, QString::fromUtf8(bytes.sliced(21).trimmed()));
            QCOMPARE(plan.warnings.front().kind, WarningKind::LongText);
        }
    }

    void aHundredThousandLines()
    {
        QByteArray bytes;
        const QDateTime first(QDate(2024, 5, 1), QTime(0, 0), QTimeZone::utc());
        for (int i = 0; i < 100'000; ++i)
            bytes += first.addSecs(i).toString(Qt::ISODate).toUtf8() + " gate app[88]: line\n";
        const ImportPlan plan = logPlan(bytes);
        QCOMPARE(plan.events.size(), 100'000U);
        QCOMPARE(plan.dated, 100'000);
        QVERIFY(plan.warnings.empty());
    }

    // The comment above each line says when it was, in Zurich.
    void answersOfFail2ban_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"sshd", "apache-auth", "nginx-http-auth", "postfix", "gitlab",
                                 "bitwarden", "haproxy-http-auth"})
            QTest::newRow(name) << u"logs/fail2ban/%1.log"_s.arg(QLatin1StringView(name));
    }
    void answersOfFail2ban()
    {
        QFETCH(QString, name);
        const QByteArray bytes = contentOf(realPath(name));
        if (bytes.isEmpty())
            QSKIP("the shared data is not beside this checkout");
        ReadOptions options = optionsFor(name);
        options.zone = QTimeZone("Europe/Zurich");
        const ImportPlan plan = logPlan(bytes, options);
        const QList<QByteArray> lines = bytes.split('\n');
        int compared = 0;
        for (const PlannedEvent &event : plan.events) {
            const QByteArray above = lines.value(event.line - 2);
            if (!above.startsWith("# failJSON: "))
                continue;
            const QJsonObject key = QJsonDocument::fromJson(above.sliced(12)).object();
            if (!key.contains("time"_L1))
                continue;
            QVERIFY2(event.draft.occurred.ms, lines.value(event.line - 1).constData());
            const QString read =
                QDateTime::fromMSecsSinceEpoch(*event.draft.occurred.ms, options.zone)
                    .toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
            const QString want = key["time"_L1].toString().left(19);
            // Of lines without a year the key says which one its program would take.
            const bool hasYear = lines.value(event.line - 1).contains(want.left(4).toUtf8());
            QCOMPARE(read.sliced(hasYear ? 0 : 5), want.sliced(hasYear ? 0 : 5));
            ++compared;
        }
        QVERIFY(compared > 0);
    }

    void realLogsAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("dated");
        QTest::newRow("access") << u"logfile_access_log.0"_s << u"log"_s << 3;
        QTest::newRow("shop") << u"logfile_shop_access_log.0"_s << u"log"_s << 1000;
        QTest::newRow("syslog") << u"logfile_syslog.0"_s << u"log"_s << 4;
        QTest::newRow("haproxy") << u"logfile_haproxy.0"_s << u"log"_s << 17;
        QTest::newRow("lines that go on") << u"logfile_multiline.0"_s << u"log"_s << 2;
        QTest::newRow("logfmt") << u"logfile_logfmt.0"_s << u"log"_s << 5;
        QTest::newRow("JSON") << u"logfile_json.json"_s << u"jsonl"_s << 13;
        QTest::newRow("GitHub") << u"gharchive_log.jsonl"_s << u"jsonl"_s << 50;
    }
    void realLogsAreRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const QByteArray bytes = contentOf(realPath(u"logs/lnav/"_s + name));
        if (bytes.isEmpty())
            QSKIP("the shared data is not beside this checkout");
        const auto plan = readAs({}, bytes, optionsFor(name));
        QVERIFY(plan);
        QCOMPARE(plan->format, code);
        QTEST(int(plan->dated), "dated");
        QCOMPARE(plan->undated, 0);
    }
};

CASEMENT_TEST(TstLogReader, tst_log_reader)
#include "tst_log_reader.moc"
