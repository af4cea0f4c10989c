// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Decisions and positions in the window: what is seen, and what the ledger holds.

#include "desk/display_words.h"
#include "gui/case_list.h"
#include "gui/composer.h"
#include "gui/decision_form.h"
#include "gui/decision_list.h"
#include "gui/decision_words.h"
#include "gui/position_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Decision;
using casefile::DecisionState;
using casefile::Function;
using casefile::PositionState;
using test::GuiDesk;
using test::GuiWindow;
using Part = DecisionForm::Part;

namespace {

DecisionForm &formOf(const GuiWindow &gui)
{
    return gui.page().decisionForm();
}

void submit(const GuiWindow &gui)
{
    QTest::keyClick(formOf(gui).edit(Part::Decision), Qt::Key_Return, Qt::ControlModifier);
}

void decide(const GuiWindow &gui, const QString &words)
{
    const int before = gui.desk().decisions().decisions().rowCount();
    gui.trigger(CommandId::Decide);
    QTRY_VERIFY(formOf(gui).edit(Part::Decision)->hasFocus());
    QTest::keyClicks(formOf(gui).edit(Part::Decision), words);
    QTest::keyClick(formOf(gui).edit(Part::Decision), Qt::Key_Tab);
    QVERIFY(formOf(gui).edit(Part::Because)->hasFocus());
    QTest::keyClicks(formOf(gui).edit(Part::Because), u"It reaches the thief"_s);
    submit(gui);
    QTRY_VERIFY(!formOf(gui).isVisible());
    QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), before + 1);
}

}  // namespace

class TstDecisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeFieldsAndCtrlEnter()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            decide(gui, u"Suspend payouts"_s);
            const Decision *shown = gui.desk().decisions().decisions().at(0);
            QCOMPARE(decisionWords(*shown), u"Suspend payouts"_s);
            QVERIFY(missingWords(*shown).startsWith(u"complete later (4)"_s));
            QTRY_VERIFY(gui.model().rows()->rowOfSeq(shown->seq) >= 0);
            QVERIFY(gui.page().composer().isVisible());
        }
        desk.letGo();
        const std::vector<Decision> held = desk.rereadCase().decisions;
        QCOMPARE(held.size(), 1U);
        QCOMPARE(held[0].value.body, std::optional(u"Suspend payouts"_s));
        QCOMPARE(held[0].value.reason, std::optional(u"It reaches the thief"_s));
        QCOMPARE(held[0].value.knownSize, std::optional(held[0].seq));
    }

    void withoutAReasonNothingIsRecorded()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.trigger(CommandId::Decide);
        QTest::keyClicks(formOf(gui).edit(Part::Decision), u"Suspend"_s);
        submit(gui);
        QVERIFY(formOf(gui).isVisible());
        QVERIFY(formOf(gui).edit(Part::Because)->hasFocus());
        QCOMPARE(gui.desk().decisions().decisions().rowCount(), 0);
    }

    void whatWasWrittenComesBack()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.trigger(CommandId::Decide);
            QTest::keyClicks(formOf(gui).edit(Part::Risk), u"Wrong owner"_s);
            QTest::keyClick(formOf(gui).edit(Part::Risk), Qt::Key_Escape);
            QVERIFY(!formOf(gui).isVisible());
            gui.trigger(CommandId::Decide);
            QCOMPARE(formOf(gui).edit(Part::Risk)->toPlainText(), u"Wrong owner"_s);
            gui.desk().flushDrafts();
        }
        GuiWindow again(desk);
        QTRY_VERIFY(again.page().showsRows());
        again.trigger(CommandId::Decide);
        QTRY_COMPARE(formOf(again).edit(Part::Risk)->toPlainText(), u"Wrong owner"_s);
    }

    void whatFunctionsSaidComesBackToo()
    {
        GuiDesk desk;
        const auto stateOf = [](const GuiWindow &gui) {
            return formOf(gui).findChild<QComboBox *>(u"legal"_s);
        };
        const auto wordsOf = [](const GuiWindow &gui) {
            return formOf(gui).findChild<QLineEdit *>(u"legal-words"_s);
        };
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.trigger(CommandId::Decide);
            stateOf(gui)->setCurrentIndex(stateOf(gui)->findData(int(PositionState::Objects)));
            QTest::keyClicks(wordsOf(gui), u"Too early"_s);
            gui.desk().flushDrafts();
        }
        GuiWindow again(desk);
        QTRY_VERIFY(again.page().showsRows());
        again.trigger(CommandId::Decide);
        QTRY_COMPARE(stateOf(again)->currentData().toInt(), int(PositionState::Objects));
        QCOMPARE(wordsOf(again)->text(), u"Too early"_s);
    }

    void anEntryBecomesADecision()
    {
        GuiDesk desk;
        desk.log(u"Donors were called"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.page().view().setFocus();
        QTRY_VERIFY(gui.page().currentLine());
        QTest::keyClick(&gui.page().view(), Qt::Key_D);
        QTRY_VERIFY(formOf(gui).isVisible());
        QCOMPARE(formOf(gui).edit(Part::Decision)->toPlainText(), gui.page().currentLine()->text);
    }

    // The answer to one decision takes nothing from the form of the next.
    void theFormOfAnotherDecisionStays()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        decide(gui, u"Suspend payouts"_s);
        gui.trigger(CommandId::GoToDecisions);
        QTRY_VERIFY(gui.desk().decisions().current());
        gui.trigger(CommandId::Decide);
        QTest::keyClicks(formOf(gui).edit(Part::Decision), u"Tell donors"_s);
        QTest::keyClicks(formOf(gui).edit(Part::Because), u"They asked"_s);
        submit(gui);
        gui.trigger(CommandId::SupersedeDecision);
        QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), 2);
        QTRY_VERIFY(formOf(gui).isEnabled());
        QVERIFY(formOf(gui).isVisible());
        QTest::keyClicks(formOf(gui).edit(Part::Decision), u"Pay out"_s);
        QCOMPARE(formOf(gui).edit(Part::Decision)->toPlainText(), u"Pay out"_s);
        // Those words were for the first: the new decision leaves no draft.
        gui.trigger(CommandId::Decide);
        QCOMPARE(formOf(gui).edit(Part::Decision)->toPlainText(), QString());
    }

    void objectionsComeWithTheDecision()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.trigger(CommandId::Decide);
            auto *state = formOf(gui).findChild<QComboBox *>(u"legal"_s);
            auto *words = formOf(gui).findChild<QLineEdit *>(u"legal-words"_s);
            state->setCurrentIndex(state->findData(int(PositionState::Objects)));
            QTest::keyClicks(formOf(gui).edit(Part::Decision), u"Remove it"_s);
            QTest::keyClicks(formOf(gui).edit(Part::Because), u"It recruits"_s);
            submit(gui);
            // An objection without words is none.
            QVERIFY(formOf(gui).isVisible());
            QVERIFY(words->hasFocus());
            QTest::keyClicks(words, u"Too early"_s);
            submit(gui);
            QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), 1);
        }
        desk.letGo();
        const std::vector<Decision> held = desk.rereadCase().decisions;
        QCOMPARE(held.front().positionOf(Function::Legal)->state, PositionState::Objects);
        QCOMPARE(held.front().positionOf(Function::Legal)->words, u"Too early"_s);
    }

    void whoIsAskedIsSeenInTheListOfCases()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            decide(gui, u"Suspend payouts"_s);
            gui.trigger(CommandId::GoToDecisions);
            QTRY_VERIFY(gui.desk().decisions().current());
            const auto answer = [&](PositionState state, const QString &by) {
                QTest::keyClick(&gui.desk().decisions(), Qt::Key_P);
                QPointer<PositionDialog> dialog;
                QTRY_VERIFY(dialog = gui.window().findChild<PositionDialog *>());
                QVERIFY(QTest::qWaitForWindowActive(dialog, 60'000));
                const QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
                boxes[1]->setCurrentIndex(boxes[1]->findData(int(state)));
                for (QLineEdit *line : dialog->findChildren<QLineEdit *>()) {
                    if (line->accessibleName() == u"Answer by" && line->isVisible())
                        QTest::keyClicks(line, by);
                }
                QTest::keyClick(dialog->findChildren<QLineEdit *>().constFirst(), Qt::Key_Return);
                QTRY_VERIFY(!dialog);
            };
            answer(PositionState::Asked, u"+30m"_s);
            const auto shown = [&] {
                const Decision *decision = gui.desk().decisions().decisions().at(0);
                return decisionSentence(*decision, {}, gui.desk().decisions().decisions().nowMs());
            };
            QTRY_VERIFY(shown().contains(u"Legal was asked, due in 29 min"_s)
                        || shown().contains(u"Legal was asked, due in 30 min"_s));
            const CaseListModel &cases = gui.desk().cases().model();
            const auto sentence = [&] {
                return cases.index(cases.rowOf(desk.caseId()))
                    .data(Qt::AccessibleTextRole)
                    .toString();
            };
            QTRY_VERIFY2(sentence().contains(u"waits for Legal"_s), qPrintable(sentence()));
            answer(PositionState::Agrees, {});
            QTRY_VERIFY(shown().contains(u"Legal agrees"_s));
            QTRY_VERIFY(!sentence().contains(u"waits for"_s));
        }
        desk.letGo();
        const std::vector<Decision> held = desk.rereadCase().decisions;
        QCOMPARE(held.front().positionOf(Function::Legal)->state, PositionState::Agrees);
        QVERIFY(held.front().positionOf(Function::Legal)->dueMs);
    }

    void revisedAndReversed()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            decide(gui, u"Suspend payouts"_s);
            gui.trigger(CommandId::GoToDecisions);
            QTRY_VERIFY(gui.desk().decisions().current());
            const auto now = [&](int row) { return *gui.desk().decisions().decisions().at(row); };
            QTest::keyClick(&gui.desk().decisions(), Qt::Key_F2);
            QCOMPARE(formOf(gui).edit(Part::Decision)->toPlainText(), u"Suspend payouts"_s);
            QTest::keyClicks(formOf(gui).edit(Part::Ground), u"ToS 4.2"_s);
            submit(gui);
            QTRY_COMPARE(now(0).value.ground, std::optional(u"ToS 4.2"_s));
            gui.trigger(CommandId::GoToDecisions);
            gui.trigger(CommandId::ReverseDecision);
            QTRY_VERIFY(formOf(gui).isVisible());
            QCOMPARE(formOf(gui).edit(Part::Decision)->toPlainText(), QString());
            QTest::keyClicks(formOf(gui).edit(Part::Decision), u"Pay out"_s);
            QTest::keyClicks(formOf(gui).edit(Part::Because), u"The owner proved it"_s);
            submit(gui);
            QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), 2);
            const DecisionModel &model = gui.desk().decisions().decisions();
            QVERIFY(model.index(1)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"Reversed by decision 2"_s));
        }
        desk.letGo();
        const std::vector<Decision> held = desk.rereadCase().decisions;
        QCOMPARE(held[0].state, DecisionState::Reversed);
        QCOMPARE(held[0].endedBy, std::optional(held[1].seq));
    }

    void knownThenLeavesOutWhatCameLater()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        decide(gui, u"Suspend payouts"_s);
        gui.trigger(CommandId::GoToDecisions);
        QTRY_VERIFY(gui.desk().decisions().current());
        const ledger::Seq decided = gui.desk().decisions().current()->seq;
        QVERIFY(gui.model().rows()->rowOfSeq(decided) >= 0);
        gui.trigger(CommandId::KnownThen);
        QTRY_VERIFY(gui.model().rows()->rowOfSeq(decided) < 0);
        QTRY_COMPARE(gui.desk().decisions().decisions().count(), 0);
        QCOMPARE(gui.desk().decisions().decisions().after(),
                 u"after: 1 recorded later (decision 1)"_s);
        QCOMPARE(gui.page().asOf(), std::optional(decided - 1));
        QVERIFY(!gui.window().commands().action(CommandId::Decide)->isEnabled());
        gui.trigger(CommandId::BackToNow);
        QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), 1);
    }
};

CASEMENT_TEST(TstDecisions, tst_decisions)
#include "tst_decisions.moc"
