// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/gui_fixture.h"
#include "gui/timeline_model.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::atMinute;
using test::keyAt;
using test::lineOf;

namespace {

std::vector<desk::RowKey> keysOf(std::initializer_list<int> minutes)
{
    std::vector<desk::RowKey> keys;
    for (const int minute : minutes)
        keys.push_back(keyAt(minute, ledger::Seq(keys.size() + 1)));
    return keys;
}

TimelineModel::Rows rowsOf(std::vector<desk::RowKey> keys)
{
    const std::vector<Silence> silences = silencesAmong(keys);
    return std::make_shared<const TimelineRows>(std::move(keys), silences,
                                                std::span<const casefile::ExplainedGap>{});
}

// One line a row: the time of an entry, "---" a silence, "???" the undated heading.
QString pictureOf(const TimelineRows &rows)
{
    QStringList lines;
    for (int row = 0; row < rows.size(); ++row) {
        switch (rows.kindAt(row)) {
        case TimelineRows::Kind::Entry:
            lines << (rows.keyAt(row).occurredMs == casefile::kUndatedMs
                          ? u"undated #%1"_s.arg(rows.keyAt(row).seq)
                          : u"%1 #%2"_s.arg((rows.keyAt(row).occurredMs - atMinute(0)) / 60'000)
                                .arg(rows.keyAt(row).seq));
            break;
        case TimelineRows::Kind::Silence:
            lines << u"--- %1"_s.arg(rows.silenceAt(row).length() / 60'000);
            break;
        case TimelineRows::Kind::UndatedHeading:
            lines << u"???"_s;
            break;
        }
    }
    return lines.join(u'\n');
}

}  // namespace

class TstTimelineModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAsAPicture()
    {
        std::vector<desk::RowKey> keys = keysOf({0, 2, 4, 60, 62});
        keys.push_back({casefile::kUndatedMs, 9, 9});
        QCOMPARE(pictureOf(*rowsOf(keys)), uR"(0 #1
2 #2
4 #3
--- 56
60 #4
62 #5
???
undated #9)"_s);
    }

    void silencesOfTheCaseStandBetweenShownRows()
    {
        const std::vector<desk::RowKey> all = keysOf({0, 2, 40, 42, 44, 46, 48, 50, 110, 112});
        const std::vector<Silence> silences = silencesAmong(all);
        QCOMPARE(silences.size(), 2U);
        const TimelineRows shown({all[0], all[9]}, silences, {});
        QCOMPARE(pictureOf(shown), u"0 #1\n--- 60\n112 #10"_s);
        QCOMPARE(shown.silenceAt(1).more, 1);
        // What is explained is the silence itself, not the stretch between two shown rows.
        QCOMPARE(shown.silenceAt(1).silence.before, 8U);
        QCOMPARE(shown.silenceAt(1).silence.after, 9U);
        QCOMPARE(pictureOf(TimelineRows({all[9]}, silences, {})), u"112 #10"_s);
    }

    void everyRowIsFoundAgain()
    {
        std::vector<desk::RowKey> keys = keysOf({0, 1, 60, 61, 200, 201});
        keys.push_back({casefile::kUndatedMs, 30, 30});
        const auto rows = rowsOf(keys);
        for (int row = 0; row < rows->size(); ++row) {
            if (rows->kindAt(row) == TimelineRows::Kind::Entry) {
                QCOMPARE(rows->rowOf(rows->keyAt(row)), row);
                QCOMPARE(rows->rowOfSeq(rows->keyAt(row).seq), row);
            }
        }
        QCOMPARE(rows->rowOfSeq(77), -1);
        QCOMPARE(TimelineRows().nearestRow(keys[0]), -1);
    }

    void changesKeepTheModelSound_data()
    {
        QTest::addColumn<QList<int>>("before");
        QTest::addColumn<QList<int>>("after");
        QTest::addRow("append") << QList{0, 1, 2} << QList{0, 1, 2, 3};
        QTest::addRow("append after a silence") << QList{0, 1, 2} << QList{0, 1, 2, 90};
        QTest::addRow("in the middle") << QList{0, 1, 5} << QList{0, 1, 3, 5};
        QTest::addRow("splits a silence") << QList{0, 1, 60} << QList{0, 1, 30, 60};
        QTest::addRow("filtered away") << QList{0, 1, 2, 3} << QList{1};
        QTest::addRow("nothing left") << QList{0, 1} << QList<int>{};
        QTest::addRow("from nothing") << QList<int>{} << QList{0, 1, 70};
        QTest::addRow("the same") << QList{0, 1} << QList{0, 1};
        QTest::addRow("all others") << QList{0, 1, 2} << QList{10, 11};
    }
    void changesKeepTheModelSound()
    {
        QFETCH(QList<int>, before);
        QFETCH(QList<int>, after);
        const auto keys = [](const QList<int> &minutes) {
            std::vector<desk::RowKey> made;
            for (const int minute : minutes)
                made.push_back(keyAt(minute, ledger::Seq(minute + 1)));
            return made;
        };
        TimelineModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(rowsOf(keys(before)));
        model.setRows(rowsOf(keys(after)));
        QCOMPARE(pictureOf(*model.rows()), pictureOf(*rowsOf(keys(after))));
        QCOMPARE(model.rowCount(), rowsOf(keys(after))->size());
    }

    void anEntryThatLooksDifferentIsTheSameRow()
    {
        TimelineModel model;
        std::vector<desk::RowKey> keys = keysOf({0, 1, 2});
        model.setRows(rowsOf(keys));
        const QPersistentModelIndex second = model.index(1, 0);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        keys[1].fromSeq = 17;
        model.setRows(rowsOf(keys));
        QCOMPARE(removed.count(), 0);
        QCOMPARE(second.row(), 1);
    }

    void linesAreAskedForOnceAndInBlocks()
    {
        TimelineModel model;
        std::vector<desk::RowKey> keys;
        for (int i = 0; i < 1000; ++i)
            keys.push_back(keyAt(i, ledger::Seq(i + 1)));
        model.setRows(rowsOf(keys));
        QSignalSpy wanted(&model, &TimelineModel::linesWanted);
        QCOMPARE(model.data(model.index(500, TimelineModel::What), Qt::DisplayRole).toString(),
                 QString());
        // The time is known before the words are.
        QCOMPARE(model.data(model.index(500, TimelineModel::Occurred), Qt::DisplayRole).toString(),
                 u"18:20"_s);
        QVERIFY(wanted.wait());
        QCOMPARE(wanted.count(), 1);
        const auto asked = wanted.first().first().value<std::vector<desk::RowKey>>();
        QCOMPARE(asked.size(), size_t(TimelineModel::kBlock));
        std::vector<desk::TimelineLine> lines;
        for (const desk::RowKey &key : asked)
            lines.push_back(lineOf(key, u"line %1"_s.arg(key.seq)));
        model.addLines(lines);
        QCOMPARE(model.data(model.index(500, TimelineModel::What), Qt::DisplayRole).toString(),
                 u"line 501"_s);
    }

    void aMillionRows()
    {
        std::vector<desk::RowKey> keys;
        keys.reserve(1'000'000);
        for (int i = 0; i < 1'000'000; ++i)
            keys.push_back(keyAt(i, ledger::Seq(i + 1)));
        TimelineModel model;
        model.setRows(rowsOf(keys));
        QCOMPARE(model.rowCount(), 1'000'000);
        keys.push_back(keyAt(1'000'000, 1'000'001));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setRows(rowsOf(keys));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 1'000'000);
        QCOMPARE(model.rows()->keyAt(999'999).seq, 1'000'000U);
    }

    void oneSentenceARow_data()
    {
        QTest::addColumn<desk::TimelineLine>("line");
        QTest::addColumn<QString>("sentence");
        const desk::RowKey key = keyAt(5, 4);
        const auto row = [](const char *name, const desk::TimelineLine &line, const QString &says) {
            QTest::addRow("%s", name) << line << says;
        };
        const QString open(QChar(0x2068));
        const QString close(QChar(0x2069));
        desk::TimelineLine line = lineOf(key, u"Account suspended"_s);
        row("plain", line,
            u"10:05 UTC, Legal, Event, "_s + open + u"Account suspended"_s + close + u", by "_s
                + open + u"A. Ray"_s + close + u", recorded 10:05"_s);
        line.row.flags = casefile::RowFlag::Late;
        line.row.recordedMs += 38 * 60'000;
        row("late", line,
            u"10:05 UTC, Legal, Event, "_s + open + u"Account suspended"_s + close + u", by "_s
                + open + u"A. Ray"_s + close + u", recorded 38 min late"_s);
        line.row.flags = casefile::RowFlag::Struck;
        line.row.recordedMs = key.occurredMs;
        row("struck", line,
            u"10:05 UTC, Legal, Event, struck: "_s + open + u"Account suspended"_s + close
                + u", by "_s + open + u"A. Ray"_s + close + u", recorded 10:05"_s);
    }
    void oneSentenceARow()
    {
        QFETCH(desk::TimelineLine, line);
        QFETCH(QString, sentence);
        TimelineModel model;
        model.setRows(rowsOf({{line.row.occurredMs, line.row.seq, line.row.fromSeq}}));
        model.addLines({line});
        QCOMPARE(model.data(model.index(0, 0), Qt::AccessibleTextRole).toString(), sentence);
    }
};

CASEMENT_TEST(TstTimelineModel, tst_timeline_model)
#include "tst_timeline_model.moc"
