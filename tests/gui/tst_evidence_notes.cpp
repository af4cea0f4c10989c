// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Notes beside evidence: kept while they are written, never written over, every version readable.

#include "gui/evidence_fixture.h"
#include "gui/evidence_form.h"
#include "gui/evidence_item_actions.h"
#include "gui/evidence_notes.h"
#include "gui/evidence_verify_dialog.h"
#include "gui/note_card.h"
#include "gui/note_conflict.h"
#include "gui/value_text.h"
#include "support/test_main.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

namespace {

QPlainTextEdit &editOf(const EvidenceWindow &win)
{
    return *win.page().notes().edit();
}

void type(const EvidenceWindow &win, const QString &words)
{
    win.gui().trigger(CommandId::WriteNote);
    QTest::keyClicks(&editOf(win), words);
}

void recordByKey(const EvidenceWindow &win)
{
    QTest::keyClick(&editOf(win), Qt::Key_Return, Qt::ControlModifier);
}

QString draftOf(const GuiDesk &desk, const QString &slot)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    const auto draft =
        (*session)
            ->read([id = desk.caseId(), slot](desk::Desk &open) { return open.draft(id, slot); })
            .result();
    return draft.value_or(QString());
}

// As somebody else at another window does.
void changeElsewhere(const GuiDesk &desk, ledger::Seq note, const QString &text)
{
    const auto changed =
        desk.session()
            ->write([id = desk.caseId(), note, text](desk::Desk &open) {
                return desk::changeEvidenceNote(open, id, {note, note, text, u"by B"_s, {}});
            })
            .result();
    QVERIFY(changed.has_value());
}

template <typename Dialog> Dialog *dialogOf(const EvidenceWindow &win)
{
    return win.gui().window().template findChild<Dialog *>();
}

// Records "first" and begins to change it to "first mine".
void beginChange(const EvidenceWindow &win, ledger::Seq &note)
{
    type(win, u"first"_s);
    recordByKey(win);
    QTRY_COMPARE(win.page().notes().cards().size(), size_t(1));
    note = win.page().notes().cards()[0]->note().seq;
    win.page().notes().change(note);
    QTRY_VERIFY(!editOf(win).isReadOnly());
    QTest::keyClicks(&editOf(win), u" mine"_s);
}

}  // namespace

class TstEvidenceNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNoteIsRecordedBesideItsItem()
    {
        GuiDesk desk;
        const auto other = addEvidence(desk, "b", u"b.txt"_s);
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            type(win, u"# Seen before, same IBAN"_s);
            recordByKey(win);
            QTRY_COMPARE(win.page().notes().cards().size(), size_t(1));
            QCOMPARE(win.page().notes().cards()[0]->words(), u"# Seen before, same IBAN"_s);
            QCOMPARE(editOf(win).toPlainText(), QString());
            win.show(other);
            QTRY_COMPARE(win.page().notes().cards().size(), size_t(0));
        }
        desk.letGo();
        const auto notes = rereadNotes(desk, seq);
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].versions[0].text, u"# Seen before, same IBAN"_s);
        QVERIFY(rereadNotes(desk, other).empty());
    }

    void everySwitchKeepsWhatIsTyped()
    {
        GuiDesk desk;
        const auto other = addEvidence(desk, "b", u"b.txt"_s);
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            type(win, u"half a tho"_s);
            win.show(other);
            QTRY_COMPARE(editOf(win).toPlainText(), QString());
            type(win, u"about b"_s);
            win.show(seq);
            QTRY_COMPARE(editOf(win).toPlainText(), u"half a tho"_s);
            win.gui().trigger(CommandId::LiveMode);
            win.gui().trigger(CommandId::EvidenceMode);
            QCOMPARE(editOf(win).toPlainText(), u"half a tho"_s);
            type(win, u"ught"_s);
            win.gui().window().lock();
        }
        desk.letGo();
        QCOMPARE(draftOf(desk, u"note-beside-%1"_s.arg(seq)), u"half a thought"_s);
        QCOMPARE(draftOf(desk, u"note-beside-%1"_s.arg(other)), u"about b"_s);
        QVERIFY(rereadNotes(desk, seq).empty());
    }

    void anotherCaseHasItsOwnDraft()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        const QString second = desk.addCase(u"Second case"_s);
        const EvidenceWindow win(desk, seq);
        type(win, u"of the first"_s);
        win.gui().desk().openCase(second);
        QTRY_VERIFY(win.page().emptyState().sentence().contains(u"No evidence"_s));
        QCOMPARE(editOf(win).toPlainText(), QString());
        win.gui().desk().openCase(desk.caseId());
        win.show(seq);
        QTRY_COMPARE(editOf(win).toPlainText(), u"of the first"_s);
    }

    void aChangeIsANewVersionAndTheOldStaysReadable()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            type(win, u"first words"_s);
            recordByKey(win);
            QTRY_COMPARE(win.page().notes().cards().size(), size_t(1));
            win.page().notes().cards()[0]->text()->setFocus();
            win.press(Qt::Key_F2);
            QTRY_VERIFY(!editOf(win).isReadOnly());
            QCOMPARE(editOf(win).toPlainText(), u"first words"_s);
            QTest::keyClicks(&editOf(win), u" and more"_s);
            recordByKey(win);
            QTRY_COMPARE(win.page().notes().cards()[0]->words(), u"first words and more"_s);
            NoteCard *card = win.page().notes().cards()[0];
            card->text()->setFocus();
            win.press(Qt::Key_V);
            QVERIFY(card->showsOlder());
            const auto texts = card->findChildren<ValueText *>();
            QCOMPARE(texts.last()->toPlainText(), u"first words"_s);
        }
        desk.letGo();
        const auto notes = rereadNotes(desk, seq);
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes[0].versions.size(), size_t(2));
        QCOMPARE(notes[0].versions[0].text, u"first words"_s);
        QCOMPARE(notes[0].versions[1].text, u"first words and more"_s);
    }

    void aStaleChangeIsShownBesideTheNewest()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            ledger::Seq note = 0;
            beginChange(win, note);
            changeElsewhere(desk, note, u"theirs"_s);
            QTRY_COMPARE(win.page().notes().cards()[0]->words(), u"theirs"_s);
            QCOMPARE(editOf(win).toPlainText(), u"first mine"_s);
            recordByKey(win);
            QTRY_VERIFY(dialogOf<NoteConflict>(win));
            auto *dialog = dialogOf<NoteConflict>(win);
            QCOMPARE(dialog->newestEdit()->toPlainText(), u"theirs"_s);
            QCOMPARE(dialog->mine(), u"first mine"_s);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!dialogOf<NoteConflict>(win));
            QCOMPARE(editOf(win).toPlainText(), u"first mine"_s);
            recordByKey(win);
            QTRY_VERIFY(dialogOf<NoteConflict>(win));
            QTRY_COMPARE(QApplication::activeWindow(), dialogOf<NoteConflict>(win));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::AltModifier);
            QTRY_VERIFY(!dialogOf<NoteConflict>(win));
            QTRY_COMPARE(win.page().notes().cards()[0]->words(), u"first mine"_s);
        }
        desk.letGo();
        const auto notes = rereadNotes(desk, seq);
        QCOMPARE(notes[0].versions.size(), size_t(3));
        QCOMPARE(notes[0].versions[1].text, u"theirs"_s);
        QCOMPARE(notes[0].versions[2].text, u"first mine"_s);
    }

    void aChangeThatWasBegunRemembersItsVersion()
    {
        GuiDesk desk;
        const auto other = addEvidence(desk, "b", u"b.txt"_s);
        const auto seq = addEvidence(desk, "a", u"a.txt"_s);
        const EvidenceWindow win(desk, seq);
        ledger::Seq note = 0;
        beginChange(win, note);
        win.show(other);
        changeElsewhere(desk, note, u"theirs"_s);
        win.show(seq);
        QTRY_COMPARE(win.page().notes().cards().size(), size_t(1));
        QTRY_COMPARE(win.page().notes().cards()[0]->words(), u"theirs"_s);
        win.page().notes().change(note);
        QTRY_COMPARE(editOf(win).toPlainText(), u"first mine"_s);
        recordByKey(win);
        QTRY_VERIFY(dialogOf<NoteConflict>(win));
        QTRY_COMPARE(QApplication::activeWindow(), dialogOf<NoteConflict>(win));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(!dialogOf<NoteConflict>(win));
        QTRY_COMPARE(editOf(win).toPlainText(), QString());
        win.page().notes().change(note);
        QTRY_COMPARE(editOf(win).toPlainText(), u"theirs"_s);
    }

    void aCopyThatLeavesIsRecorded()
    {
        GuiDesk desk;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"copy.txt"_s);
        const auto seq = addEvidence(desk, "the bytes", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            win.page().actions().exportTo(*win.page().item(), path);
            QTRY_VERIFY(dialogOf<EvidenceForm>(win));
            auto *form = dialogOf<EvidenceForm>(win);
            QTest::keyClick(form->edit(u"reason"_s), Qt::Key_Return);
            QVERIFY(form->isVisible());
            QTest::keyClicks(form->edit(u"reason"_s), u"asked for by Legal"_s);
            QTest::keyClick(form->edit(u"reason"_s), Qt::Key_Return);
            QTRY_VERIFY(!dialogOf<EvidenceForm>(win));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("the bytes"));
        desk.letGo();
        const auto item = rereadItem(desk, seq);
        QCOMPARE(item.custody.back().action, casefile::CustodyAction::Exported);
        QCOMPARE(item.custody.back().reason, u"asked for by Legal"_s);
    }

    void itemsAreHandedOnAndPointedToByKey()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, "the bytes", u"a.txt"_s);
        {
            const EvidenceWindow win(desk, seq);
            win.press(Qt::Key_T);
            QTRY_VERIFY(dialogOf<EvidenceForm>(win));
            auto *form = dialogOf<EvidenceForm>(win);
            form->edit(u"to"_s)->setPlainText(u"Lab, B. Ng"_s);
            form->edit(u"reason"_s)->setPlainText(u"imaging"_s);
            QTest::keyClick(form->edit(u"reason"_s), Qt::Key_Return);
            QTRY_VERIFY(!dialogOf<EvidenceForm>(win));
            win.gui().trigger(CommandId::AddPointer);
            QTRY_VERIFY(dialogOf<EvidenceForm>(win));
            form = dialogOf<EvidenceForm>(win);
            form->edit(u"pointer"_s)->setPlainText(u"https://abuse.example/77"_s);
            form->edit(u"reason"_s)->setPlainText(u"must not be copied"_s);
            QTest::keyClick(form->edit(u"reason"_s), Qt::Key_Return);
            QTRY_VERIFY(!dialogOf<EvidenceForm>(win));
            QTRY_COMPARE(win.page().list().model()->rowCount(), 2);
            QVERIFY(win.page().list().choose(win.page().list().rows().itemAt(0)->seq));
            QTRY_VERIFY(win.coverSays().contains(u"Only a pointer"_s));
        }
        desk.letGo();
        const auto item = rereadItem(desk, seq);
        QCOMPARE(item.custody.back().action, casefile::CustodyAction::Transferred);
        QCOMPARE(item.custody.back().to, u"Lab, B. Ng"_s);
    }

    void verifyingSaysThatAllIsWhole()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, "the bytes", u"a.txt"_s);
        const EvidenceWindow win(desk, seq);
        win.gui().trigger(CommandId::VerifyEvidence);
        QTRY_VERIFY(dialogOf<EvidenceVerifyDialog>(win));
        auto *dialog = dialogOf<EvidenceVerifyDialog>(win);
        QTRY_VERIFY2(dialog->sentence().contains(u"is what was signed"_s),
                     qPrintable(dialog->sentence()));
        QVERIFY(dialog->faults().isEmpty());
        casefile::Evidence bad = rereadItem(desk, seq);
        dialog->showChecks({{bad, desk::EvidenceState::Changed}});
        QVERIFY(dialog->faults().contains(u"a.txt: changed"_s));
    }
};

CASEMENT_TEST(TstEvidenceNotes, tst_evidence_notes)
#include "tst_evidence_notes.moc"
