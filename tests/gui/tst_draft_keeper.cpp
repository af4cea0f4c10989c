// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Text that is typed while the disk has not yet answered, and dialogs that come and go meanwhile.

#include "gui/composer.h"
#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/draft_keeper.h"
#include "gui/reason_dialog.h"
#include "gui/timeline_view.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QPlainTextEdit>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

const QString kSlot = u"because"_s;

// A disk that answers nothing until it is let go.
class SlowDisk {
public:
    explicit SlowDisk(const GuiDesk &desk)
    {
        desk.session()->read([gate = m_gate](desk::Desk &) {
            gate->acquire();
            return Result<>();
        });
    }
    ~SlowDisk() { release(); }
    void release()
    {
        if (!std::exchange(m_released, true))
            m_gate->release();
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_released = false;
};

QString stored(const GuiDesk &desk, const QString &slot = kSlot)
{
    return desk.session()
        ->read([id = desk.caseId(), slot](desk::Desk &opened) { return opened.draft(id, slot); })
        .result()
        .value_or(QString());
}

void keepOnDisk(const GuiDesk &desk, const QString &text, const QString &slot = kSlot)
{
    const Result<> done = desk.session()
                              ->write([id = desk.caseId(), slot, text](desk::Desk &opened) {
                                  return opened.saveDraft(id, slot, text);
                              })
                              .result();
    QVERIFY(done);
}

}  // namespace

