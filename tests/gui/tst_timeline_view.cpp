// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/gui_fixture.h"
#include "gui/theme.h"
#include "gui/timeline_view.h"
#include "support/test_main.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::keyAt;

namespace {

TimelineModel::Rows manyRows(int count, int from = 0)
{
    std::vector<desk::RowKey> keys;
    for (int i = from; i < from + count; ++i)
        keys.push_back(keyAt(i, ledger::Seq(i + 1)));
    return std::make_shared<const TimelineRows>(std::move(keys), std::span<const Silence>{},
                                                std::span<const casefile::ExplainedGap>{});
}

}  // namespace

class TstTimelineView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { m_theme.reset(); }

    void keysBecomeSignals_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("signal");
        const auto row = [](const char *name, int key, const char *signal) {
            QTest::addRow("%s", name) << key << QByteArray(signal);
        };
        row("P pins", Qt::Key_P, SIGNAL(pinRequested()));
        row("V toggles", Qt::Key_V, SIGNAL(momentsRequested()));
        row("Esc clears", Qt::Key_Escape, SIGNAL(clearRequested()));
        row("Del strikes", Qt::Key_Delete, SIGNAL(strikeRequested()));
        row("3 shows a lane", Qt::Key_3, SIGNAL(laneRequested(int, bool)));
        row("Enter opens", Qt::Key_Return, SIGNAL(entryActivated(casement::ledger::Seq)));
    }
    void keysBecomeSignals()
    {
        QFETCH(int, key);
        QFETCH(QByteArray, signal);
        TimelineModel model;
        TimelineView view(model);
        model.setRows(manyRows(10));
        view.goTo(4);
        QSignalSpy spy(&view, signal.constData());
        QTest::keyClick(&view, Qt::Key(key));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(4));
    }

    void unassignedLettersDoNothing()
    {
        TimelineModel model;
        TimelineView view(model);
        model.setRows(manyRows(10));
        view.goTo(4);
        QTest::keyClicks(&view, u"xyz 0"_s);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(4));
    }

    void homeEndAndPages()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 400);
        view.show();
        model.setRows(manyRows(500));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(1));
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QVERIFY(*view.currentSeq() > 5);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(500));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    }

    // Who reads further up keeps their place; who stands at the end follows.
    void neverScrollsUnderAReader()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 400);
        view.show();
        model.setRows(manyRows(300));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
        model.setRows(manyRows(301));
        QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());

        view.goTo(100);
        view.scrollTo(model.index(99, 0), QAbstractItemView::PositionAtTop);
        const int top = view.rowAt(0);
        model.setRows(manyRows(313));
        QCOMPARE(view.rowAt(0), top);
        const auto *pill = view.findChild<QPushButton *>();
        QVERIFY(pill && pill->isVisible());
        QCOMPARE(pill->text(), u"12 new below (End)"_s);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(!pill->isVisible());
    }

    // News is what was recorded since, and only while it is not seen.
    void thePillCountsNewEntries()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 400);
        view.show();
        model.setRows(manyRows(300));
        view.scrollTo(model.index(99, 0), QAbstractItemView::PositionAtTop);
        const auto *pill = view.findChild<QPushButton *>();
        // Other rows of the same entries, as a filter makes them: nothing new.
        model.setRows(manyRows(200, 100));
        view.scrollTo(model.index(20, 0), QAbstractItemView::PositionAtTop);
        model.setRows(manyRows(300));
        QVERIFY(!pill->isVisible());
        // One that happened before everything here, told late: new, but above.
        std::vector<desk::RowKey> keys{keyAt(-5, 301)};
        keys.insert(keys.end(), model.rows()->keys().begin(), model.rows()->keys().end());
        keys.push_back(keyAt(400, 302));
        keys.push_back(keyAt(401, 303));
        model.setRows(std::make_shared<const TimelineRows>(
            keys, std::span<const Silence>{}, std::span<const casefile::ExplainedGap>{}));
        QVERIFY(pill->isVisible());
        QCOMPARE(pill->text(), u"2 new below (End)"_s);
        view.scrollTo(model.index(model.rowCount() - 2, 0), QAbstractItemView::PositionAtBottom);
        QCOMPARE(pill->text(), u"1 new below (End)"_s);
        QTest::keyClick(&view, Qt::Key_End);
        QVERIFY(!pill->isVisible());
        view.scrollTo(model.index(0, 0), QAbstractItemView::PositionAtTop);
        QVERIFY(!pill->isVisible());
    }

    void rowsAboveDoNotMoveTheReader()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 400);
        view.show();
        model.setRows(manyRows(300, 1000));
        view.goTo(1101);
        view.scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        const ledger::Seq top = model.rows()->keyAt(view.rowAt(0)).seq;
        // The index arrives: everything before the first page stands above now.
        model.setRows(manyRows(1300));
        QCOMPARE(model.rows()->keyAt(view.rowAt(0)).seq, top);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(1101));
    }

    void aFilteredSelectionGivesWayToItsNeighbour()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 400);
        view.show();
        model.setRows(manyRows(300));
        view.goTo(150);
        QSignalSpy current(&view, &TimelineView::currentEntryChanged);
        std::vector<desk::RowKey> few{keyAt(10, 11), keyAt(160, 161), keyAt(200, 201)};
        model.setRows(std::make_shared<const TimelineRows>(
            few, std::span<const Silence>{}, std::span<const casefile::ExplainedGap>{}));
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(161));
        QCOMPARE(current.count(), 1);
        // And Esc brings the rows back with the selection in view.
        model.setRows(manyRows(300));
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(161));
        QVERIFY(view.viewport()->rect().contains(view.visualRect(view.currentIndex()).center()));
    }

    void anEntryCanBeAwaited()
    {
        TimelineModel model;
        TimelineView view(model);
        model.setRows(manyRows(10));
        view.goTo(11);
        QCOMPARE(view.awaitedSeq(), std::optional<ledger::Seq>(11));
        model.setRows(manyRows(11));
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(11));
        QVERIFY(!view.awaitedSeq());
    }

    void aMillionRowsOpenAndScroll()
    {
        TimelineModel model;
        TimelineView view(model);
        view.resize(800, 600);
        view.show();
        model.setRows(manyRows(1'000'000));
        QVERIFY(QTest::qWaitForWindowExposed(&view, 60'000));
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(1));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.currentSeq(), std::optional<ledger::Seq>(1'000'000));
        QVERIFY(!view.horizontalScrollBar()->isVisible());
    }

    void rowsAreOneHeight_data()
    {
        QTest::addColumn<bool>("compact");
        QTest::addColumn<int>("height");
        QTest::addRow("normal") << false << metric::kRow;
        QTest::addRow("compact") << true << metric::kRowCompact;
    }
    void rowsAreOneHeight()
    {
        QFETCH(bool, compact);
        QFETCH(int, height);
        TimelineModel model;
        TimelineView view(model);
        model.setRows(manyRows(100));
        view.setCompact(compact);
        QCOMPARE(view.rowHeight(0), rowHeightFor(height));
        QCOMPARE(view.rowHeight(99), rowHeightFor(height));
    }

private:
    std::unique_ptr<Theme> m_theme;
};

CASEMENT_TEST(TstTimelineView, tst_timeline_view)
#include "tst_timeline_view.moc"
