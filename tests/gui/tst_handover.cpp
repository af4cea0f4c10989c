// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Situation reports and handovers by keys: what is seen, what is copied, and what the ledger holds
// after the desk is opened again.

#include "desk/people.h"
#include "desk/situation.h"
#include "gui/draft_keeper.h"
#include "gui/handover_actions.h"
#include "gui/handover_dialog.h"
#include "gui/receipt_dialog.h"
#include "gui/situation_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::EntryKind;
using test::GuiDesk;
using test::GuiWindow;

namespace {

QString clipboard()
{
    return QApplication::clipboard()->text();
}

template <typename Dialog> Dialog *dialogOf(const GuiWindow &gui)
{
    return gui.window().findChild<Dialog *>();
}

QString readingOf(const QDialog *dialog)
{
    for (const auto *edit : dialog->findChildren<QPlainTextEdit *>()) {
        if (edit->isReadOnly())
            return edit->toPlainText();
    }
    return {};
}

qsizetype countOf(const std::vector<desk::TimelineLine> &lines, EntryKind kind)
{
    return std::ranges::count(lines, kind, [](const auto &line) { return line.row.kind; });
}

// Who may write in every case of the desk, beside its owner.
std::shared_ptr<const desk::Identity> colleague(const GuiDesk &desk)
{
    SystemRandom random;
    auto made = desk::Identity::generate({u"Ben Ode"_s, {}, casefile::Function::Legal, {}},
                                         GuiDesk::passphrase(), random);
    if (!made)
        qFatal("%s", qPrintable(desk::sentenceFor(made.error())));
    auto ben = std::make_shared<const desk::Identity>(std::move(*made));
    const auto added =
        desk.session()
            ->write([ben](desk::Desk &open) { return desk::addPerson(open, ben->card(), false); })
            .result();
    if (!added)
        qFatal("%s", qPrintable(desk::sentenceFor(added.error())));
    return ben;
}

}  // namespace

class TstHandover : public QObject {
    Q_OBJECT

    static void ready(const GuiWindow &gui)
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        QTRY_VERIFY(gui.page().showsRows());
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    static void openReport(const GuiWindow &gui)
    {
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(dialogOf<SituationDialog>(gui));
        QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    }

private Q_SLOTS:
    void aReportIsCopiedInTwoKeys()
    {
        GuiDesk desk;
        desk.log(u"Donors were called"_s);
        {
            GuiWindow gui(desk);
            ready(gui);
            QApplication::clipboard()->clear();
            openReport(gui);
            press(Qt::Key_C, Qt::ControlModifier);
            QTRY_VERIFY(clipboard().startsWith(u"Situation report, "_s));
            QVERIFY(clipboard().contains(u"Legal: Donors were called."_s));
            QCOMPARE(clipboard(), readingOf(dialogOf<SituationDialog>(gui)));
            QTRY_VERIFY(gui.rows().join(u'\n').contains(u"Situation report up to entry"_s));

            // The same report in its other form is no second one.
            auto *form = dialogOf<SituationDialog>(gui)->findChild<QComboBox *>();
            form->setFocus();
            press(Qt::Key_Down);
            QTRY_VERIFY(readingOf(dialogOf<SituationDialog>(gui)).startsWith(u"# Situation"_s));
            press(Qt::Key_C, Qt::ControlModifier);
            QTRY_VERIFY(clipboard().startsWith(u"# Situation report"_s));
            press(Qt::Key_Escape);
            QTRY_VERIFY(!dialogOf<SituationDialog>(gui));

            openReport(gui);
            QTRY_VERIFY(readingOf(dialogOf<SituationDialog>(gui)).contains(u"Nothing new since"_s));
            press(Qt::Key_Escape);
            QTRY_VERIFY(!dialogOf<SituationDialog>(gui));
        }
        desk.letGo();
        QCOMPARE(countOf(desk.reread(), EntryKind::Sitrep), 1);
    }

