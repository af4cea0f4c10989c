// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/slack_export.h"

#include "intake/chat_reader.h"
#include "intake/plan_picture.h"
#include "support/test_main.h"
#include "support/zip_file.h"

#include <QDir>
#include <QFile>
#include <QSet>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;
using namespace casement::test;
using namespace Qt::StringLiterals;

namespace {

QList<ZippedFile> sample(const QString &prefix = {})
{
    return filesBelow(sourceDir() + u"/tests/intake/data/chat/export"_s, prefix);
}

Result<ImportPlan> read(const QList<ZippedFile> &files)
{
    return readChat(zipOf(files), optionsFor(u"e.zip"_s));
}

}  // namespace

// Golden: tests/intake/data/chat/export gives export.expected. CASEMENT_REFRESH=1 writes it anew.
class TstSlackExport : public QObject {
    Q_OBJECT

    static QString pictureOf(const ImportPlan &plan)
    {
        QString text;
        for (size_t i = 0; i < plan.events.size(); ++i) {
            const PlannedEvent &event = plan.events[i];
            text += QString::number(i) + u" "_s + event.draft.source + u'\n';
            for (const size_t earlier : event.earlier)
                text += u"  follows %1\n"_s.arg(earlier);
            text += u"  "_s + event.draft.title + u'\n';
            for (const QString &line : event.draft.body.split(u'\n'))
                text += line.isEmpty() ? u"\n"_s : u"    "_s + line + u'\n';
        }
        for (const PlannedNote &note : plan.notes)
            text += u"note "_s + note.draft.source + u": "_s + note.draft.body + u'\n';
        for (const ImportWarning &warning : plan.warnings)
            text +=
                u"warning "_s + warning.file + u":%1: "_s.arg(warning.line) + warning.got + u'\n';
        return text
            + u"%1 dated, %2 undated, %3 lines as text of %4\n"_s.arg(plan.dated)
                  .arg(plan.undated)
                  .arg(plan.linesAsText)
                  .arg(plan.linesRead);
    }

private Q_SLOTS:
    void theSampleReadsAsDrawn()
    {
        const auto plan = read(sample());
        QVERIFY(plan);
        QFile golden(sourceDir() + u"/tests/intake/data/chat/export.expected"_s);
        const QByteArray drawn = pictureOf(*plan).toUtf8();
        if (qEnvironmentVariableIsSet("CASEMENT_REFRESH")) {
            QVERIFY(golden.open(QIODevice::WriteOnly) && golden.write(drawn) == drawn.size());
            return;
        }
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(drawn), QString::fromUtf8(golden.readAll()));
        QSet<QString> identities;
        for (const PlannedEvent &event : plan->events) {
            QVERIFY(!event.identity.isEmpty() && !identities.contains(event.identity));
            identities.insert(event.identity);
            QCOMPARE(event.original, 0U);
        }
    }

    // Packed with the folder's name, beside what a Mac adds.
    void aFolderAroundTheExportIsFound()
    {
        QList<ZippedFile> files = sample(u"my export/"_s);
        files.append({u"__MACOSX/my export/._users.json"_s, "x"});
        const auto plan = read(files);
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 8U);
        QCOMPARE(plan->events[0].draft.source.section(u',', 0, 0),
                 u"e.zip/my export/D1/2024-03-01.json"_s);
        QCOMPARE(plan->warnings.back().kind, WarningKind::OtherMembers);
        QVERIFY(plan->warnings.back().got.startsWith(u"2: "_s));
    }

    void overlappingExportsHoldTheSameMessages()
    {
        const auto whole = read(sample());
        QList<ZippedFile> files = sample();
        files.removeIf([](const ZippedFile &file) { return file.name.contains(u"03-02"_s); });
        const auto part = read(files);
        QVERIFY(whole && part && part->events.size() < whole->events.size());
        for (size_t i = 0; i < part->events.size(); ++i)
            QCOMPARE(part->events[i].identity, whole->events[i].identity);
    }

    void aTimeStampThatComesTwiceMarksTheSecond()
    {
        const QByteArray one =
            R"({"type": "message", "user": "U1", "text": "x", "ts": "1709289120.1"})";
        const auto plan = read({{u"channels.json"_s, R"([{"id": "C1", "name": "a"}])"},
                                {u"a/2024-03-01.json"_s, "[" + one + ",\n" + one + "]"}});
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 2U);
        QCOMPARE(plan->events[1].earlier, std::vector<size_t>{0});
        QCOMPARE(plan->events[1].draft.tags, QStringList(u"duplicate"_s));
        QVERIFY(plan->events[0].identity != plan->events[1].identity);
        QCOMPARE(plan->warnings.back().kind, WarningKind::SameMessage);
        QCOMPARE(plan->warnings.back().line, 2);
    }

    // What nobody writes costs nobody's time: the file has it.
    void aMessageOfManyMegabytesIsLeftInTheFile()
    {
        const auto message = [](const QByteArray &ts, qsizetype size) {
            return "{\"type\": \"message\", \"ts\": \"" + ts + "\", \"text\": \""
                + QByteArray(size, 'x') + "\"}";
        };
        const QByteArray large = message("1709289121.1", 1024 * 1024);
        const auto plan = read({{u"a/2024-03-01.json"_s,
                                 "[" + message("1709289120.1", 10) + ",\n" + large + ",\n"
                                     + message("1709289122.1", 1000 * 1000) + "]"}});
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 2U);
        QCOMPARE(plan->events[1].line, 3);
        QVERIFY(!plan->notes.empty());
        QCOMPARE(plan->warnings[0].kind, WarningKind::LongMessage);
        QCOMPARE(plan->warnings[0].line, 2);
        QCOMPARE(plan->warnings[0].got, QString::number(large.size()));
        QCOMPARE(plan->warnings[1].kind, WarningKind::LongText);
    }

    void whatIsNoMessageIsKeptAsText()
    {
        const auto plan = readChat(
            "[{\"type\": \"message\", \"ts\": \"1709289120.1\", \"text\": \"x\"},\n"
            "{\"text\": \"y\"},\n7,\n{\"bad\": },\n"
            "{\"type\": \"message\", \"ts\": \"1709289121.1\", \"text\": \"z\"}, {\"open\": [",
            optionsFor(u"2024-03-01.json"_s));
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 2U);
        QCOMPARE(plan->events[1].line, 5);
        QVERIFY(plan->events[0].identity.isEmpty());
        QCOMPARE(plan->notes.size(), 1U);
        QCOMPARE(plan->notes[0].draft.body, u"{\"text\": \"y\"}\n7\n{\"bad\": }\n{\"open\": ["_s);
        QStringList got;
        for (const ImportWarning &warning : plan->warnings)
            got.append(u"%1 %2"_s.arg(warning.line).arg(warning.got));
        QCOMPARE(got,
                 (QStringList{u"2 {\"text\": \"y\"}"_s, u"3 7"_s, u"4 {\"bad\": }"_s,
                              u"5 {\"open\": ["_s}));
    }

    void whatIsNoExportIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *what, const QByteArray &bytes, const QString &subject,
                            const QString &field) {
            QTest::newRow(what) << bytes << subject << field;
        };
        row("no messages", zipOf({{u"users.json"_s, "[]"}}), u"e.zip"_s, u"export"_s);
        row("something else", zipOf({{u"word/document.xml"_s, "<x/>"}}), u"e.zip"_s, u"export"_s);
        row("no archive", "PK\x03\x04 and no more", u"e.zip"_s, u"zip"_s);
        row("not UTF-8", zipOf({{u"a/2024-03-01.json"_s, "[\n\xff]"}}),
            u"e.zip/a/2024-03-01.json"_s, u"utf8"_s);
        row("encrypted", zipOf({{u"a/2024-03-01.json"_s, "[]", "secret"}}),
            u"e.zip/a/2024-03-01.json"_s, u"zip"_s);
    }
    void whatIsNoExportIsAnError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, subject);
        QFETCH(QString, field);
        const auto plan = readChat(bytes, optionsFor(u"e.zip"_s));
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::BadInput);
        QCOMPARE(plan.error().subject, subject);
        QCOMPARE(plan.error().field, field);
    }

    // A line of a megabyte, and more nesting than anybody writes.
    void bigMessagesAreRead()
    {
        const QByteArray begin = "{\"type\": \"message\", \"ts\": \"1709289120.1\", \"text\": \"";
        const QByteArray bytes = '[' + begin + QByteArray(1'000'000, 'x') + "\"},\n" + begin
            + "y\", \"blocks\": " + QByteArray(5000, '[') + QByteArray(5000, ']') + "}]";
        const auto plan = readChat(bytes, optionsFor(u"2024-03-01.json"_s));
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), 1U);
        qsizetype units = plan->events[0].draft.body.size();
        for (const PlannedNote &note : plan->notes)
            units += note.draft.body.startsWith(u'x') ? note.draft.body.size() : 0;
        QCOMPARE(units, 1'000'000);
        QCOMPARE(plan->warnings.back().kind, WarningKind::NotJson);
    }

    void everyPrefixIsReadOrRefused()
    {
        const QByteArray zip = zipOf(sample());
        for (qsizetype size = 4; size < zip.size(); ++size)
            QVERIFY(!readChat(zip.first(size), optionsFor(u"e.zip"_s)));
        const QByteArray day = sample()[4].bytes;
        for (qsizetype size = 0; size < day.size(); ++size)
            QVERIFY(readSlackFile(day.first(size), optionsFor(u"e.json"_s)));
    }

    void stopsWhenNotWanted()
    {
        ReadOptions options = optionsFor(u"e.zip"_s);
        const QByteArray zip = zipOf(sample());
        int asked = 0;
        for (int stopAt = 1;; ++stopAt) {
            asked = 0;
            options.progress = [&](quint64, quint64) { return ++asked < stopAt; };
            const auto plan = readChat(zip, options);
            if (plan)
                break;
            QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
        }
        QVERIFY(asked >= 6);
    }

    void realFilesAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("events");
        if (sharedDir().isEmpty())
            QSKIP("the real chats are not beside this checkout");
        QTest::newRow("a dump") << u"sample.json"_s << 10;
        QTest::newRow("threads and files") << u"CHY5HUESG.json"_s << 16;
        QTest::newRow("one message") << u"messages-bot_message.json"_s << 1;
        QTest::newRow("a thread") << u"converter-chan1_thread_1736478630.905399.json"_s << 2;
    }
    void realFilesAreRead()
    {
        QFETCH(QString, name);
        QFETCH(int, events);
        QFile file(sharedDir() + u"/data/chat/slack/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(looksLikeChatExport(bytes));
        const auto plan = readChat(bytes, optionsFor(name));
        QVERIFY(plan);
        QCOMPARE(plan->events.size(), static_cast<size_t>(events));
        QCOMPARE(plan->dated, events);
        QVERIFY(plan->notes.empty());
    }

    // The real lists of people and channels, with a channel of messages beside them.
    void realNamesAreFound()
    {
        if (sharedDir().isEmpty())
            QSKIP("the real chats are not beside this checkout");
        const QString folder = sharedDir() + u"/data/chat/slack/"_s;
        const auto bytesOf = [&folder](const QString &name) {
            QFile file(folder + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto plan = read(
            {{u"users.json"_s, bytesOf(u"export-users.json"_s)},
             {u"channels.json"_s, bytesOf(u"export-channels.json"_s)},
             {u"general/2024-03-01.json"_s,
              R"([{"type": "message", "user": "UFCFJSRA8", "text": "x", "ts": "1709289120.1"}])"}});
        QVERIFY(plan);
        QVERIFY2(plan->warnings.empty(), qPrintable(pictureOf(*plan)));
        QVERIFY(!plan->events[0].draft.title.contains(u"UFCFJSRA8"_s));
        QVERIFY(plan->events[0].draft.title.endsWith(u" in #general"_s));
        QVERIFY(plan->events[0].identity.startsWith(u"CFCHDMLG3/1709289120.1/"_s));
    }
};

CASEMENT_TEST(TstSlackExport, tst_slack_export)
#include "tst_slack_export.moc"
