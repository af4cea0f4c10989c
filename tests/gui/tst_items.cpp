// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/checklist.h"
#include "gui/checklist_view.h"
#include "gui/input_rows.h"
#include "gui/item_dialog.h"
#include "gui/owner_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Function;
using casefile::Item;
using casefile::ItemState;
using test::GuiDesk;
using test::GuiWindow;

namespace {

ChecklistView &viewOf(const GuiWindow &gui)
{
    return gui.desk().checklist().view();
}

const ChecklistModel &modelOf(const GuiWindow &gui)
{
    return gui.desk().checklist().model();
}

// The item with the keyboard on it.
void choose(const GuiWindow &gui, const QString &id)
{
    QTRY_VERIFY(gui.page().showsRows());
    QTRY_VERIFY(modelOf(gui).rowOf(id) >= 0);
    gui.trigger(CommandId::GoToChecklist);
    viewOf(gui).chooseRow(modelOf(gui).rowOf(id));
    QCOMPARE(viewOf(gui).currentItem()->id, id);
}

const Item &shown(const GuiWindow &gui, const QString &id)
{
    return *modelOf(gui).itemAt(modelOf(gui).rowOf(id));
}

QString spoken(const GuiWindow &gui, const QString &id)
{
    const ChecklistModel &model = modelOf(gui);
    QString said = model.index(model.rowOf(id)).data(Qt::AccessibleTextRole).toString();
    said.removeIf([](QChar c) { return c.unicode() >= 0x2066 && c.unicode() <= 0x2069; });
    return said;
}

// As another window does.
ledger::Seq changeElsewhere(const GuiDesk &desk, const QString &id, const QString &title)
{
    const auto made = desk.otherSession()
                          ->write([caseId = desk.caseId(), id, title](desk::Desk &other) {
                              desk::ItemChange change;
                              change.title = title;
                              return desk::Recorder(other, caseId).editItem(id, change);
                          })
                          .result();
    if (!made)
        qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
    return made->seq;
}

template <typename Dialog> QPointer<Dialog> opened(const GuiWindow &gui)
{
    QPointer<Dialog> dialog;
    [&] { QTRY_VERIFY(dialog = gui.window().template findChild<Dialog *>()); }();
    if (!dialog || !QTest::qWaitForWindowActive(dialog, 60'000))
        qFatal("The dialog did not open.");
    return dialog;
}

QPointer<ItemDialog> editing(const GuiWindow &gui, Qt::Key key)
{
    QTest::keyClick(&viewOf(gui), key);
    return opened<ItemDialog>(gui);
}

QPushButton *buttonOf(const QDialog &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == text && button->isVisible())
            return button;
    }
    return nullptr;
}

}  // namespace

class TstItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // O, two letters, Enter.
    void anItemIsGivenAway_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<Function>("function");
        QTest::addColumn<QString>("said");
        QTest::newRow("function") << u"le"_s << QString() << Function::Legal << u"Legal, "_s;
        QTest::newRow("person") << u"ra"_s << u"A. Ray"_s << Function::TrustSafety
                                << u", owner A. Ray"_s;
        QTest::newRow("somebody else")
            << u"Jo Vendor"_s << u"Jo Vendor"_s << Function::TrustSafety << u", owner Jo Vendor"_s;
    }
    void anItemIsGivenAway()
    {
        QFETCH(QString, letters);
        QFETCH(QString, owner);
        QFETCH(Function, function);
        QFETCH(QString, said);
        GuiDesk desk;
        const QString id = u"scope"_s;
        {
            GuiWindow gui(desk);
            choose(gui, id);
            QTest::keyClick(&viewOf(gui), Qt::Key_O);
            const QPointer<OwnerDialog> dialog = opened<OwnerDialog>(gui);
            QTest::keyClicks(dialog->edit(), letters);
            QTest::keyClick(dialog->edit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QTRY_COMPARE(shown(gui, id).function, function);
            QTRY_COMPARE(shown(gui, id).owner, owner);
            QVERIFY2(spoken(gui, id).contains(said), qPrintable(spoken(gui, id)));
            QTRY_VERIFY(gui.model().rows()->rowOfSeq(shown(gui, id).lastSeq) >= 0);
            QCOMPARE(viewOf(gui).currentItem()->id, id);
        }
        desk.letGo();
        QCOMPARE(desk.rereadCase().item(id)->owner, owner);
        QCOMPARE(desk.rereadCase().item(id)->function, function);
    }

    void whatIsMissingIsNamedUntilItIsGiven()
    {
        GuiDesk desk;
        const ledger::Seq line = desk.log(u"The URLs are in the ticket"_s);
        const QString id = u"surface"_s;
        {
            GuiWindow gui(desk);
            choose(gui, id);
            QVERIFY2(spoken(gui, id).endsWith(u", needs 1 input"_s), qPrintable(spoken(gui, id)));
            QTest::keyClick(&viewOf(gui), Qt::Key_Space);
            QTRY_VERIFY2(gui.desk().status().message().contains(u"URLs from Trust & Safety"_s),
                         qPrintable(gui.desk().status().message()));
            QCOMPARE(shown(gui, id).state, ItemState::Open);
            const QPointer<ItemDialog> dialog = editing(gui, Qt::Key_I);
            QLineEdit *given = dialog->inputs().givenEdit(0);
            QTRY_VERIFY(given->hasFocus());
            QTest::keyClicks(given, u"#%1 all of them"_s.arg(line));
            QTest::keyClick(given, Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QTRY_VERIFY(shown(gui, id).missingInputs().empty());
            QTest::keyClick(&viewOf(gui), Qt::Key_Space);
            QTRY_COMPARE(shown(gui, id).state, ItemState::Done);
        }
        desk.letGo();
        const Item held = *desk.rereadCase().item(id);
        QCOMPARE(held.inputs[0].ref, std::optional(line));
        QCOMPARE(held.inputs[0].given, u"all of them"_s);
    }

    void whatWaitsIsRefusedUntilTheOtherIsSettled()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        const QString id = u"clause"_s;
        choose(gui, id);
        QVERIFY2(spoken(gui, id).contains(u"after: Name the account"_s),
                 qPrintable(spoken(gui, id)));
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_VERIFY2(gui.desk().status().message().contains(u"Name the account"_s),
                     qPrintable(gui.desk().status().message()));
        QCOMPARE(shown(gui, id).state, ItemState::Open);
        choose(gui, u"scope"_s);
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_COMPARE(shown(gui, u"scope"_s).state, ItemState::Done);
        QVERIFY(!spoken(gui, id).contains(u"after: "_s));
        choose(gui, id);
        QTest::keyClick(&viewOf(gui), Qt::Key_Space);
        QTRY_COMPARE(shown(gui, id).state, ItemState::Done);
    }

    void anItemIsAddedAndTakenBack()
    {
        GuiDesk desk;
        QString id;
        {
            GuiWindow gui(desk);
            choose(gui, u"hold"_s);
            QPointer<ItemDialog> dialog = editing(gui, Qt::Key_A);
            // What is missing is said, and the dialog stays.
            QTest::keyClick(dialog->titleEdit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog->problemWords().isEmpty());
            QTest::keyClicks(dialog->titleEdit(), u"Ask the provider"_s);
            dialog->ownerBox()->setEditText(u"Jo Vendor"_s);
            QTest::keyClicks(dialog->dueEdit(), u"whenever"_s);
            QTest::keyClick(dialog->dueEdit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog->problemWords().isEmpty());
            dialog->dueEdit()->clear();
            QTest::keyClicks(dialog->dueEdit(), u"2026-01-02 09:00"_s);
            QVERIFY2(dialog->dueWords().contains(u" late"_s), qPrintable(dialog->dueWords()));
            dialog->inputs().addButton()->click();
            QTest::keyClicks(dialog->inputs().nameEdit(0), u"Hash list from Engineering"_s);
            QListWidgetItem *first = dialog->afterList()->item(0);
            first->setCheckState(Qt::Checked);
            QTest::keyClick(dialog->inputs().nameEdit(0), Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QTRY_COMPARE(modelOf(gui).items().back().title, u"Ask the provider"_s);
            id = modelOf(gui).items().back().id;
            const QString said = spoken(gui, id);
            QVERIFY2(said.startsWith(u"Legal, Ask the provider, open, "_s), qPrintable(said));
            QVERIFY2(said.contains(u" late, owner Jo Vendor, needs 1 input, after: Name "_s),
                     qPrintable(said));
            QTRY_VERIFY(gui.rows().contains(u"New item: Ask the provider"_s));
        }
        desk.letGo();
        const Item held = *desk.rereadCase().item(id);
        QCOMPARE(held.owner, u"Jo Vendor"_s);
        QCOMPARE(held.inputs[0].name, u"Hash list from Engineering"_s);
        QCOMPARE(held.after, QStringList{u"scope"_s});
        QCOMPARE(held.dueMs, std::optional<qint64>(1'767'344'400'000));
    }

    void anEditIsTakenBack()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        choose(gui, u"hold"_s);
        const Item before = shown(gui, u"hold"_s);
        const QPointer<ItemDialog> dialog = editing(gui, Qt::Key_F2);
        QCOMPARE(dialog->titleEdit()->text(), before.title);
        dialog->titleEdit()->selectAll();
        QTest::keyClicks(dialog->titleEdit(), u"Hold everything"_s);
        QTest::keyClick(dialog->titleEdit(), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(shown(gui, u"hold"_s).title, u"Hold everything"_s);
        QTRY_VERIFY(gui.rows().contains(u"Reworded: Hold everything"_s));
        gui.trigger(CommandId::Undo);
        QTRY_COMPARE(shown(gui, u"hold"_s).title, before.title);
        QCOMPARE(shown(gui, u"hold"_s).after, before.after);
    }

    void whatWasTypedIsADraft()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        choose(gui, u"hold"_s);
        QPointer<ItemDialog> dialog = editing(gui, Qt::Key_F2);
        QTest::keyClicks(dialog->titleEdit(), u"!"_s);
        const QString typed = dialog->titleEdit()->text();
        dialog->ownerBox()->setEditText(u"Jo"_s);
        dialog->reject();
        QTRY_VERIFY(!dialog);
        dialog = editing(gui, Qt::Key_F2);
        QTRY_COMPARE(dialog->titleEdit()->text(), typed);
        QCOMPARE(dialog->ownerBox()->currentText(), u"Jo"_s);
        QCOMPARE(dialog->newestWords(), QString());
    }

    // Two windows on one desk, one item: theirs stands beside mine, and mine waits as a draft.
    void twoWindowsEditOneItem_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine over theirs") << true;
        QTest::newRow("theirs stands") << false;
    }
    void twoWindowsEditOneItem()
    {
        QFETCH(bool, mine);
        GuiDesk desk;
        const QString id = u"hold"_s;
        {
            GuiWindow two(desk, {1440, 900}, desk.otherSession());
            choose(two, id);
            GuiWindow one(desk);
            choose(one, id);
            QPointer<ItemDialog> dialog = editing(one, Qt::Key_F2);
            dialog->ownerBox()->setEditText(u"Jo Vendor"_s);
            // The window manager leaves the keyboard with the first dialog, so the second one is
            // filled and clicked.
            two.trigger(CommandId::EditItem);
            QPointer<ItemDialog> other;
            QTRY_VERIFY(other = two.window().findChild<ItemDialog *>());
            other->titleEdit()->setText(u"Hold it all"_s);
            buttonOf(*other, u"Record"_s)->click();
            QTRY_VERIFY(!other);
            QTRY_COMPARE(shown(two, id).title, u"Hold it all"_s);
            const ledger::Seq theirs = shown(two, id).lastSeq;
            QTest::keyClick(dialog->titleEdit(), Qt::Key_Return);
            QTRY_VERIFY(dialog && dialog->newestWords().contains(u"Hold it all"_s));
            QVERIFY(dialog->isVisible());
            QCOMPARE(dialog->seen(), theirs);
            QCOMPARE(dialog->ownerBox()->currentText(), u"Jo Vendor"_s);
            QTRY_COMPARE(shown(one, id).title, u"Hold it all"_s);
            QCOMPARE(shown(one, id).owner, QString());
            // It is a draft made against an older version also when the question is asked again.
            dialog->reject();
            QTRY_VERIFY(!dialog);
            dialog = editing(one, Qt::Key_F2);
            QTRY_VERIFY(dialog->newestWords().contains(u"Hold it all"_s));
            QCOMPARE(dialog->ownerBox()->currentText(), u"Jo Vendor"_s);
            QPushButton *button =
                buttonOf(*dialog, mine ? u"Record mine over it"_s : u"Leave theirs"_s);
            QVERIFY(button);
            button->click();
            QTRY_VERIFY(!dialog);
            QTRY_COMPARE(shown(one, id).owner, mine ? u"Jo Vendor"_s : QString());
            dialog = editing(one, Qt::Key_F2);
            QCOMPARE(dialog->newestWords(), QString());
        }
        desk.letGo();
        QCOMPARE(desk.rereadCase().item(id)->title, u"Hold it all"_s);
        QCOMPARE(desk.rereadCase().item(id)->owner, mine ? u"Jo Vendor"_s : QString());
    }

    void giftsOfAnOlderVersionAreAskedAgain()
    {
        GuiDesk desk;
        const QString id = u"hold"_s;
        GuiWindow gui(desk);
        choose(gui, id);
        QTest::keyClick(&viewOf(gui), Qt::Key_O);
        const QPointer<OwnerDialog> dialog = opened<OwnerDialog>(gui);
        QTest::keyClicks(dialog->edit(), u"pol"_s);
        changeElsewhere(desk, id, u"Hold it all"_s);
        QTest::keyClick(dialog->edit(), Qt::Key_Return);
        QTRY_VERIFY(gui.desk().status().message().contains(u"Nothing of yours was recorded"_s));
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(shown(gui, id).function, Function::Legal);
        QTRY_VERIFY(dialog->property("seen").toULongLong() > 0);
        QTRY_COMPARE(shown(gui, id).title, u"Hold it all"_s);
        QTRY_COMPARE(dialog->property("seen").toULongLong(), quint64(shown(gui, id).lastSeq));
        QTest::keyClick(dialog->edit(), Qt::Key_Return);
        QTRY_VERIFY(!dialog);
        QTRY_COMPARE(shown(gui, id).function, Function::Policy);
    }

    void thePastCannotBeChanged()
    {
        GuiDesk desk;
        const ledger::Seq then = desk.log(u"before"_s);
        GuiWindow gui(desk);
        choose(gui, u"hold"_s);
        gui.page().setAsOf(then);
        QTRY_VERIFY(!gui.window().commands().action(CommandId::EditItem)->isEnabled());
        for (const Qt::Key key : {Qt::Key_O, Qt::Key_I, Qt::Key_F2, Qt::Key_A})
            QTest::keyClick(&viewOf(gui), key);
        QVERIFY(!gui.window().findChild<ItemDialog *>());
        QVERIFY(!gui.window().findChild<OwnerDialog *>());
    }
};

CASEMENT_TEST(TstItems, tst_items)
#include "tst_items.moc"
