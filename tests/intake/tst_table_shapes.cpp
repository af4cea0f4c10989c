// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "intake/table_shapes.h"

#include "intake/table_plans.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::intake;
using namespace casement::intake::test;

class TstTableShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realTables_data();
    void realTables();
    void rowsOfRealTables_data();
    void rowsOfRealTables();
    void aMapIsOfItsShape();
};

void TstTableShapes::realTables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("dated");
    QTest::addColumn<int>("undated");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, const char *shape, int dated, int undated, int warnings) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(shape) << dated
                            << undated << warnings;
    };
    row("timelines-machine/timesketch/evtx_direct.csv", "timesketch", 13, 0, 0);
    row("timelines-machine/timesketch/sigma_events.csv", "timesketch", 4, 0, 0);
    row("timelines-machine/timesketch/sigma_events.jsonl", "timesketch", 4, 0, 0);
    row("timelines-machine/timesketch/ev-csv_datetime_last_column.csv", "timesketch", 4, 0, 0);
    row("timelines-machine/timesketch/ev-csv_timestamp_as_datetime.csv", "timesketch", 4, 0, 0);
    row("timelines-machine/timesketch/ev-csv_timestamp_no_datetime.csv", "timesketch-timestamp", 3,
        0, 0);
    row("timelines-machine/timesketch/ev-validate_time_precision.csv", "timesketch", 2, 0, 0);
    row("timelines-machine/timesketch/ev-validate_time_precision_jsonl.jsonl", "timesketch", 2, 0,
        0);
    row("tickets/zendesk-csv/ticket_data.csv", "zendesk-tickets", 10, 0, 1);
    row("tickets/zendesk-csv/ticket_comment_data.csv", "zendesk-comments", 20, 0, 1);
    row("tickets/zendesk-csv/ticket_field_history_data.csv", "zendesk-history", 38, 0, 1);
    row("tickets/zendesk-csv/ticket_sla_policy_data.csv", "zendesk-sla", 10, 0, 1);
    row("tickets/github-webhook/issues-1-assigned.json", "github-issue-event", 1, 0, 1);
    row("tickets/github-webhook/issue_comment-0-created.json", "github-comment", 1, 0, 1);
    row("tickets/github-webhook/issue_comment-5-deleted.json", "github-comment", 1, 0, 1);
    row("tickets/pagerduty/triggered_v3.json", "pagerduty-webhook", 1, 0, 0);
}

void TstTableShapes::realTables()
{
    QFETCH(QString, name);
    QFETCH(int, dated);
    QFETCH(int, undated);
    QFETCH(int, warnings);
    const QByteArray bytes = contentOf(realPath(name));
    if (bytes.isEmpty())
        QSKIP("the shared data is not beside this checkout");
    const ImportPlan plan = planOf(bytes, optionsFor(name));
    QTEST(plan.table->map.shape, "shape");
    QCOMPARE(plan.dated, dated);
    QCOMPARE(plan.undated, undated);
    QCOMPARE(std::ssize(plan.warnings), warnings);
    QVERIFY(!plan.asksDayFirst);
}

void TstTableShapes::rowsOfRealTables_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("start");  // of an event's picture
    const auto row = [](const char *name, const char *start) {
        QTest::newRow(start) << QString::fromLatin1(name) << QString::fromUtf8(start);
    };
    row("timelines-machine/timesketch/evtx_direct.csv",
        "2: 2012-03-14T04:17:38.276Z +00:00 exact | [7036 / 0x1b7c] Source Name");
    row("timelines-machine/timesketch/ev-csv_timestamp_no_datetime.csv",
        "4: 2022-07-24T19:01:01.123Z +00:00 exact | microseconds_timestamp");
    row("timelines-machine/timesketch/ev-csv_timestamp_as_datetime.csv",
        "2: 2024-08-12T15:03:14.349Z +00:00 exact | PageView");
    row("timelines-machine/timesketch/ev-validate_time_precision_jsonl.jsonl",
        "1: 2024-07-24T10:57:02.877Z +00:00 exact | total precision in datetime jsonl");
    row("tickets/zendesk-csv/ticket_comment_data.csv",
        "2: 2020-02-11T06:49:14Z +01:00 exact | body1");
    row("tickets/github-webhook/issue_comment-0-created.json",
        "1: 2019-05-15T15:20:21Z +00:00 exact | You are totally right!");
    row("tickets/pagerduty/triggered_v3.json",
        "1: 2021-06-04T13:35:29.781Z +00:00 exact | incident.triggered");
}

void TstTableShapes::rowsOfRealTables()
{
    QFETCH(QString, name);
    QFETCH(QString, start);
    const QByteArray bytes = contentOf(realPath(name));
    if (bytes.isEmpty())
        QSKIP("the shared data is not beside this checkout");
    const ImportPlan plan = planOf(bytes, optionsFor(name));
    QStringList pictures;
    for (const PlannedEvent &event : plan.events)
        pictures.append(eventPicture(event));
    QVERIFY2(std::ranges::any_of(pictures, [&](const QString &p) { return p.startsWith(start); }),
             qPrintable(pictures.join(u'\n')));
}

void TstTableShapes::aMapIsOfItsShape()
{
    const auto shapeOf = [](const QByteArray &head) {
        return planOf(head + "\nx,y\n").table->map.shape;
    };
    QCOMPARE(shapeOf("alpha,beta"), shapeOf("Beta,ALPHA"));
    QVERIFY(shapeOf("alpha,beta") != shapeOf("alpha,gamma"));
    QCOMPARE(shapeOf("alpha,beta"), QStringLiteral("columns-bbfb79e82216bd2d"));
}

CASEMENT_TEST(TstTableShapes, tst_table_shapes)
#include "tst_table_shapes.moc"
