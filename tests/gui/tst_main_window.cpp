// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/lock_screen.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

bool contains(const QStringList &rows, const QString &words)
{
    return std::ranges::any_of(rows, [&](const QString &row) { return row.contains(words); });
}

}  // namespace

class TstMainWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsSeenAndStored()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().caseId() == desk.caseId());
            QTRY_VERIFY(gui.page().showsRows());
            gui.trigger(CommandId::LogEntry);
            gui.page().composer().insertText(u"Payouts are suspended"_s);
            gui.page().composer().submit();
            QTRY_VERIFY(contains(gui.rows(), u"Payouts are suspended"_s));
            QTRY_COMPARE(gui.page().composer().text(), QString());
            // What was just recorded is the chosen row.
            QTRY_VERIFY(gui.page().currentLine());
            QCOMPARE(gui.page().currentLine()->text, u"Payouts are suspended"_s);
        }
        const auto lines = desk.reread();
        QVERIFY(
            std::ranges::contains(lines, u"Payouts are suspended"_s, &desk::TimelineLine::text));
    }

    void pinAndUndoAreEntries()
    {
        GuiDesk desk;
        const ledger::Seq seq = desk.log(u"First login from a new device"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"First login"_s));
        gui.page().view().goTo(seq);
        QVERIFY(gui.window().commands().action(CommandId::Pin)->isEnabled());
        QVERIFY(!gui.window().commands().action(CommandId::Undo)->isEnabled());
        gui.trigger(CommandId::Pin);
        const auto pinned = [&] {
            const desk::TimelineLine *line = gui.page().currentLine();
            return line && line->row.flags.testFlag(casefile::RowFlag::Pinned);
        };
        QTRY_VERIFY(pinned());
        QCOMPARE(gui.page().view().currentSeq(), std::optional(seq));
        QTRY_VERIFY(gui.window().commands().action(CommandId::Undo)->isEnabled());
        gui.trigger(CommandId::Undo);
        QTRY_VERIFY(!pinned() && gui.page().currentLine());
    }

    void statusBarSaysWhatIsHidden()
    {
        GuiDesk desk;
        desk.log(u"one"_s, casefile::Function::Legal);
        desk.log(u"two"_s, casefile::Function::Policy);
        desk.log(u"three"_s, casefile::Function::Policy);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"three"_s));
        QTRY_COMPARE(gui.desk().status().shownText(), u"4 shown, none hidden"_s);
        desk::TimelineFilter filter;
        gui.page().filters().showOnlyLane(2);
        QTRY_COMPARE(gui.rows(), (QStringList{u"two"_s, u"three"_s}));
        QTRY_VERIFY(gui.desk().status().shownText().startsWith(u"2 of 4 shown"_s));
        QTest::keyClick(&gui.page().view(), Qt::Key_Escape);
        QTRY_COMPARE(gui.rows().size(), 4);
        // The count is of the timeline: beside the list of evidence it would be read as of that.
        gui.trigger(CommandId::EvidenceMode);
        QCOMPARE(gui.desk().status().shownText(), QString());
        gui.trigger(CommandId::LiveMode);
        QCOMPARE(gui.desk().status().shownText(), u"4 shown, none hidden"_s);
    }

    void filteredAwayIsNotNothing()
    {
        GuiDesk desk;
        desk.log(u"one"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"one"_s));
        desk::TimelineFilter nothing;
        gui.page().filters().focusText();
        gui.page().filters().findChild<QLineEdit *>()->setText(u"xylophone"_s);
        QTRY_VERIFY(!gui.page().showsRows());
        QTRY_COMPARE(gui.page().emptyState().why(), EmptyState::Why::FilteredAway);
        gui.page().clearOneLevel();
        QTRY_VERIFY(gui.page().showsRows());
    }

    void asOfShowsThePastAndClosesTheComposer()
    {
        GuiDesk desk;
        const ledger::Seq first = desk.log(u"before"_s);
        desk.log(u"after"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"after"_s));
        gui.page().view().goTo(first);
        gui.trigger(CommandId::AsOfHere);
        QTRY_VERIFY(!contains(gui.rows(), u"after"_s));
        QVERIFY(contains(gui.rows(), u"before"_s));
        QVERIFY(!gui.page().composer().isEnabled());
        QVERIFY(!gui.window().commands().action(CommandId::LogEntry)->isEnabled());
        QTest::keyClick(&gui.page().view(), Qt::Key_Escape);
        QTRY_VERIFY(contains(gui.rows(), u"after"_s));
        QVERIFY(gui.page().composer().isEnabled());
    }

    void anotherSessionsEntryComesIn()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        desk.log(u"written elsewhere"_s);
        QTRY_VERIFY(contains(gui.rows(), u"written elsewhere"_s));
    }

    void switchingCasesSwitchesEverything()
    {
        GuiDesk desk;
        desk.log(u"of the first"_s);
        const QString other = desk.addCase(u"Another case"_s);
        GuiWindow gui(desk);
        QTRY_COMPARE(gui.desk().cases().model().caseCount(), 2);
        gui.desk().openCase(desk.caseId());
        QTRY_VERIFY(contains(gui.rows(), u"of the first"_s));
        gui.desk().openCase(other);
        QTRY_VERIFY(!contains(gui.rows(), u"of the first"_s) && gui.model().rowCount() > 0);
        QTRY_VERIFY(gui.desk().header().accessibleName().contains(u"Another case"_s));
    }

    void lockingLeavesNothingAndComesBack()
    {
        GuiDesk desk;
        const ledger::Seq seq = desk.log(u"Subject named in the video"_s);
        desk.log(u"Later"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"Later"_s));
        gui.page().view().goTo(seq);
        gui.page().composer().insertText(u"half a sent"_s);
        desk.letGo();
        gui.window().lock();
        QVERIFY(!gui.window().deskView());
        auto *screen = gui.window().findChild<LockScreen *>();
        QVERIFY(screen);
        for (const QWidget *widget : gui.window().findChildren<QWidget *>())
            QVERIFY(!widget->accessibleName().contains(u"Subject"_s));
        auto *passphrase = screen->findChild<QLineEdit *>();
        QVERIFY(passphrase);
        passphrase->setText(GuiDesk::passphrase());
        QTest::keyClick(passphrase, Qt::Key_Return);
        QTRY_VERIFY(gui.window().deskView());
        QTRY_COMPARE(gui.page().view().currentSeq(), std::optional(seq));
        QTRY_COMPARE(gui.page().composer().text(), u"half a sent"_s);
    }

    void everyCommandStandsInAMenuAndDoesSomething()
    {
        QSet<CommandId> seen;
        for (const CommandSpec &spec : commandTable()) {
            QVERIFY(!seen.contains(spec.id));
            seen.insert(spec.id);
            QVERIFY(spec.text[0] != '\0');
        }
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        QSet<QString> shortcuts;
        for (const CommandSpec &spec : commandTable()) {
            const QAction *action = gui.window().commands().action(spec.id);
            QVERIFY(action);
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !shortcuts.contains(key), qPrintable(key));
            shortcuts.insert(key);
        }
    }

    // Where two have the same letter, neither is reached by one key.
    void noLetterOfAMenuIsThereTwice()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QList<QWidget *> bars{gui.window().menuBar()};
        for (QMenu *menu : gui.window().menuBar()->findChildren<QMenu *>())
            bars << menu;
        for (const QWidget *bar : std::as_const(bars)) {
            QSet<QKeySequence> letters;
            for (const QAction *action : bar->actions()) {
                const auto letter = QKeySequence::mnemonic(action->text().section(u'\t', 0, 0));
                QVERIFY2(action->isSeparator() || !letter.isEmpty(), qPrintable(action->text()));
                QVERIFY2(action->isSeparator() || !letters.contains(letter),
                         qPrintable(action->text()));
                letters.insert(letter);
            }
        }
    }

    void rulesOfCommands_data()
    {
        QTest::addColumn<Needs>("needs");
        QTest::addColumn<CommandState>("state");
        QTest::addColumn<bool>("enabled");
        const CommandState none;
        const CommandState open{.desk = true, .openCase = true};
        const CommandState past{.desk = true, .openCase = true, .past = true, .entry = true};
        const CommandState chosen{.desk = true, .openCase = true, .entry = true};
        const CommandState readOnly{
            .desk = true, .openCase = true, .readOnly = true, .entry = true};
        QTest::addRow("nothing needed") << Needs::Nothing << none << true;
        QTest::addRow("no desk") << Needs::Desk << none << false;
        QTest::addRow("no case") << Needs::Case << CommandState{.desk = true} << false;
        QTest::addRow("writable") << Needs::Writable << open << true;
        QTest::addRow("not in the past") << Needs::Writable << past << false;
        QTest::addRow("not read-only") << Needs::Writable << readOnly << false;
        QTest::addRow("back from the past") << Needs::Past << past << true;
        QTest::addRow("no entry chosen") << Needs::WritableEntry << open << false;
        QTest::addRow("entry chosen") << Needs::WritableEntry << chosen << true;
        QTest::addRow("copy in the past") << Needs::Entry << past << true;
        CommandState item = open;
        item.items = item.item = true;
        CommandState itemThen = item;
        itemThen.past = true;
        QTest::addRow("no checklist") << Needs::Items << open << false;
        QTest::addRow("item chosen") << Needs::WritableItem << item << true;
        QTest::addRow("no item chosen") << Needs::WritableItem << chosen << false;
        QTest::addRow("item of the past") << Needs::WritableItem << itemThen << false;
        QTest::addRow("item looked at") << Needs::Item << itemThen << true;
        QTest::addRow("no handover waits") << Needs::Handover << open << false;
        CommandState evidence = open;
        evidence.evidence = true;
        QTest::addRow("evidence chosen") << Needs::Evidence << evidence << true;
        QTest::addRow("no bytes to export") << Needs::HeldEvidence << evidence << false;
        evidence.held = true;
        QTest::addRow("bytes to export") << Needs::HeldEvidence << evidence << true;
        QTest::addRow("evidence not shown") << Needs::WritableEvidence << open << false;
        QTest::addRow("timeline not shown") << Needs::Timeline << evidence << false;
        QTest::addRow("nothing to undo") << Needs::Undoable << chosen << false;
    }
    void rulesOfCommands()
    {
        QFETCH(Needs, needs);
        QFETCH(CommandState, state);
        QFETCH(bool, enabled);
        QCOMPARE(holds(needs, state), enabled);
    }

    void panesCycle()
    {
        GuiDesk desk;
        desk.log(u"one"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(contains(gui.rows(), u"one"_s));
        gui.window().activateWindow();
        gui.page().view().setFocus();
        QSet<QWidget *> visited;
        for (int i = 0; i < 8; ++i) {
            gui.desk().cyclePane(1);
            QVERIFY(QApplication::focusWidget());
            visited.insert(QApplication::focusWidget());
        }
        QVERIFY(visited.size() >= 6);
        QVERIFY(visited.contains(&gui.page().view()));
    }
};

CASEMENT_TEST(TstMainWindow, tst_main_window)
#include "tst_main_window.moc"
