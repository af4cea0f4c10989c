// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist.h"
#include "gui/checklist_view.h"
#include "gui/reason_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Function;
using casefile::Item;
using casefile::ItemState;
using test::GuiDesk;
using test::GuiWindow;

namespace {

constexpr qint64 kMinute = 60'000;
const qint64 kNow = test::atMinute(240);  // 2026-05-04 14:00 UTC

Item item(const QString &title, Function function, ItemState state, bool required = false,
          std::optional<qint64> dueMinutes = {}, const QString &reason = {})
{
    Item item;
    item.id = title.toLower();
    item.title = title;
    item.function = function;
    item.state = state;
    item.required = required;
    if (dueMinutes)
        item.dueMs = kNow + *dueMinutes * kMinute;
    item.reason = reason;
    item.lastMs = test::atMinute(131);
    return item;
}

ChecklistMoment moment(bool closed = false)
{
    return {kNow, closed, TimeWords(ZoneChoice::Utc, QTimeZone::UTC)};
}

// The list as text: headings with their count, items with what stands beside them.
QStringList pictureOf(const ChecklistModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString words = model.index(row).data().toString();
        const Item *at = model.itemAt(row);
        lines << (at ? u"  %1 | %2 | %3"_s.arg(words, itemMarkWords(*at),
                                               itemTimeWords(*at, model.moment()))
                     : u"%1 %2"_s.arg(words, model.countWords(row)));
    }
    return lines;
}

