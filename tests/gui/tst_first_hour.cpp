// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The first hour of an incident with no mouse: a desk is opened, a case made, twenty lines logged,
// three decisions taken, positions asked, the checklist ticked, evidence kept and read, the case
// told and handed over, the desk locked and unlocked; after each step what is seen, and in the end
// every line of the ledger.
//
// The functions are one story and run in their order; each goes on where the one before ended.

#include "gui/checklist_view.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/decision_form.h"
#include "gui/evidence_dialog.h"
#include "gui/evidence_list.h"
#include "gui/evidence_notes.h"
#include "gui/evidence_text.h"
#include "gui/evidence_viewer.h"
#include "gui/first_hour_story.h"
#include "gui/handover_dialog.h"
#include "gui/keyboard.h"
#include "gui/lock_screen.h"
#include "gui/new_case_dialog.h"
#include "gui/note_card.h"
#include "gui/position_dialog.h"
#include "gui/reason_dialog.h"
#include "gui/receipt_dialog.h"
#include "gui/situation_dialog.h"
#include "gui/unlock_page.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test::keyboard;
using casefile::ItemState;
using test::FirstHour;
using test::FirstHourStory;
using test::GuiDesk;
using test::Line;
using test::readingOf;
using test::twentyLines;

class TstFirstHour : public QObject, private FirstHourStory {
    Q_OBJECT
    bool m_broken = false;

private Q_SLOTS:
    void initTestCase() { m_hour = std::make_unique<FirstHour>(); }
    void init()
    {
        if (m_broken)
            QSKIP("It goes on where a step before it ended, and that one did not end well.");
    }
    void cleanup() { m_broken = m_broken || QTest::currentTestFailed(); }
    void cleanupTestCase() { m_hour.reset(); }

