// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/table_reader.h"

#include "intake/delimited_rows.h"
#include "intake/table_plans.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;

// Goldens: tests/intake/data/NAME.csv gives NAME.expected. CASEMENT_REFRESH=1 writes them anew.
class TstTableReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesReadAsDrawn_data();
    void samplesReadAsDrawn();
    void answersOfCsvSpectrum_data();
    void answersOfCsvSpectrum();
    void encodingsReadAlike_data();
    void encodingsReadAlike();
    void refusesWithALine_data();
    void refusesWithALine();
    void aFallbackIsDeclared();
    void theAnswerSettlesDayAndMonth_data();
    void theAnswerSettlesDayAndMonth();
    void aMapIsTaken();
    void bigCellsAndManyColumns();
    void everyPrefixIsRead_data();
    void everyPrefixIsRead();
    void stopsWhenNotWanted();
};

static QDir dataDir()
{
    return QDir(casement::test::sourceDir() + QStringLiteral("/tests/intake/data"));
}

static const QStringList &patterns()
{
    static const QStringList all{QStringLiteral("*.csv"), QStringLiteral("*.tsv"),
                                 QStringLiteral("*.jsonl"), QStringLiteral("*.json")};
    return all;
}

void TstTableReader::samplesReadAsDrawn_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &name : dataDir().entryList(patterns(), QDir::Files))
        QTest::newRow(qPrintable(name)) << dataDir().filePath(name);
}

void TstTableReader::samplesReadAsDrawn()
{
    QFETCH(QString, path);
    const QFileInfo info(path);
    const QString picture = planPicture(planOf(contentOf(path), optionsFor(info.fileName())));
    const QString golden =
        info.path() + u'/' + info.completeBaseName() + QStringLiteral(".expected");
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

void TstTableReader::answersOfCsvSpectrum_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"comma_in_quotes", "empty", "escaped_quotes", "simple", "simple_crlf", "utf8"})
        QTest::newRow(name) << QStringLiteral("csv/csv-spectrum/") + QString::fromLatin1(name);
}

void TstTableReader::answersOfCsvSpectrum()
{
    QFETCH(QString, name);
    const QString text = QString::fromUtf8(contentOf(realPath(name + QStringLiteral(".csv"))));
    if (text.isEmpty())
        QSKIP("the shared data is not beside this checkout");
    DelimitedRows rows(text, name);
    QJsonArray read;
    TableRow row;
    for (auto more = rows.next(row); more && *more; more = rows.next(row)) {
        QJsonObject object;
        for (const TableCell &cell : row.cells)
            object.insert(rows.names()[cell.name], cell.text);
        read.append(object);
    }
    const QByteArray key = contentOf(realPath(name + QStringLiteral(".expected.json")));
    QCOMPARE(read, QJsonDocument::fromJson(key).array());
}

void TstTableReader::encodingsReadAlike_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text =
        QStringLiteral("time,message\n2024-05-01T10:00:00Z,Gr\u00fc\u00dfe \U0001F600\n");
    const auto wide = [&text](QStringConverter::Encoding encoding, bool isMarked) {
        QStringEncoder encoder(encoding,
                               isMarked ? QStringConverter::Flag::WriteBom
                                        : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(text));
    };
    const QString little = QStringLiteral("UTF-16LE");
    const QString big = QStringLiteral("UTF-16BE");
    QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("UTF-8, marked") << "\xef\xbb\xbf" + text.toUtf8() << QStringLiteral("UTF-8");
    QTest::newRow("little, marked") << wide(QStringConverter::Utf16LE, true) << little;
    QTest::newRow("little") << wide(QStringConverter::Utf16LE, false) << little;
    QTest::newRow("big, marked") << wide(QStringConverter::Utf16BE, true) << big;
    QTest::newRow("big") << wide(QStringConverter::Utf16BE, false) << big;
}

void TstTableReader::encodingsReadAlike()
{
    QFETCH(QByteArray, bytes);
    const ImportPlan plan = planOf(bytes);
    QTEST(plan.table->encoding, "encoding");
    QCOMPARE(plan.table->map.rules.front().name, QStringLiteral("time"));
    QCOMPARE(plan.events.front().draft.body, QStringLiteral("Gr\u00fc\u00dfe \U0001F600"));
    QCOMPARE(plan.linesRead, 2);
}

void TstTableReader::refusesWithALine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("got");
    QTest::addColumn<int>("line");
    QTest::newRow("not UTF-8") << QByteArray("a,b\n1,\xff\xfe\n") << "utf8" << "column 3: FF FE 0A"
                               << 2;
    QTest::newRow("half a character")
        << QByteArray("a,b\r\nx,\xc3") << "utf8" << "column 3: C3" << 2;
    QTest::newRow("half of UTF-16") << QByteArray("\xff\xfe"
                                                  "a\0b\0c",
                                                  7)
                                    << "utf16"
                                    << "column 3: 63" << 1;
    QTest::newRow("lone surrogate") << QByteArray("\xff\xfe"
                                                  "a\0\x00\xd8"
                                                  "b\0",
                                                  8)
                                    << "utf16"
                                    << "column 2: " << 1;
    QTest::newRow("open quote") << QByteArray("a,b\n1,2\n3,\"and\nthe rest\n5,6\n") << "quote"
                                << "\"and\nthe rest\n5,6\n"
                                << 3;
}

