// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/markdown_timeline.h"

#include "intake/plan_picture.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;

// Goldens: tests/intake/data/NAME.md gives NAME.expected. CASEMENT_REFRESH=1 writes them anew.
class TstMarkdownTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void samplesReadAsDrawn_data();
    void samplesReadAsDrawn();
    void realPostMortems_data();
    void realPostMortems();
    void rowsOfRealPostMortems_data();
    void rowsOfRealPostMortems();
    void bytesAreTakenAsTheyAre_data();
    void bytesAreTakenAsTheyAre();
    void refusesWhatIsNotUtf8();
    void aMegabyteLineIsSeveralNotes();
    void everyPrefixIsRead();
    void eventsCarrySourceAndLateReason();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static QString dataDir()
{
    return casement::test::sourceDir() + QStringLiteral("/tests/intake/data");
}

static ImportPlan planOf(const QByteArray &bytes)
{
    const auto plan = readMarkdownTimeline(bytes, optionsFor(QStringLiteral("t.md")));
    if (!plan)
        qFatal("not read: line %lld", static_cast<long long>(plan.error().line));
    return *plan;
}

void TstMarkdownTimeline::samplesReadAsDrawn_data()
{
    QTest::addColumn<QString>("path");
    const QDir dir(dataDir());
    for (const QString &name : dir.entryList({QStringLiteral("*.md")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << dir.filePath(name);
}

void TstMarkdownTimeline::samplesReadAsDrawn()
{
    QFETCH(QString, path);
    const QFileInfo info(path);
    const auto plan = readMarkdownTimeline(contentOf(path), optionsFor(info.fileName()));
    QVERIFY(plan.has_value());
    const QString picture = planPicture(*plan);
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

// The ten post-mortems that are kept beside the checkout, under data/timelines.
static QString realPath(const QString &name)
{
    const QString shared = casement::test::sharedDir();
    return shared.isEmpty() ? QString() : shared + QStringLiteral("/data/timelines/") + name;
}

void TstMarkdownTimeline::realPostMortems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("dated");
    QTest::addColumn<int>("undated");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, int dated, int undated, int warnings) {
        QTest::newRow(name) << QString::fromLatin1(name) + QStringLiteral(".md") << dated << undated
                            << warnings;
    };
    row("hachyderm-2022-12-18-unexpected-growth-and-unknown-media-caching", 23, 0, 0);
    row("hachyderm-2022-12-20-ingress-queues-down-in-queueville", 12, 0, 0);
    row("hachyderm-2023-01-07-fritz-timeouts", 1, 0, 0);
    row("hachyderm-2023-02-27-tls-media", 6, 4, 1);
    row("pypi-2023-05-24-pypi-was-subpoenaed", 0, 0, 0);
    row("pypi-2023-09-18-inbound-malware-reporting", 0, 0, 0);
    row("pypi-2023-12-04-account-takeover", 10, 0, 0);
    row("pypi-2024-04-10-domain-abuse", 13, 0, 0);
    row("pypi-2024-12-11-ultralytics-attack-analysis", 0, 0, 0);
    row("pypi-2025-04-14-incident-report-organization-team-privileges", 9, 0, 1);
}

void TstMarkdownTimeline::realPostMortems()
{
    QFETCH(QString, name);
    QFETCH(int, dated);
    QFETCH(int, undated);
    QFETCH(int, warnings);
    const QByteArray bytes = contentOf(realPath(name));
    if (bytes.isEmpty())
        QSKIP("the shared data is not beside this checkout");
    const ImportPlan plan = planOf(bytes);
    QCOMPARE(plan.dated, dated);
    QCOMPARE(plan.undated, undated);
    QCOMPARE(std::ssize(plan.warnings), warnings);
    QCOMPARE(plan.date->toString(Qt::ISODate), name.section(u'-', 1, 3));
    QVERIFY(!plan.title.isEmpty());
    QVERIFY(plan.linesAsText > 0);
}

void TstMarkdownTimeline::rowsOfRealPostMortems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("start");  // of the event's picture
    const auto row = [](const char *name, const char *start) {
        QTest::newRow(start) << QString::fromLatin1(name) << QString::fromUtf8(start);
    };
    const char *caching = "hachyderm-2022-12-18-unexpected-growth-and-unknown-media-caching.md";
    row(caching, "14: 2022-12-17T12:43:00Z +00:00 about | On Saturday, December 17th, 2022 at");
    row(caching, "29: 2022-12-16T12:43:00Z +00:00 exact | `@arjenpdevries` First report");
    row(caching, "33: 2022-12-17T22:00:00Z +00:00 about | More reports of cache failures");
    row(caching, "35: 2022-12-18T00:00:00Z +00:00 about | Still assuming");
    row(caching, "55: 2022-12-18T22:18:00Z +00:00 exact | `@nova` Identifies");
    const char *queues = "hachyderm-2022-12-20-ingress-queues-down-in-queueville.md";
    row(queues, "80: 2022-12-20T13:00:00Z +00:00 exact | `@dma` Noticed the ingress queue");
    row(queues, "273: 2022-12-20T18:18:00Z +00:00 exact | `@nova` Confirms queues");
    row("hachyderm-2023-01-07-fritz-timeouts.md",
        "14: 2023-01-07T22:26:00Z +00:00 about | On January 7th, 2023 at approximately 22:26 UTC");
    const char *tls = "hachyderm-2023-02-27-tls-media.md";
    row(tls, "28: 2023-02-28T00:52:00Z +01:00 exact | `@quintessence` First report");
    row(tls, "66: undated | cdn-frankfurt-1");
    const char *takeover = "pypi-2023-12-04-account-takeover.md";
    row(takeover, "46: 2023-11-22T08:42:33Z +00:00 exact | new user account `dvolk` created");
    row(takeover, "60: 2023-11-22T14:33:00Z +00:00 exact | admin@pypi.org receives an email\u23ce");
    row(takeover, "81: 2023-11-22T15:53:00Z +00:00 exact | PyPI Admins close the incident");
    const char *domains = "pypi-2024-04-10-domain-abuse.md";
    row(domains, "31: 2024-03-05T01:09:00Z +00:00 exact | Package `yocolor` version");
    row(domains, "37: 2024-03-18T00:00:00Z +00:00 about | `pypihosted.org` domain nameservers");
    row(domains, "53: 2024-03-29T20:47:00Z +00:00 exact | Registrar responds");
    const char *teams = "pypi-2025-04-14-incident-report-organization-team-privileges.md";
    row(teams, "26: 2025-04-14T16:37:00Z +00:00 exact | A PyPI User who has been testing out");
    row(teams, "40: 2025-04-14T18:33:00Z +00:00 exact | Hot fix is merged.");
}

void TstMarkdownTimeline::rowsOfRealPostMortems()
{
    QFETCH(QString, name);
    QFETCH(QString, start);
    const QByteArray bytes = contentOf(realPath(name));
    if (bytes.isEmpty())
        QSKIP("the shared data is not beside this checkout");
    QStringList pictures;
    for (const PlannedEvent &event : planOf(bytes).events)
        pictures.append(eventPicture(event));
    QVERIFY2(std::ranges::any_of(pictures, [&](const QString &p) { return p.startsWith(start); }),
             qPrintable(pictures.join(u'\n')));
}

void TstMarkdownTimeline::bytesAreTakenAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("body");
    const QByteArray head = "# Timeline\n";
    const QByteArray item = "- 2024-05-01 10:00 UTC ";
    QTest::newRow("plain") << head + item + "words" << "words";
    QTest::newRow("CRLF") << "# Timeline\r\n" + item + "words\r\n  more\r\n" << "words\nmore";
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + head + item + "words" << "words";
    QTest::newRow("tabs") << head + "-\t2024-05-01 10:00 UTC\twords\n\tmore" << "words\nmore";
    QTest::newRow("script") << head + item + "</script><b>" << "</script><b>";
    QTest::newRow("override") << head + item + "a\u202eb\u2066c"
                              << QStringLiteral("a\u202eb\u2066c");
    QTest::newRow("nul") << QByteArray(head + item + "a").append('\0').append('c')
                         << QString(QStringLiteral("a") + QChar(0) + u'c');
    QTest::newRow("Arabic") << head + item + "\u0628\u0644\u0627\u063a"
                            << QStringLiteral("\u0628\u0644\u0627\u063a");
    QTest::newRow("no line feed at the end") << head + item + "words" << "words";
    QTest::newRow("only a time") << head + "- 2024-05-01 10:00 UTC" << "2024-05-01 10:00 UTC";
}