    void openADesk()
    {
        waitFor<UnlockPage>();
        type(u"wrong"_s);
        press(Qt::Key_Return);
        const auto problem = [this] {
            const auto *label = m_hour->window().findChild<QLabel *>(u"problem"_s);
            return label ? label->text() : QString();
        };
        QTRY_VERIFY(!problem().isEmpty());
        // What was wrong is chosen, so typing takes its place.
        type(GuiDesk::passphrase());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_hour->isOpen());
        waitFor<ComposerEdit>();
        QTRY_VERIFY(m_hour->page().showsRows());
    }

    void makeACase()
    {
        const QString before = m_hour->page().caseId();
        press("Ctrl+N");
        waitFor<NewCaseDialog>();
        type(u"Stolen charity page"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_hour->page().caseId() != before);
        QTRY_VERIFY(m_hour->said().contains(u"is open"_s));
        QTRY_VERIFY(m_hour->caseSentence().contains(u"Stolen charity page"_s));
        waitFor<ComposerEdit>();
        QTRY_VERIFY(m_hour->page().showsRows());
    }

    void logTwenty()
    {
        QCOMPARE(twentyLines().size(), size_t(20));
        for (const Line &line : twentyLines())
            log(line);
        QVERIFY(m_hour->desk().status().shownText().contains(u"none hidden"_s));
    }

    void decideWithThreeFields()
    {
        press("Ctrl+D");
        waitFor<DecisionForm>();
        type(u"Suspend payouts"_s);
        press(Qt::Key_Tab);
        type(u"They reach the thief"_s);
        press("Ctrl+Return");
        expect(u"decision: Suspend payouts | They reach the thief"_s);
        QTRY_VERIFY(seen(u"Suspend payouts"_s));
        QTRY_VERIFY(m_hour->decisionSentence(1).contains(u"complete later (4)"_s));
    }

    void decideAgainstAnObjection()
    {
        press("Ctrl+D");
        waitFor<DecisionForm>();
        type(u"Take the page down"_s);
        press(Qt::Key_Tab);
        type(u"It still collects money"_s);
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Tab);  // past who and when
        type(u"Keep it and warn: too slow"_s);
        press(Qt::Key_Return);
        type(u"Ask the owner first: cannot be reached"_s);
        press(Qt::Key_Tab);
        QVERIFY(focused<QComboBox>());
        QVERIFY(choose(u"objects"_s));
        press(Qt::Key_Tab);
        type(u"Evidence is gone with it"_s);
        press("Alt+M");  // the rest of the form
        type(u"ToS 4.2, version 7"_s);
        press("Ctrl+Return");
        expect(u"decision: Take the page down | It still collects money | ToS 4.2, version 7 | "
               "Keep it and warn: too slow | Ask the owner first: cannot be reached"_s);
        expect(u"position objects: Evidence is gone with it"_s);
        QTRY_VERIFY(seen(u"Take the page down"_s));
        QTRY_VERIFY(m_hour->decisionSentence(2).contains(u"Legal objects"_s));
        QVERIFY(m_hour->decisionSentence(2).contains(u"complete later (2)"_s));
    }

    void decideInTheComposer()
    {
        press("Ctrl+L");
        waitFor<ComposerEdit>();
        type(u"! Answer every donor tonight @support"_s);
        QVERIFY(understood().contains(u"decision"_s));
        press(Qt::Key_Return);
        QTRY_VERIFY(focused<QLineEdit>());
        type(u"They were promised it"_s);
        press(Qt::Key_Return);
        expect(u"decision: Answer every donor tonight | They were promised it"_s);
        QTRY_VERIFY(seen(u"Answer every donor tonight"_s));
        QTRY_VERIFY(m_hour->decisionSentence(3).contains(u"Answer every donor tonight"_s));
    }

    void reviseTheFirst()
    {
        press("Ctrl+Shift+D");
        const auto *list = waitFor<DecisionList>();
        for (int i = 0; i < 3 && !(list->current() && list->current()->number == 1); ++i)
            press(Qt::Key_Down);
        for (int i = 0; i < 3 && !(list->current() && list->current()->number == 1); ++i)
            press(Qt::Key_Up);
        QCOMPARE(list->current()->number, quint64(1));
        press(Qt::Key_F2);
        waitFor<DecisionForm>();
        type(u" of both pages"_s);
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        type(u"There is a second page"_s);
        press("Ctrl+Return");
        expect(u"decision revises: Suspend payouts of both pages | They reach the thief | "
               "There is a second page"_s);
        QTRY_VERIFY(m_hour->decisionSentence(1).contains(u"Suspend payouts of both pages"_s));
    }

    void askForPositions()
    {
        press("Ctrl+Shift+D");
        const auto *list = waitFor<DecisionList>();
        QCOMPARE(list->current()->number, quint64(1));
        ask(u"Ask for a position"_s, 2, u"+30m"_s);
        expect(u"position asked: "_s);
        QTRY_VERIFY(m_hour->decisionSentence(1).contains(u"Legal was asked, due in"_s));
        QTRY_VERIFY(m_hour->caseSentence().contains(u"waits for Legal"_s));
        waitFor<DecisionList>();
        ask(u"Agrees on a condition"_s, 1, u"Only until the owner is back"_s);
        expect(u"position condition: Only until the owner is back"_s);
        QTRY_VERIFY(m_hour->decisionSentence(1).contains(u"Legal agrees on a condition"_s));
        QTRY_VERIFY(!m_hour->caseSentence().contains(u"waits for"_s));
        waitFor<DecisionList>();
    }

    void tickTheChecklist()
    {
        press("Ctrl+T");
        waitFor<ChecklistView>();
        const int answered = m_hour->desk().checklist().model().answeredCount();
        answer(Qt::Key_Space, {}, ItemState::Done);
        answer(Qt::Key_S, {}, ItemState::InProgress);
        answer(Qt::Key_X, u"Nobody is in danger"_s, ItemState::Waived);
        answer(Qt::Key_B, u"The vendor does not answer"_s, ItemState::Blocked);
        QCOMPARE(m_hour->desk().checklist().model().answeredCount(), answered + 2);
        QTRY_VERIFY(seen(u"Waived: "_s) && seen(u"Blocked: "_s));
    }

    void pasteEvidence()
    {
        QApplication::clipboard()->setText(u"10:31 send the cards\n10:32 or the page is gone\n"_s);
        press("Ctrl+Shift+V");
        addEvidence(u"Chat with the donor"_s);
    }

    void addAFile()
    {
        const QString path = m_hour->folder() + u"/mail.eml"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("From: thief@example.org\r\nSubject: Pay\r\n\r\nNow.\r\n");
        file.close();
        press("Alt+V, A");
        waitFor<QFileDialog>();
        type(path);
        press(Qt::Key_Return);
        addEvidence(u"The first mail"_s);
        QTRY_VERIFY(m_hour->said().contains(u"stored and hashed"_s));
    }

    void readEvidenceAndWriteANote()
    {
        press("Ctrl+2");
        const auto *list = waitFor<EvidenceList>();
        EvidencePage &page = m_hour->desk().evidencePage();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        for (int i = 0; i < 2 && list->currentItem()->title != u"The first mail"_s; ++i)
            press(i == 0 ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(list->currentItem()->title, u"The first mail"_s);
        QTRY_VERIFY(page.viewer().isDescribed());
        QVERIFY(!page.viewer().isOpen());
        press(Qt::Key_Return);
        QTRY_VERIFY(page.viewer().isOpen());
        QVERIFY(page.viewer().text().toPlainText().contains(u"Subject: Pay"_s));
        expect(u"custody viewed: "_s);
        press(Qt::Key_Escape);
        waitFor<EvidenceList>();
        press("Ctrl+Shift+N");
        waitFor<EvidenceNotes>();
        type(u"Same sender as in CASE-0417"_s);
        press("Ctrl+Return");
        QTRY_COMPARE(page.notes().cards().size(), size_t(1));
        QCOMPARE(page.notes().cards().front()->words(), u"Same sender as in CASE-0417"_s);
        expect(u"note: Same sender as in CASE-0417"_s);
        press("Ctrl+1");
        QTRY_VERIFY(focused<TimelineView>());
        QTRY_VERIFY(seen(u"Same sender as in CASE-0417"_s));
    }

    void tellHowItStands()
    {
        QApplication::clipboard()->clear();
        press("Ctrl+Shift+R");
        const auto *dialog = waitFor<SituationDialog>();
        press("Ctrl+C");
        QTRY_VERIFY(QApplication::clipboard()->text().startsWith(u"Situation report, "_s));
        const QString text = QApplication::clipboard()->text();
        QCOMPARE(text, readingOf(dialog));
        QVERIFY(text.contains(u"Suspend payouts of both pages"_s));
        expect(u"sitrep: "_s + text);
        QTRY_VERIFY(seen(u"Situation report up to entry"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(focused<TimelineView>());
    }

    void handOver()
    {
        press("Alt+C, H");
        const auto *dialog = waitFor<HandoverDialog>();
        type(u"Ben Ode"_s);
        QTRY_VERIFY(readingOf(dialog).contains(u"Handover to Ben Ode"_s));
        press(Qt::Key_Tab);
        type(u"Mind the donors"_s);
        const QString told = readingOf(dialog);
        press("Ctrl+Return");
        QTRY_VERIFY(!m_hour->window().findChild<HandoverDialog *>());
        QTRY_VERIFY(seen(u"Handed over to Ben Ode: Mind the donors"_s));
        expect(u"handover: Ben Ode | Mind the donors"_s);
        expect(u"seal: The case was handed over."_s);
    }

    void takeTheCaseBack()
    {
        const auto read =
            m_hour->colleagueDoes([](desk::Recorder &ben) { return ben.acknowledge(); });
        QVERIFY2(read, read ? "" : qPrintable(desk::sentenceFor(read.error())));
        expect(u"receipt: "_s);
        QTRY_VERIFY(seen(u"Handover acknowledged"_s));
        const auto back = m_hour->colleagueDoes([size = read->size](desk::Recorder &ben) {
            return ben.handOver(
                {u"A. Ray"_s, u"The bank has paid back"_s, u"Nothing else."_s, size});
        });
        QVERIFY2(back, back ? "" : qPrintable(desk::sentenceFor(back.error())));
        expect(u"handover: A. Ray | The bank has paid back"_s);
        QTRY_VERIFY(m_hour->said().startsWith(u"Ben Ode hands this case over to you"_s));
        press("Alt+C, A");
        const auto *dialog = waitFor<ReceiptDialog>();
        QVERIFY(readingOf(dialog).contains(u"The bank has paid back"_s));
        press("Alt+R");
        QTRY_VERIFY(!m_hour->window().findChild<ReceiptDialog *>());
        QTRY_VERIFY(m_hour->said().contains(u"The case is yours"_s));
        expect(u"receipt: "_s);
    }

    void lockAndUnlockToTheSamePlace()
    {
        press("Ctrl+L");
        waitFor<ComposerEdit>();
        type(u"The hour is ov"_s);
        press("Shift+F6");
        waitFor<TimelineView>();
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Up);
        const auto chosen = m_hour->page().view().currentSeq();
        const QString caseId = m_hour->page().caseId();
        QVERIFY(chosen);
        press("Ctrl+Alt+L");
        QTRY_VERIFY(!m_hour->isOpen());
        waitFor<LockScreen>();
        for (const QWidget *widget : m_hour->window().findChildren<QWidget *>())
            QVERIFY2(!widget->accessibleName().contains(u"charity"_s),
                     qPrintable(widget->accessibleName()));
        type(GuiDesk::passphrase());
        press(Qt::Key_Return);
        QTRY_VERIFY(m_hour->isOpen());
        QTRY_COMPARE(m_hour->page().view().currentSeq(), chosen);
        QCOMPARE(m_hour->page().caseId(), caseId);
        const auto *edit = waitFor<ComposerEdit>();
        QTRY_COMPARE(edit->typedText(), u"The hour is ov"_s);
        // The caret is where it was as well.
        type(u"er"_s);
        press(Qt::Key_Return);
        expect(u"event: The hour is over"_s);
        QTRY_VERIFY(seen(u"The hour is over"_s));
        QTRY_COMPARE(edit->typedText(), QString());
    }

    void theLedgerHoldsEveryLine()
    {
        m_hour->end();
        const auto entries = m_hour->entries();
        QStringList pictures;
        for (const casefile::EntryValue &entry : entries)
            pictures << test::pictureOf(entry);
        QCOMPARE(pictures.last(m_expected.size()), m_expected);
        const qsizetype begun = pictures.size() - m_expected.size();
        QCOMPARE(pictures.indexOf(u"case: Stolen charity page"_s), 4);
        for (const QString &picture : pictures.mid(5, begun - 5))
            QVERIFY2(picture.startsWith(u"item open: "_s), qPrintable(picture));
        for (const Line &line : twentyLines()) {
            const auto found =
                std::ranges::find(entries, line.text, &casefile::EntryValue::headline);
            QVERIFY(found != entries.end());
            QCOMPARE(found->lateReason.value_or(QString()), line.late);
            QCOMPARE(found->tags.value_or(QStringList()), line.tags);
            QCOMPARE(found->function, std::optional(line.function));
        }
    }

    void theTimelineIsInOrder()
    {
        const auto lines = m_hour->timeline();
        QVERIFY(std::ranges::is_sorted(
            lines, {}, [](const desk::TimelineLine &line) { return line.row.occurredMs; }));
        QCOMPARE(lines.front().text, u"Login from a new device"_s);
        QVERIFY(lines.front().row.flags.testFlag(casefile::RowFlag::Late));
        for (const Line &line : twentyLines())
            QCOMPARE(std::ranges::count(lines, line.text, &desk::TimelineLine::text), 1);
    }

    void theCaseVerifies()
    {
        const desk::CaseVerdict verdict = m_hour->verdict();
        QVERIFY2(verdict.pass, qPrintable(verdict.code + u' ' + verdict.detail));
        QCOMPARE(verdict.evidenceFiles, std::optional<quint64>(2));
    }
};

CASEMENT_TEST(TstFirstHour, tst_first_hour)
#include "tst_first_hour.moc"
