// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The lanes in the window, and what came later where the past is shown: seen, and in the ledger.

#include "gui/composer_edit.h"
#include "gui/composer_hints.h"
#include "gui/decision_form.h"
#include "gui/decision_list.h"
#include "gui/evidence_fixture.h"
#include "gui/evidence_list.h"
#include "gui/lane_chooser.h"
#include "gui/lane_dialog.h"
#include "gui/lane_marks.h"
#include "gui/palette.h"
#include "gui/text_dialog.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::Lane;
using casefile::LaneChoice;
using casefile::Privilege;
using test::GuiDesk;
using test::GuiWindow;

namespace {

LaneChooser &chooserIn(const QWidget &place)
{
    return *place.findChild<LaneChooser *>();
}

QLineEdit &counselIn(const QWidget &place)
{
    return *chooserIn(place).findChild<QLineEdit *>();
}

ComposerEdit &editOf(const GuiWindow &gui)
{
    return *gui.page().composer().findChild<ComposerEdit *>();
}

void log(const GuiWindow &gui, const QString &words)
{
    const int before = gui.model().rowCount();
    gui.page().composer().focusText();
    QTRY_VERIFY(editOf(gui).hasFocus());
    QTest::keyClicks(&editOf(gui), words);
    QTest::keyClick(&editOf(gui), Qt::Key_Return);
    QTRY_COMPARE(gui.model().rowCount(), before + 1);
    QTRY_COMPARE(gui.page().composer().text(), QString());
}

QString spokenRow(const GuiWindow &gui, ledger::Seq seq)
{
    const int row = gui.model().rows()->rowOfSeq(seq);
    return gui.model().index(row, 0).data(Qt::AccessibleTextRole).toString();
}

LaneChoice laneInLedger(const GuiDesk &desk, ledger::Seq seq)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    const auto entry = (*session)
                           ->read([id = desk.caseId(), seq](desk::Desk &open) {
                               return desk::CaseReader(open, id).entry(seq);
                           })
                           .result();
    return entry ? entry->lane : LaneChoice();
}

}  // namespace

