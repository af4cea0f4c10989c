// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist.h"
#include "gui/checklist_view.h"
#include "gui/inspector.h"
#include "gui/reason_dialog.h"
#include "gui/side_dock.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Item;
using casefile::ItemState;
using test::GuiDesk;
using test::GuiWindow;

namespace {

ChecklistView &viewOf(const GuiWindow &gui)
{
    return gui.desk().checklist().view();
}

void answerReason(const GuiWindow &gui, const QString &reason)
{
    QPointer<ReasonDialog> dialog;
    QTRY_VERIFY(dialog = gui.window().findChild<ReasonDialog *>());
    QTRY_VERIFY(dialog->isVisible());
    QPlainTextEdit *edit =
        dialog->reasonEdit()->isVisible() ? dialog->reasonEdit() : dialog->textEdit();
    QTest::keyClicks(edit, reason);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog);
}

}  // namespace

class TstChecklist : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysChangeWhatIsShownAndHeld_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<ItemState>("state");
        using Keys = QList<int>;
        QTest::newRow("done") << Keys{Qt::Key_Space} << QString() << ItemState::Done;
        QTest::newRow("done and open again")
            << Keys{Qt::Key_Space, Qt::Key_Space} << QString() << ItemState::Open;
        QTest::newRow("started") << Keys{Qt::Key_S} << QString() << ItemState::InProgress;
        QTest::newRow("started, then done")
            << Keys{Qt::Key_S, Qt::Key_Space} << QString() << ItemState::Done;
        QTest::newRow("blocked") << Keys{Qt::Key_B} << u"no answer yet"_s << ItemState::Blocked;
        QTest::newRow("waived") << Keys{Qt::Key_X} << u"mail only"_s << ItemState::Waived;
    }
    void keysChangeWhatIsShownAndHeld()
    {
        QFETCH(QList<int>, keys);
        QFETCH(QString, reason);
        QFETCH(ItemState, state);
        GuiDesk desk;
        QString id;
        {
            GuiWindow gui(desk);
            const ChecklistModel &model = gui.desk().checklist().model();
            QTRY_VERIFY(model.itemCount() > 0);
            gui.trigger(CommandId::GoToChecklist);
            QVERIFY(viewOf(gui).currentItem());
            id = viewOf(gui).currentItem()->id;
            const ledger::Seq before = viewOf(gui).currentItem()->lastSeq;
            for (const int key : keys)
                QTest::keyClick(&viewOf(gui), Qt::Key(key));
            if (!reason.isEmpty())
                answerReason(gui, reason);
            const auto shown = [&] { return model.itemAt(model.rowOf(id)); };
            QTRY_COMPARE(shown()->state, state);
            QTRY_VERIFY(shown()->lastSeq >= before + ledger::Seq(keys.size()));
            // Each change is an entry of the timeline.
            QTRY_VERIFY(gui.model().rows()->rowOfSeq(shown()->lastSeq) >= 0);
            QCOMPARE(viewOf(gui).currentItem()->id, id);
        }
        desk.letGo();
        const Item held = *desk.rereadCase().item(id);
        QCOMPARE(held.state, state);
        QCOMPARE(held.reason, reason);
    }

    void undoTakesAnAnswerBack()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        const ChecklistModel &model = gui.desk().checklist().model();
        QTRY_VERIFY(model.itemCount() > 0);
        gui.trigger(CommandId::GoToChecklist);
        const QString id = viewOf(gui).currentItem()->id;
        const auto state = [&] { return model.itemAt(model.rowOf(id))->state; };
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_COMPARE(state(), ItemState::Done);
        QTRY_VERIFY(gui.window().commands().action(CommandId::Undo)->isEnabled());
        gui.trigger(CommandId::Undo);
        QTRY_COMPARE(state(), ItemState::Open);
        QCOMPARE(viewOf(gui).currentItem()->id, id);
    }

    // A reason that was typed and left is there when the question is asked again.
    void aReasonIsADraftUntilItIsRecorded()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.desk().checklist().model().itemCount() > 0);
        gui.trigger(CommandId::GoToChecklist);
        QPointer<ReasonDialog> dialog;
        QTest::keyClick(&viewOf(gui), Qt::Key_X);
        QTRY_VERIFY(dialog = gui.window().findChild<ReasonDialog *>());
        QTest::keyClicks(dialog->reasonEdit(), u"mail only"_s);
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QCOMPARE(viewOf(gui).currentItem()->state, ItemState::Open);
        QTest::keyClick(&viewOf(gui), Qt::Key_X);
        QTRY_VERIFY(dialog = gui.window().findChild<ReasonDialog *>());
        QTRY_COMPARE(dialog->reasonEdit()->toPlainText(), u"mail only"_s);
    }

    // Every required item answered, then the case closed, with nothing but keys.
    void aCaseClosesByKeysAlone()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            const Checklist &list = gui.desk().checklist();
            QTRY_VERIFY(list.model().requiredOpenCount() > 1);
            QVERIFY(QTest::qWaitForWindowActive(&gui.window(), 60'000));
            QTest::keyClick(&gui.window(), Qt::Key_T, Qt::ControlModifier);
            QTRY_VERIFY(viewOf(gui).hasFocus());
            QTest::keyClick(&viewOf(gui), Qt::Key_Home);
            for (int step = 0; step < list.model().itemCount(); ++step) {
                const Item at = *viewOf(gui).currentItem();
                const int left = list.model().requiredOpenCount();
                // What waits for others or needs something is done without.
                if (at.required && !(at.inputs.empty() && at.after.isEmpty())) {
                    QTest::keyClick(&viewOf(gui), Qt::Key_X);
                    answerReason(gui, u"not this time"_s);
                } else if (at.required) {
                    QTest::keyClick(&viewOf(gui), Qt::Key_Space);
                }
                QTRY_COMPARE(list.model().requiredOpenCount(), left - (at.required ? 1 : 0));
                QTest::keyClick(&viewOf(gui), Qt::Key_Down);
            }
            QCOMPARE(list.model().requiredOpenCount(), 0);
            QTRY_VERIFY(gui.window().isActiveWindow());
            QTest::keyClick(&gui.window(), Qt::Key_C, Qt::AltModifier);
            QMenu *menu = nullptr;
            QTRY_VERIFY(menu = qobject_cast<QMenu *>(QApplication::activePopupWidget()));
            QTest::keyClick(menu, Qt::Key_C);
            answerReason(gui, u"The page is gone and the donors are told"_s);
            QTRY_COMPARE(gui.desk().commandState().closed, true);
        }
        desk.letGo();
        const casefile::CaseFile held = desk.rereadCase();
        QCOMPARE(held.state, std::optional(casefile::CaseState::Closed));
        QCOMPARE(held.outcome, u"The page is gone and the donors are told"_s);
    }

    void thePastIsReadOnly()
    {
        GuiDesk desk;
        const ledger::Seq then = desk.log(u"before"_s);
        GuiWindow gui(desk);
        const ChecklistModel &model = gui.desk().checklist().model();
        QTRY_VERIFY(model.itemCount() > 0);
        gui.trigger(CommandId::GoToChecklist);
        const QString id = viewOf(gui).currentItem()->id;
        const auto state = [&] { return model.itemAt(model.rowOf(id))->state; };
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_COMPARE(state(), ItemState::Done);
        gui.page().setAsOf(then);
        QTRY_COMPARE(state(), ItemState::Open);
        QVERIFY(!gui.window().commands().action(CommandId::ItemDone)->isEnabled());
        viewOf(gui).setFocus();
        const quint64 entries = desk.rereadCase().size;
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_S, Qt::Key_B, Qt::Key_X})
            QTest::keyClick(&viewOf(gui), key);
        QVERIFY(!gui.window().findChild<ReasonDialog *>());
        QCOMPARE(desk.rereadCase().size, entries);
        QTest::keyClick(&viewOf(gui), Qt::Key_Escape);
        QTRY_COMPARE(state(), ItemState::Done);
        QCOMPARE(desk.rereadCase().size, entries);
    }

    // Letters are commands and never search; the arrows pass over headings.
    void theKeyboardWalksItems()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        const ChecklistModel &model = gui.desk().checklist().model();
        QTRY_VERIFY(model.itemCount() > 0);
        viewOf(gui).setFocus();
        QTest::keyClick(&viewOf(gui), Qt::Key_Home);
        int seen = 1;
        for (; seen < model.itemCount(); ++seen) {
            const QString before = viewOf(gui).currentItem()->id;
            QTest::keyClick(&viewOf(gui), Qt::Key_P);
            QCOMPARE(viewOf(gui).currentItem()->id, before);
            QTest::keyClick(&viewOf(gui), Qt::Key_Down);
            QVERIFY(viewOf(gui).currentItem());
            QVERIFY(viewOf(gui).currentItem()->id != before);
        }
        QTest::keyClick(&viewOf(gui), Qt::Key_End);
        QCOMPARE(viewOf(gui).currentIndex().row(), model.rowCount() - 1);
        gui.page().composer().focusText();
        gui.trigger(CommandId::NextPane);
        QVERIFY(viewOf(gui).hasFocus());
        gui.trigger(CommandId::PreviousPane);
        QVERIFY(!viewOf(gui).hasFocus());
    }

    void hidingTheSideLeavesTheKeyboardInTheTimeline()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.desk().checklist().model().itemCount() > 0);
        QTRY_VERIFY(gui.page().showsRows());
        gui.trigger(CommandId::GoToChecklist);
        QTRY_VERIFY(viewOf(gui).hasFocus());
        QVERIFY(gui.window().commands().action(CommandId::ItemDone)->isEnabled());
        gui.trigger(CommandId::ShowInspector);
        QVERIFY(gui.page().view().hasFocus());
        QVERIFY(!gui.window().commands().action(CommandId::ItemDone)->isEnabled());
        gui.trigger(CommandId::GoToChecklist);
        QTRY_VERIFY(viewOf(gui).hasFocus());
        QVERIFY(gui.window().commands().action(CommandId::ItemDone)->isEnabled());
        QVERIFY(gui.window().commands().action(CommandId::ShowInspector)->isChecked());
    }

    void anotherCaseBringsItsOwnItems()
    {
        GuiDesk desk;
        const QString other = desk.addCase(u"Another case"_s);
        GuiWindow gui(desk);
        const Checklist &list = gui.desk().checklist();
        gui.desk().openCase(desk.caseId());
        QTRY_VERIFY(list.model().itemCount() > 0);
        gui.trigger(CommandId::GoToChecklist);
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_COMPARE(list.model().answeredCount(), 1);
        gui.desk().openCase(other);
        QCOMPARE(list.model().itemCount(), 0);
        QVERIFY(list.isVisible());
        QTRY_VERIFY(list.model().itemCount() > 0);
        QCOMPARE(list.model().answeredCount(), 0);
    }

    // Before a case is open there is nothing to answer and no room is taken.
    void nothingTakesNoRoom()
    {
        SideDock dock;
        dock.resize(336, 600);
        dock.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dock, 60'000));
        QVERIFY(!dock.checklist().isVisible());
        QCOMPARE(dock.inspector().height(), dock.height());
    }
};

CASEMENT_TEST(TstChecklist, tst_checklist)
#include "tst_checklist.moc"