// What the ledger holds, read by a session of its own.
casefile::CaseFile reread(const GuiDesk &desk)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    if (!session)
        qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
    const auto file = (*session)
                          ->read([id = desk.caseId()](desk::Desk &opened) {
                              return desk::CaseReader(opened, id).caseFile();
                          })
                          .result();
    return file.value_or(casefile::CaseFile{});
}

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
    void itemsAreGroupedAndCounted()
    {
        ChecklistModel model;
        model.setItems(
            {item(u"Search live pages"_s, Function::Engineering, ItemState::InProgress, true, 180),
             item(u"Art. 18 scope test"_s, Function::Legal, ItemState::Done, true, -60),
             item(u"Notify authority"_s, Function::Legal, ItemState::Open, true, 80),
             item(u"Call centre script"_s, Function::Support, ItemState::Waived, false, {},
                  u"mail only"_s),
             item(u"Preservation notice"_s, Function::Legal, ItemState::Open, false, -14)},
            moment());
        const QStringList picture{
            u"Legal 1 of 3"_s,
            u"  Art. 18 scope test |  | \u206612:11\u2069"_s,
            u"  Notify authority | required | in 1 h 20 min"_s,
            u"  Preservation notice |  | 14 min late"_s,
            u"Engineering 0 of 1"_s,
            u"  Search live pages | required, in progress | in 3 h"_s,
            u"Support 1 of 1"_s,
            u"  Call centre script |  | \u206612:11\u2069"_s,
        };
        QCOMPARE(pictureOf(model), picture);
        QCOMPARE(model.answeredCount(), 2);
        QCOMPARE(model.itemCount(), 5);
        QCOMPARE(model.requiredOpenCount(), 2);
        QCOMPARE(model.itemAt(model.firstOpenRow())->title, u"Notify authority"_s);
    }

    void rowsSpeakOneSentence_data()
    {
        QTest::addColumn<Item>("spoken");
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Item &spoken, const QString &sentence,
                            bool closed = false) {
            QTest::newRow(name) << spoken << closed << sentence;
        };
        const QString title = u"Notify authority"_s;
        row("open", item(title, Function::Legal, ItemState::Open, true, 80),
            u"Legal, Notify authority, required, open, due in 1 h 20 min"_s);
        row("late", item(title, Function::Legal, ItemState::Open, false, -14),
            u"Legal, Notify authority, open, 14 min late"_s);
        row("now", item(title, Function::Legal, ItemState::InProgress, false, 0),
            u"Legal, Notify authority, in progress, due now"_s);
        row("no time", item(title, Function::Policy, ItemState::Open),
            u"Policy, Notify authority, open"_s);
        row("done", item(title, Function::Legal, ItemState::Done, true, -80),
            u"Legal, Notify authority, required, done, recorded 4 May 12:11 UTC"_s);
        row("waived", item(title, Function::Legal, ItemState::Waived, true, -80, u"mail only"_s),
            u"Legal, Notify authority, required, waived: mail only, recorded 4 May 12:11 UTC"_s);
        row("blocked", item(title, Function::Legal, ItemState::Blocked, false, -80, u"no key"_s),
            u"Legal, Notify authority, blocked: no key, 1 h 20 min late"_s);
        row("closed", item(title, Function::Legal, ItemState::Open, false, -80),
            u"Legal, Notify authority, open, left open"_s, true);
    }
    void rowsSpeakOneSentence()
    {
        QFETCH(Item, spoken);
        QFETCH(bool, closed);
        QFETCH(QString, sentence);
        ChecklistModel model;
        model.setItems({spoken}, moment(closed));
        QString said = model.index(1).data(Qt::AccessibleTextRole).toString();
        // Marks of direction are not heard.
        said.removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
        QCOMPARE(said, sentence);
        QVERIFY(!(model.index(0).flags() & Qt::ItemIsSelectable));
    }

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
        const Item held = *reread(desk).item(id);
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
            QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
            QTest::keyClick(&gui.window(), Qt::Key_T, Qt::ControlModifier);
            QTRY_VERIFY(viewOf(gui).hasFocus());
            QTest::keyClick(&viewOf(gui), Qt::Key_Home);
            bool waived = false;
            for (int step = 0; step < list.model().itemCount(); ++step) {
                const Item at = *viewOf(gui).currentItem();
                const int left = list.model().requiredOpenCount();
                if (at.required && !waived) {
                    QTest::keyClick(&viewOf(gui), Qt::Key_X);
                    answerReason(gui, u"not this time"_s);
                    waived = true;
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
        const casefile::CaseFile held = reread(desk);
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
        const quint64 entries = reread(desk).size;
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_S, Qt::Key_B, Qt::Key_X})
            QTest::keyClick(&viewOf(gui), key);
        QVERIFY(!gui.window().findChild<ReasonDialog *>());
        QCOMPARE(reread(desk).size, entries);
        QTest::keyClick(&viewOf(gui), Qt::Key_Escape);
        QTRY_COMPARE(state(), ItemState::Done);
        QCOMPARE(reread(desk).size, entries);
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

    // Whatever the width and the direction, time and count stand whole and titles break.
    void rowsFitTheirWidth_data()
    {
        QTest::addColumn<bool>("mirrored");
        QTest::addColumn<int>("width");
        for (const int width : {252, 336, 700}) {
            QTest::addRow("forward %d", width) << false << width;
            QTest::addRow("mirrored %d", width) << true << width;
        }
    }
    void rowsFitTheirWidth()
    {
        QFETCH(bool, mirrored);
        QFETCH(int, width);
        const QString title =
            u"Preserve page, messages, payment records and sign-in logs of every linked account "
            "in all three countries, with the hashes of each export and who made it"_s;
        ChecklistModel model;
        model.setItems({item(title, Function::Legal, ItemState::Open, true, -1500),
                        item(u"Short"_s, Function::Legal, ItemState::Open)},
                       moment());
        ChecklistView view(model);
        view.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        view.resize(width, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const int one = view.visualRect(model.index(2)).height();
        const int many = view.visualRect(model.index(1)).height();
        QVERIFY2(many > one, "the long title takes more lines");
        QVERIFY2(many < 4 * one, "and not more than it may");
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(view.visualRect(model.index(row)).width(), view.viewport()->width());
        QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(u"who made it"_s));
    }
};

CASEMENT_TEST(TstChecklist, tst_checklist)
#include "tst_checklist.moc"