class TstLanes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPrivilegedLineSaysSoWhileItIsTyped()
    {
        GuiDesk desk;
        desk.log(u"A fact"_s);
        ledger::Seq said = 0;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            const Composer &composer = gui.page().composer();
            QVERIFY(!chooserIn(composer).isVisible());
            QVERIFY(!gui.window().commands().action(CommandId::PrivilegedLane)->isChecked());
            gui.trigger(CommandId::PrivilegedLane);
            QVERIFY(chooserIn(composer).isVisible());
            QVERIFY(chooserIn(composer).findChild<LaneBadge *>()->isVisible());
            QVERIFY(gui.window().commands().action(CommandId::PrivilegedLane)->isChecked());
            QVERIFY(counselIn(composer).hasFocus());
            // Nothing leaves without the name of the lawyer.
            editOf(gui).setFocus();
            QTest::keyClicks(&editOf(gui), u"Wait for counsel"_s);
            QTest::keyClick(&editOf(gui), Qt::Key_Return);
            QVERIFY(counselIn(composer).hasFocus());
            QVERIFY(composer.findChild<ComposerHints *>()->sentence().contains(u"lawyer"_s));
            QTest::keyClicks(&counselIn(composer), u"Hanna Brandt"_s);
            QTest::keyClick(&counselIn(composer), Qt::Key_Return);
            QVERIFY(editOf(gui).hasFocus());
            QTest::keyClick(&editOf(gui), Qt::Key_Return);
            QTRY_VERIFY(gui.rows().contains(u"Wait for counsel"_s));
            said = gui.page().currentLine()->row.seq;
            QVERIFY2(spokenRow(gui, said).contains(u"privileged"_s),
                     qPrintable(spokenRow(gui, said)));
            // And the next one goes there too, in sight.
            QTRY_COMPARE(composer.text(), QString());
            QVERIFY(composer.isPrivileged());
            QVERIFY(chooserIn(composer).isVisible());
            gui.trigger(CommandId::PrivilegedLane);
            QVERIFY(!composer.isPrivileged());
            QVERIFY(!chooserIn(composer).isVisible());
            log(gui, u"In the open"_s);
            QVERIFY(!spokenRow(gui, said + 1).contains(u"privileged"_s));
        }
        desk.letGo();
        QCOMPARE(laneInLedger(desk, said),
                 LaneChoice(Lane::Privileged, Privilege::AttorneyClient, u"Hanna Brandt"_s));
        QCOMPARE(laneInLedger(desk, said + 1), LaneChoice());
    }

    void theLaneIsADraftLikeTheWords()
    {
        GuiDesk desk;
        const QString other = desk.addCase(u"Another"_s);
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.desk().openCase(desk.caseId());
            QTRY_VERIFY(gui.page().showsRows());
            gui.trigger(CommandId::PrivilegedLane);
            const Composer &composer = gui.page().composer();
            chooserIn(composer).findChild<QComboBox *>()->setCurrentIndex(1);
            QTest::keyClicks(&counselIn(composer), u"Hanna Brandt"_s);
            editOf(gui).setFocus();
            QTest::keyClicks(&editOf(gui), u"Half a line"_s);
            gui.desk().openCase(other);
            QVERIFY(!composer.isPrivileged());
            gui.desk().openCase(desk.caseId());
            QTRY_VERIFY(composer.isPrivileged());
            QTRY_COMPARE(composer.text(), u"Half a line"_s);
            gui.desk().flushDrafts();
        }
        GuiWindow again(desk);
        QTRY_VERIFY(again.page().showsRows());
        again.desk().openCase(desk.caseId());
        QTRY_VERIFY(again.page().composer().isPrivileged());
        QCOMPARE(again.page().composer().lane(),
                 LaneChoice(Lane::Privileged, Privilege::WorkProduct, u"Hanna Brandt"_s));
        QVERIFY(chooserIn(again.page().composer()).isVisible());
    }

    void anEntryIsMovedAndGivenUp()
    {
        GuiDesk desk;
        const ledger::Seq said = desk.log(u"Counsel expects a claim"_s);
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.page().view().goTo(said);
            gui.page().view().setFocus();
            QTRY_VERIFY(gui.page().currentLine());
            QVERIFY(!gui.window().commands().action(CommandId::MoveToFacts)->isEnabled());
            gui.trigger(CommandId::MoveToPrivileged);
            QPointer<LaneDialog> dialog;
            QTRY_VERIFY(dialog = gui.window().findChild<LaneDialog *>());
            QVERIFY(QTest::qWaitForWindowActive(dialog, 60'000));
            dialog->accept();
            QVERIFY(dialog->isVisible());
            QTest::keyClicks(dialog->counselEdit(), u"Hanna Brandt"_s);
            QTest::keyClicks(dialog->reasonEdit(), u"It is advice"_s);
            QTest::keyClick(dialog->reasonEdit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QTRY_VERIFY(spokenRow(gui, said).contains(u"privileged"_s));
            QTRY_VERIFY(gui.window().commands().action(CommandId::MoveToFacts)->isEnabled());
            gui.trigger(CommandId::MoveToFacts);
            QTRY_VERIFY(dialog = gui.window().findChild<LaneDialog *>());
            QVERIFY(QTest::qWaitForWindowActive(dialog, 60'000));
            QTest::keyClicks(dialog->counselEdit(), u"Hanna Brandt"_s);
            QTest::keyClicks(dialog->reasonEdit(), u"It is in the press"_s);
            QTest::keyClick(dialog->reasonEdit(), Qt::Key_Return);
            QVERIFY(dialog->isVisible());  // nobody has agreed yet
            dialog->findChild<QCheckBox *>()->setChecked(true);
            dialog->accept();
            QTRY_VERIFY(!dialog);
            QTRY_VERIFY(!spokenRow(gui, said).contains(u"privileged"_s));
        }
        desk.letGo();
        const casefile::CaseFile held = desk.rereadCase();
        QCOMPARE(held.moved.at(said).lane, Lane::Facts);
        QCOMPARE(held.moved.at(said).counsel, u"Hanna Brandt"_s);
        QCOMPARE(laneInLedger(desk, held.moved.at(said).by).lane, Lane::Privileged);
    }

    void aDecisionAndANoteCanBePrivileged()
    {
        GuiDesk desk;
        desk.log(u"A fact"_s);
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            DecisionForm &form = gui.page().decisionForm();
            gui.trigger(CommandId::Decide);
            QTRY_VERIFY(form.edit(DecisionForm::Part::Decision)->hasFocus());
            QTest::keyClicks(form.edit(DecisionForm::Part::Decision), u"Answer nothing"_s);
            QTest::keyClicks(form.edit(DecisionForm::Part::Because), u"Counsel advises it"_s);
            gui.trigger(CommandId::PrivilegedLane);
            QVERIFY(form.isPrivileged());
            QVERIFY(!gui.page().composer().isPrivileged());
            QTest::keyClicks(&counselIn(form), u"Hanna Brandt"_s);
            QTest::keyClick(form.edit(DecisionForm::Part::Decision), Qt::Key_Return,
                            Qt::ControlModifier);
            QTRY_VERIFY(!form.isVisible());
            QTRY_COMPARE(gui.desk().decisions().decisions().rowCount(), 1);
            QVERIFY(gui.desk()
                        .decisions()
                        .decisions()
                        .index(0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"privileged"_s));
            // What is revised stays where it is, and says so.
            gui.trigger(CommandId::GoToDecisions);
            QTRY_VERIFY(gui.desk().decisions().current());
            gui.trigger(CommandId::ReviseDecision);
            QVERIFY(form.isPrivileged());
            QVERIFY(!chooserIn(form).isEnabled());
            form.close();
            gui.trigger(CommandId::WriteNote);
            QPointer<TextDialog> dialog;
            QTRY_VERIFY(dialog = gui.window().findChild<TextDialog *>());
            QVERIFY(QTest::qWaitForWindowActive(dialog, 60'000));
            QTest::keyClicks(dialog->edit(), u"A memo"_s);
            chooserIn(*dialog).choose(true);
            dialog->accept();
            QVERIFY(dialog->isVisible());
            QTest::keyClicks(&counselIn(*dialog), u"Hanna Brandt"_s);
            dialog->accept();
            QTRY_VERIFY(!dialog);
        }
        desk.letGo();
        for (const desk::TimelineLine &line : desk.reread()) {
            if (line.text == u"Answer nothing" || line.text == u"A memo")
                QCOMPARE(line.row.lane, Lane::Privileged);
        }
        QCOMPARE(desk.rereadCase().decisions.front().value.counsel,
                 std::optional(u"Hanna Brandt"_s));
    }

    void whatCameLaterIsMarked()
    {
        GuiDesk desk;
        const ledger::Seq first = test::addEvidence(desk, "words", u"first.txt"_s);
        const ledger::Seq then = desk.log(u"Then"_s);
        const ledger::Seq later = test::addEvidence(desk, "more words", u"later.txt"_s);
        const auto decided = desk.session()
                                 ->write([id = desk.caseId()](desk::Desk &open) {
                                     desk::DecideRequest request;
                                     request.decision = u"Decided later"_s;
                                     request.because = u"We know more"_s;
                                     return desk::Recorder(open, id).decide(request);
                                 })
                                 .result();
        QVERIFY(decided);
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        QTRY_COMPARE(gui.desk().decisions().decisions().count(), 1);
        gui.page().setAsOf(then);
        const DecisionModel &decisions = gui.desk().decisions().decisions();
        QTRY_COMPARE(decisions.count(), 0);
        QCOMPARE(decisions.rowCount(), 1);
        QCOMPARE(decisions.index(0).data().toString(), u"after: 1 recorded later (decision 1)"_s);
        QVERIFY(!(decisions.flags(decisions.index(0)) & Qt::ItemIsEnabled));
        gui.trigger(CommandId::EvidenceMode);
        auto &list = *gui.desk().evidencePage().findChild<EvidenceList *>();
        QTRY_COMPARE(list.rows().rowCount(), 2);
        QCOMPARE(list.rows().itemAt(0)->seq, first);
        QVERIFY(!list.rows().itemAt(1));
        const QString words = list.rows().index(1).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"after: 1 recorded later"_s)
                     && words.contains(u"E-%1"_s.arg(later)),
                 qPrintable(words));
        QVERIFY(!(list.rows().flags(list.rows().index(1)) & Qt::ItemIsEnabled));
        QVERIFY(!list.choose(later));
        gui.trigger(CommandId::LiveMode);
        gui.trigger(CommandId::GoToAnything);
        auto &palette = *gui.window().findChild<Palette *>();
        QTRY_VERIFY(palette.isVisible());
        QTest::keyClicks(palette.findChild<QLineEdit *>(), u"Decided later"_s);
        QTRY_COMPARE(palette.model().rowCount(), 1);
        QTRY_VERIFY(palette.model()
                        .index(0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .startsWith(u"Decision, after"_s));
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);
        gui.page().setAsOf({});
        QTRY_COMPARE(decisions.count(), 1);
        QCOMPARE(decisions.rowCount(), 1);
    }
};

CASEMENT_TEST(TstLanes, tst_lanes)
#include "tst_lanes.moc"