    void whatIsPrivilegedIsAskedFor()
    {
        GuiDesk desk;
        const auto secret =
            desk.session()
                ->write([id = desk.caseId()](desk::Desk &open) {
                    return desk::Recorder(open, id).log(
                        {.text = u"Advice of counsel"_s, .lane = casefile::Lane::Privileged});
                })
                .result();
        QVERIFY(secret);
        {
            GuiWindow gui(desk);
            ready(gui);
            openReport(gui);
            auto *dialog = dialogOf<SituationDialog>(gui);
            QTRY_VERIFY(readingOf(dialog).contains(u"Situation report"_s));
            QVERIFY(!readingOf(dialog).contains(u"Advice"_s));
            dialog->findChild<QCheckBox *>()->setFocus();
            press(Qt::Key_Space);
            QTRY_VERIFY(readingOf(dialog).contains(u"privileged: Advice of counsel"_s));
            press(Qt::Key_C, Qt::ControlModifier);
            QTRY_VERIFY(clipboard().contains(u"PRIVILEGED"_s));
            QTRY_VERIFY(gui.rows().join(u'\n').contains(u"Situation report up to entry"_s));
        }
        desk.letGo();
        for (const desk::TimelineLine &line : desk.reread()) {
            if (line.row.kind == EntryKind::Sitrep)
                QCOMPARE(line.row.lane, casefile::Lane::Privileged);
        }
    }

    void aCaseIsHandedOverWithWords()
    {
        GuiDesk desk;
        colleague(desk);
        {
            GuiWindow gui(desk);
            ready(gui);
            gui.trigger(CommandId::HandOver);
            QTRY_VERIFY(dialogOf<HandoverDialog>(gui));
            auto *dialog = dialogOf<HandoverDialog>(gui);
            QTRY_COMPARE(dialog->choice()->itemText(0), u"Ben Ode"_s);
            QTRY_VERIFY(dialog->choice()->lineEdit()->hasFocus());
            // Nobody is chosen for them.
            press(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(dialog->isVisible());
            QTest::keyClicks(QApplication::focusWidget(), u"ben ode"_s);
            QTRY_VERIFY(readingOf(dialog).contains(u"Handover to Ben Ode"_s));
            dialog->edit()->setFocus();
            QTest::keyClicks(dialog->edit(), u"Mind the donors"_s);

            // Closed and opened again, the words are there.
            press(Qt::Key_Escape);
            QTRY_VERIFY(!dialogOf<HandoverDialog>(gui));
            gui.trigger(CommandId::HandOver);
            QTRY_VERIFY(dialogOf<HandoverDialog>(gui));
            dialog = dialogOf<HandoverDialog>(gui);
            QTRY_COMPARE(dialog->words(), u"Mind the donors"_s);
            QTRY_VERIFY(dialog->choice()->lineEdit()->hasFocus());
            QTest::keyClicks(QApplication::focusWidget(), u"Ben Ode"_s);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!dialogOf<HandoverDialog>(gui));
            QTRY_VERIFY(
                gui.rows().join(u'\n').contains(u"Handed over to Ben Ode: Mind the donors"_s));
            QVERIFY(!gui.window().commands().action(CommandId::Acknowledge)->isEnabled());
        }
        desk.letGo();
        const auto lines = desk.reread();
        QCOMPARE(countOf(lines, EntryKind::Handover), 1);
        QCOMPARE(countOf(lines, EntryKind::Seal), 1);
    }

    void whoeverTakesACaseAcknowledges()
    {
        GuiDesk desk;
        const auto ben = colleague(desk);
        const auto handed =
            desk.session()
                ->write([id = desk.caseId(), ben](desk::Desk &open) -> Result<desk::Recorded> {
                    const auto his = open.sibling(ben, open.environment());
                    if (!his)
                        return failure(his.error());
                    return desk::Recorder(**his, id).handOver(
                        {u"trust_safety"_s, u"Call the bank first"_s, u"All that is new."_s, 2});
                })
                .result();
        QVERIFY2(handed, handed ? "" : qPrintable(desk::sentenceFor(handed.error())));
        {
            GuiWindow gui(desk);
            ready(gui);
            const QAction *action = gui.window().commands().action(CommandId::Acknowledge);
            QTRY_VERIFY(action->isEnabled());
            gui.trigger(CommandId::Acknowledge);
            QTRY_VERIFY(dialogOf<ReceiptDialog>(gui));
            const QString read = readingOf(dialogOf<ReceiptDialog>(gui));
            QVERIFY(read.contains(u"From Ben Ode"_s) && read.contains(u"Call the bank first"_s));
            QVERIFY(read.contains(u"All that is new."_s));
            QTRY_VERIFY(dialogOf<ReceiptDialog>(gui)->isActiveWindow());
            press(Qt::Key_R, Qt::AltModifier);
            QTRY_VERIFY(!dialogOf<ReceiptDialog>(gui));
            QTRY_VERIFY(gui.rows().join(u'\n').contains(u"Handover acknowledged"_s));
            QTRY_VERIFY(!action->isEnabled());
        }
        desk.letGo();
        QCOMPARE(countOf(desk.reread(), EntryKind::Receipt), 1);
    }
};

CASEMENT_TEST(TstHandover, tst_handover)
#include "tst_handover.moc"
