// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Files imported from the window, by keys: what is on screen and in the ledger afterwards.

#include "gui/import_fixture.h"
#include "support/test_main.h"

using namespace casement;
using namespace casement::gui;
using namespace casement::test;

namespace {

const QByteArray kStory = "# Outage\n\n## Timeline\n\n- 2023-01-07 10:00 UTC: Seen\n"
                          "- 2023-01-07 11:00 UTC: Gone\n- 25:61: Odd\n\nThat was it.\n";

}  // namespace

class TstImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsImportedOnceByKeys()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path = place.write(u"story.md"_s, kStory);
        {
            GuiWindow gui(desk);
            openAndRead(gui, {path});
            const QString before = labelsOf(*importDialogOf(gui));
            QVERIFY2(before.contains(u"It becomes 3 events, 1 of them undated; 1 note; "_s),
                     qPrintable(before));
            QVERIFY(before.contains(u"All of it stands in the facts lane."_s));
            const QString rows = rowsOf(*importDialogOf(gui)).join(u'\n');
            QVERIFY2(rows.contains(u"Line 5, event, 7 Jan 2023 "_s), qPrintable(rows));
            QVERIFY2(rows.contains(u": Seen"_s), qPrintable(rows));
            // Nothing is recorded by looking.
            QVERIFY(!linesOf(desk).join(u'\n').contains(u"Seen"_s));
            const QString told = importByKeys(gui);
            QVERIFY2(told.contains(u"entries were added, 1 of them evidence"_s), qPrintable(told));
            QTRY_COMPARE(QApplication::activeWindow(), &gui.window());
            QTRY_VERIFY(gui.rows().join(u'\n').contains(u"Gone"_s));

            openAndRead(gui, {path});
            QVERIFY2(labelsOf(*importDialogOf(gui)).contains(u"entries are in the case already."_s),
                     qPrintable(labelsOf(*importDialogOf(gui))));
            const qsizetype lines = linesOf(desk).size();
            const QString again = importByKeys(gui);
            QVERIFY2(again.contains(u"Nothing was added. All its "_s), qPrintable(again));
            QCOMPARE(linesOf(desk).size(), lines);
        }
        desk.letGo();
        const QString lines = linesOf(desk).join(u'\n');
        QCOMPARE(lines.count(u"Seen"_s), 1);
        QCOMPARE(lines.count(u"story.md"_s), 1);
    }

    // A column that nobody could guess, chosen by keys, and known the next time.
    void columnsAreChosenByKeysAndRemembered()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString first =
            place.write(u"first.csv"_s, "kind,x1,x2\nopen,2026-02-04 10:00,2026-01-01 08:00\n");
        const QString second =
            place.write(u"second.csv"_s, "kind,x1,x2\nshut,2026-02-05 11:00,2026-01-02 09:00\n");
        GuiWindow gui(desk);
        openAndRead(gui, {first});
        QVERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"4 Feb"_s));
        keyboard::press("Ctrl+PgDown");
        QTRY_COMPARE(QApplication::focusWidget(), &importDialogOf(gui)->columns().view());
        keyboard::press(Qt::Key_Down);
        keyboard::press(Qt::Key_Down);
        keyboard::press("Alt+B");
        QVERIFY(keyboard::choose(u"Date and time"_s));
        QTRY_VERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"1 Jan"_s));
        QTRY_COMPARE(importDialogOf(gui)->obstacle(), QString());
        QVERIFY(!importByKeys(gui).isEmpty());

        openAndRead(gui, {second});
        QVERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"2 Jan"_s));
        keyboard::press("Ctrl+PgDown");
        QVERIFY(labelsOf(*importDialogOf(gui)).contains(u"remembered from an earlier table"_s));
        // And guessed again, once it is forgotten.
        keyboard::press("Alt+G");
        QTRY_VERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"5 Feb"_s));
        QVERIFY(!labelsOf(*importDialogOf(gui)).contains(u"remembered from an earlier table"_s));
    }

    void whichNumberIsTheDayIsAskedAndRemembered()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path = place.write(u"days.csv"_s, "when,text\n03/04/2026 10:00,Stopped\n");
        GuiWindow gui(desk);
        openAndRead(gui, {path});
        QVERIFY(labelsOf(*importDialogOf(gui)).contains(u"1 event, undated"_s));
        keyboard::press("Ctrl+PgDown");
        QTRY_VERIFY(importDialogOf(gui)->columns().dayBox().isVisible());
        keyboard::press("Alt+D");
        QVERIFY(keyboard::choose(u"The day comes first: 3 April"_s));
        QTRY_VERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"3 Apr"_s));
        QVERIFY(!labelsOf(*importDialogOf(gui)).contains(u"undated"_s));
        QVERIFY(importByKeys(gui).contains(u"2 entries were added"_s));
        desk.letGo();
    }

    void anotherZoneIsAnotherInstant()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path =
            place.write(u"plain.md"_s, "## Timeline\n\n- 2023-01-07 10:00: Seen\n");
        GuiWindow gui(desk);
        openAndRead(gui, {path});
        keyboard::press("Alt+Z");
        QTRY_COMPARE(keyboard::focused<QComboBox>(), &importDialogOf(gui)->zoneBox());
        keyboard::press("Ctrl+A");
        keyboard::type(u"Asia/Tokyo"_s);
        QTRY_VERIFY(rowsOf(*importDialogOf(gui)).front().contains(u"01:00"_s));
        if (QApplication::activePopupWidget())
            keyboard::press(Qt::Key_Escape);
        QTRY_COMPARE(importDialogOf(gui)->obstacle(), QString());
        QVERIFY(!importByKeys(gui).isEmpty());
        desk.letGo();
        const auto lines = desk.reread();
        const auto seen = std::ranges::find(lines, u"Seen"_s, &desk::TimelineLine::text);
        QVERIFY(seen != lines.end());
        QCOMPARE(seen->row.occurredMs, 1'673'053'200'000);
    }

    // One line while the files wait to be recorded, and none of theirs.
    void cancelledWhileItRecordsItLeavesNothing()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path = place.write(u"story.md"_s, kStory);
        GuiWindow gui(desk);
        openAndRead(gui, {path});
        HeldWorker held(*desk.session());
        keyboard::press("Ctrl+Return");
        QVERIFY(importDialogOf(gui)->isImporting());
        // The window beside it takes lines meanwhile.
        gui.window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &gui.window());
        keyboard::press("Ctrl+L");
        keyboard::type(u"meanwhile"_s);
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY(linesOf(desk).join(u'\n').contains(u"meanwhile"_s));
        importDialogOf(gui)->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), importDialogOf(gui));
        keyboard::press(Qt::Key_Escape);
        QVERIFY(importDialogOf(gui)->isVisible());
        held.release();
        QTRY_VERIFY(importDialogOf(gui)->receipt().isVisible());
        QVERIFY2(importDialogOf(gui)->receipt().toPlainText().contains(u"Not imported."_s),
                 qPrintable(importDialogOf(gui)->receipt().toPlainText()));
        desk.letGo();
        QVERIFY(!linesOf(desk).join(u'\n').contains(u"Seen"_s));
        QVERIFY(!linesOf(desk).join(u'\n').contains(u"story.md"_s));
    }

    void aFileThatFailsKeepsTheOthers()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QStringList paths{place.write(u"a.md"_s, kStory),
                                place.write(u"bad.md"_s, "# T\nfine\n\xff\n"),
                                place.write(u"empty.md"_s, "")};
        GuiWindow gui(desk);
        openAndRead(gui, paths);
        QCOMPARE(importDialogOf(gui)->files().rowCount(), 3);
        const auto *said = &importDialogOf(gui)->files().at(1);
        QCOMPARE(said->name, u"bad.md"_s);
        QVERIFY2(said->says.contains(u"line 3"_s), qPrintable(said->says));
        const QString told = importByKeys(gui);
        QVERIFY2(told.contains(u"Not imported."_s), qPrintable(told));
        QVERIFY2(told.contains(u"line 3"_s), qPrintable(told));
        desk.letGo();
        const QString lines = linesOf(desk).join(u'\n');
        QVERIFY(lines.contains(u"Seen"_s));
        QVERIFY(lines.contains(u"a.md"_s) && !lines.contains(u"bad.md"_s));
        QVERIFY(lines.contains(u"empty.md"_s));
    }

    void whatAWarningSaysHasALine()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path = place.write(u"story.md"_s, kStory);
        GuiWindow gui(desk);
        openAndRead(gui, {path});
        const QAbstractItemModel *warnings = importDialogOf(gui)->warnings().model();
        QVERIFY(warnings->rowCount() > 0);
        const QString first = warnings->index(0, 0).data().toString();
        QVERIFY2(first.startsWith(u"Line 7, column "_s), qPrintable(first));
        QVERIFY2(first.contains(u"looks like a time and is none"_s), qPrintable(first));
        keyboard::press("Ctrl+PgUp");
        QTRY_COMPARE(QApplication::focusWidget(), &importDialogOf(gui)->warnings());
    }

    // What is being recorded when the window locks is recorded.
    void theLockNeitherWaitsForAnImportNorStopsIt()
    {
        GuiDesk desk;
        const ImportPlace place;
        const QString path = place.write(u"story.md"_s, kStory);
        auto session = desk.otherSession();
        GuiWindow gui(desk, {1440, 900}, session);
        openAndRead(gui, {path});
        HeldWorker held(*session);
        session.reset();
        keyboard::press("Ctrl+Return");
        const QPointer<ImportDialog> dialog = importDialogOf(gui);
        QVERIFY(dialog->isImporting());
        keyboard::press("Ctrl+Alt+L");
        QTRY_VERIFY(!gui.window().deskView());
        QTRY_VERIFY(!dialog);
        QVERIFY(!linesOf(desk).join(u'\n').contains(u"Seen"_s));
        held.release();
        QTRY_VERIFY(linesOf(desk).join(u'\n').contains(u"Seen"_s));
    }
};

CASEMENT_TEST(TstImport, tst_import)
#include "tst_import.moc"