void TstTableReader::refusesWithALine()
{
    QFETCH(QByteArray, bytes);
    const auto plan = readTable(bytes, optionsFor(QStringLiteral("t.csv")));
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    QCOMPARE(plan.error().subject, QStringLiteral("t.csv"));
    QTEST(plan.error().field, "field");
    QTEST(plan.error().got, "got");
    QTEST(int(plan.error().line), "line");
}

void TstTableReader::aFallbackIsDeclared()
{
    ReadOptions options = optionsFor(QStringLiteral("t.csv"));
    options.columns = ColumnMap{};
    options.columns->encoding = QStringLiteral("ISO-8859-1");
    const ImportPlan plan = planOf("time,message\n2024-05-01T10:00:00Z,Gr\xfc\xdf"
                                   "e\n",
                                   options);
    QCOMPARE(plan.events.front().draft.body, QStringLiteral("Gr\u00fc\u00dfe"));
    const ImportWarning said{WarningKind::OtherEncoding, QStringLiteral("t.csv"), 2, 24,
                             QStringLiteral("ISO-8859-1")};
    QCOMPARE(plan.warnings.front(), said);
    options.columns->encoding = QStringLiteral("no such encoding");
    QCOMPARE(readTable("\xff", options).error().kind, ErrorKind::Unsupported);
}

void TstTableReader::theAnswerSettlesDayAndMonth_data()
{
    QTest::addColumn<bool>("dayFirst");
    QTest::addColumn<QString>("first");
    QTest::newRow("day") << true << "2: 2026-04-03T08:00:00Z +02:00 exact | open";
    QTest::newRow("month") << false << "2: 2026-03-04T09:00:00Z +01:00 exact | open";
}

void TstTableReader::theAnswerSettlesDayAndMonth()
{
    QFETCH(bool, dayFirst);
    ReadOptions options = optionsFor(QStringLiteral("order-asked.csv"));
    const QByteArray bytes = contentOf(dataDir().filePath(options.fileName));
    QVERIFY(planOf(bytes, options).asksDayFirst);
    options.columns = ColumnMap{};
    options.columns->dayFirst = dayFirst;
    const ImportPlan plan = planOf(bytes, options);
    QVERIFY(!plan.asksDayFirst);
    QCOMPARE(plan.undated, 0);
    QTEST(eventPicture(plan.events.front()), "first");
}

void TstTableReader::aMapIsTaken()
{
    ReadOptions options = optionsFor(QStringLiteral("t.csv"));
    const auto map = columnMapOf(u"time: seen\nwords: b\nleave: a*\ntitle: c\ntime: gone\n", {});
    QVERIFY(map.has_value());
    options.columns = *map;
    const ImportPlan plan = planOf("a1,b,c,seen,d\nx,words,head,2024-05-01T10:00Z,kept\n", options);
    QCOMPARE(plan.events.front().draft.title, QStringLiteral("head"));
    QCOMPARE(eventPicture(plan.events.front()),
             QStringLiteral("2: 2024-05-01T10:00:00Z +00:00 exact | words\u23ce\u23ced: kept"));
    QCOMPARE(plan.table->map, *map);
    QCOMPARE(std::ssize(plan.warnings), 2);
    QCOMPARE(plan.warnings[0].kind, WarningKind::NoSuchColumn);
    QCOMPARE(plan.warnings[0].got, QStringLiteral("gone"));
    QCOMPARE(plan.warnings[1].kind, WarningKind::LeftInFile);
    QCOMPARE(plan.warnings[1].got, QStringLiteral("a1"));
}

void TstTableReader::bigCellsAndManyColumns()
{
    QByteArray bytes("time,message");
    for (int i = 0; i < 501; ++i)
        bytes += ",c" + QByteArray::number(i);
    bytes += "\n2024-05-01T10:00:00Z," + QByteArray(1 << 20, 'x');
    for (int i = 0; i < 501; ++i)
        bytes += ",v" + QByteArray::number(i);
    const ImportPlan plan = planOf(bytes);
    QCOMPARE(std::ssize(plan.events), 1);
    QString all = plan.events.front().draft.body;
    for (const PlannedNote &note : plan.notes)
        all += note.draft.body;
    QVERIFY(all.startsWith(QString(1 << 20, u'x')));
    QVERIFY(all.endsWith(QStringLiteral("\nc500: v500")));
    QCOMPARE(plan.warnings.front().kind, WarningKind::LongText);
}

void TstTableReader::everyPrefixIsRead_data()
{
    samplesReadAsDrawn_data();
}

void TstTableReader::everyPrefixIsRead()
{
    QFETCH(QString, path);
    const QByteArray whole = contentOf(path);
    const ReadOptions options = optionsFor(QFileInfo(path).fileName());
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto plan = readTable(whole.first(size), options);
        if (!plan) {
            QVERIFY(plan.error().line > 0);
            continue;
        }
        const TableReading &table = *plan->table;
        QCOMPARE(table.rows, std::ssize(plan->events) + table.rowsEmpty + table.rowsRefused);
        for (const PlannedEvent &event : plan->events)
            QVERIFY(event.line > 0 && event.line <= plan->linesRead && !event.draft.body.isEmpty());
    }
}

void TstTableReader::stopsWhenNotWanted()
{
    ReadOptions options = optionsFor(QStringLiteral("t.csv"));
    options.progress = [](quint64, quint64) { return false; };
    QCOMPARE(readTable("a,b\n1,2\n", options).error().kind, ErrorKind::Cancelled);
}

CASEMENT_TEST(TstTableReader, tst_table_reader)
#include "tst_table_reader.moc"