class TstDraftKeeper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatAnEditorLeftBehindIsInTheNext_data()
    {
        QTest::addColumn<QString>("onDisk");
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("whole");
        QTest::newRow("nothing stored") << QString() << QString() << u"mail only"_s;
        QTest::newRow("something stored") << u"by phone"_s << QString() << u"by phone\nmail only"_s;
        QTest::newRow("typed on in the next")
            << u"by phone"_s << u", no call"_s << u"by phone\nmail only, no call"_s;
        QTest::newRow("the same again") << u"mail only"_s << QString() << u"mail only"_s;
    }
    void whatAnEditorLeftBehindIsInTheNext()
    {
        QFETCH(QString, onDisk);
        QFETCH(QString, more);
        QFETCH(QString, whole);
        const GuiDesk desk;
        keepOnDisk(desk, onDisk);
        {
            DraftKeeper keeper(desk.session());
            SlowDisk disk(desk);
            auto first = std::make_unique<QPlainTextEdit>();
            keeper.watch(first.get(), desk.caseId(), kSlot);
            QTest::keyClicks(first.get(), u"mail only"_s);
            first.reset();
            QPlainTextEdit next;
            keeper.watch(&next, desk.caseId(), kSlot);
            QCOMPARE(next.toPlainText(), u"mail only"_s);
            QTest::keyClicks(&next, more);
            disk.release();
            QTRY_COMPARE(next.toPlainText(), whole);
            QTRY_VERIFY(!keeper.hasUnsaved());
        }
        QCOMPARE(stored(desk), whole);
    }

    void whatWasTypedIsKeptThoughTheDiskNeverAnswered()
    {
        const GuiDesk desk;
        keepOnDisk(desk, u"by phone"_s);
        SlowDisk disk(desk);
        {
            DraftKeeper keeper(desk.session());
            QPlainTextEdit edit;
            keeper.watch(&edit, desk.caseId(), kSlot);
            QTest::keyClicks(&edit, u"mail only"_s);
        }
        disk.release();
        QTRY_COMPARE(stored(desk), u"by phone\nmail only"_s);
    }

    void aStoredDraftComesBackOnce()
    {
        const GuiDesk desk;
        keepOnDisk(desk, u"by phone"_s);
        DraftKeeper keeper(desk.session());
        QPlainTextEdit first;
        QPlainTextEdit next;
        keeper.watch(&first, desk.caseId(), kSlot);
        QTRY_COMPARE(first.toPlainText(), u"by phone"_s);
        keeper.watch(&next, desk.caseId(), kSlot);
        QCOMPARE(next.toPlainText(), u"by phone"_s);
    }

    // Enter comes before the former draft was read: the line goes, the draft stays.
    void aLineSentBeforeTheDraftWasRead()
    {
        const GuiDesk desk;
        keepOnDisk(desk, u"half a line"_s, slot::kText);
        SlowDisk disk(desk);
        Composer composer;
        composer.setCase(desk.session(), desk.caseId());
        auto *edit = composer.findChild<ComposerEdit *>();
        QTest::keyClicks(edit, u"Called Legal"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        disk.release();
        QTRY_COMPARE(edit->typedText(), u"half a line"_s);
        QTRY_COMPARE(stored(desk, slot::kText), u"half a line"_s);
        const auto lines = desk.reread();
        QCOMPARE(std::ranges::count(lines, u"Called Legal"_s, &desk::TimelineLine::text), 1);
    }

    // An amended text, begun and left, is as much a draft as its reason; recorded, it is an entry
    // and no draft any more.
    void theWordsOfAnAmendmentAreADraft()
    {
        GuiDesk desk;
        const ledger::Seq seq = desk.log(u"Called Legal"_s);
        const auto amend = [seq](const GuiWindow &gui) -> QPointer<ReasonDialog> {
            gui.page().view().goTo(seq);
            if (!QTest::qWaitFor([&] { return gui.page().view().currentSeq() == seq; }, 60'000))
                return {};
            gui.trigger(CommandId::Amend);
            return gui.window().findChild<ReasonDialog *>();
        };
        {
            const GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            const QPointer<ReasonDialog> dialog = amend(gui);
            QVERIFY(dialog);
            QTRY_COMPARE(dialog->textEdit()->toPlainText(), u"Called Legal"_s);
            QTest::keyClicks(dialog->textEdit(), u" twice"_s);
            QTest::keyClicks(dialog->reasonEdit(), u"second call"_s);
            gui.desk().flushDrafts();
        }
        {
            const GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            const QPointer<ReasonDialog> dialog = amend(gui);
            QVERIFY(dialog);
            QTRY_COMPARE(dialog->textEdit()->toPlainText(), u"Called Legal twice"_s);
            QTRY_COMPARE(dialog->reasonEdit()->toPlainText(), u"second call"_s);
            QTest::keyClick(dialog->reasonEdit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog);
            QTRY_VERIFY(gui.rows().filter(u"Called Legal twice"_s).size() == 1);
        }
        QCOMPARE(stored(desk, u"amend-%1"_s.arg(seq)), QString());
        QCOMPARE(stored(desk, u"amend-%1-text"_s.arg(seq)), QString());
        const auto lines = desk.reread();
        const auto line = std::ranges::find(lines, seq, [](const auto &l) { return l.row.seq; });
        QVERIFY(line != lines.end());
        QCOMPARE(line->text, u"Called Legal twice"_s);
        QVERIFY(line->row.flags.testFlag(casefile::RowFlag::Amended));
    }

    void aStruckEntryStaysReadable()
    {
        GuiDesk desk;
        const ledger::Seq seq = desk.log(u"Called Legal"_s);
        {
            const GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            gui.page().view().goTo(seq);
            QTRY_COMPARE(gui.page().view().currentSeq(), std::optional(seq));
            gui.trigger(CommandId::Strike);
            const QPointer<ReasonDialog> dialog = gui.window().findChild<ReasonDialog *>();
            QVERIFY(dialog);
            // Without a reason nothing is struck.
            QTest::keyClick(dialog->reasonEdit(), Qt::Key_Return);
            QVERIFY(dialog && dialog->isVisible());
            QTest::keyClicks(dialog->reasonEdit(), u"another case"_s);
            QTest::keyClick(dialog->reasonEdit(), Qt::Key_Return);
            QTRY_VERIFY(!dialog);
        }
        const auto lines = desk.reread();
        const auto line = std::ranges::find(lines, seq, [](const auto &l) { return l.row.seq; });
        QVERIFY(line != lines.end());
        QCOMPARE(line->text, u"Called Legal"_s);
        QVERIFY(line->row.flags.testFlag(casefile::RowFlag::Struck));
    }
};

CASEMENT_TEST(TstDraftKeeper, tst_draft_keeper)
#include "tst_draft_keeper.moc"