void TstMarkdownTimeline::bytesAreTakenAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, body);
    const ImportPlan plan = planOf(bytes);
    QCOMPARE(plan.events.size(), size_t(1));
    QCOMPARE(plan.events[0].draft.body, body);
    QCOMPARE(plan.events[0].draft.occurred.ms, std::optional<qint64>(1'714'557'600'000));
}

void TstMarkdownTimeline::refusesWhatIsNotUtf8()
{
    const auto plan = readMarkdownTimeline("# T\n- 10:00 ok\n- 10:05 \xff\xfe\n",
                                           optionsFor(QStringLiteral("t.md")));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::BadInput);
    QCOMPARE(plan.error().subject, QStringLiteral("t.md"));
    QCOMPARE(plan.error().field, QStringLiteral("utf8"));
    QCOMPARE(plan.error().line, 3);
    QVERIFY(!readMarkdownTimeline("a\xed\xa0\x80", optionsFor(QStringLiteral("t.md"))));
}

void TstMarkdownTimeline::aMegabyteLineIsSeveralNotes()
{
    const QByteArray line = QByteArray("\xf0\x9f\x98\x80").repeated(250'000);
    const ImportPlan text = planOf(line);
    QVERIFY(text.events.empty());
    QString whole;
    for (const PlannedNote &note : text.notes) {
        QVERIFY(note.draft.body.toUtf8().size() <= 64 * 1024);
        whole += note.draft.body;
    }
    QCOMPARE(whole.toUtf8(), line);
    QCOMPARE(text.warnings.size(), size_t(1));
    QCOMPARE(text.warnings[0].kind, WarningKind::LongText);
    const ImportPlan event = planOf("# Timeline\n- 2024-05-01 10:00 UTC " + line);
    QCOMPARE(event.events.size(), size_t(1));
    QVERIFY(event.events[0].draft.body.toUtf8().size() <= 64 * 1024);
    QVERIFY(!event.notes.empty());
    planOf("# Timeline\n" + QByteArray(1'000'000, '|') + "\n" + QByteArray(1'000'000, '-'));
    planOf("# Timeline\n" + QByteArray("- ").repeated(500'000));
}

void TstMarkdownTimeline::everyPrefixIsRead()
{
    QByteArray all;
    const QDir dir(dataDir());
    for (const QString &name : dir.entryList({QStringLiteral("*.md")}, QDir::Files))
        all += contentOf(dir.filePath(name));
    QVERIFY(all.size() > 1000);
    const auto options = optionsFor(QStringLiteral("t.md"));
    for (qsizetype size = 0; size < all.size(); size += 7) {
        const auto plan = readMarkdownTimeline(QByteArrayView(all).first(size), options);
        QVERIFY(plan.has_value() || plan.error().field == u"utf8");
    }
}

void TstMarkdownTimeline::eventsCarrySourceAndLateReason()
{
    const ImportPlan plan = planOf("# Timeline\n- 2024-05-01 10:00 UTC words\n- no time\n");
    QCOMPARE(plan.events[0].draft.source, QStringLiteral("t.md, line 2"));
    QCOMPARE(plan.events[0].draft.lateReason, QStringLiteral("imported"));
    QCOMPARE(plan.events[1].draft.lateReason, QString());
    QCOMPARE(plan.events[1].draft.occurred.precision, std::optional(casefile::Precision::Unknown));
}

CASEMENT_TEST(TstMarkdownTimeline, tst_markdown_timeline)
#include "tst_markdown_timeline.moc"
