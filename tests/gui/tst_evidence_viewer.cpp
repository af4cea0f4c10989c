// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence is described before it is seen, seen only when somebody asks, and says what it hides.

#include "gui/document_view.h"
#include "gui/evidence_fixture.h"
#include "gui/evidence_text.h"
#include "gui/picture_view.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

namespace {

// Every word that a window could tell of.
QStringList spokenAndWritten(const QWidget &window)
{
    QStringList words{window.windowTitle()};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
              << widget->windowTitle();
    return words;
}

bool hasColour(const EvidenceText &text, const QString &word, const QColor &colour)
{
    for (QTextBlock block = text.document()->firstBlock(); block.isValid(); block = block.next()) {
        const qsizetype at = block.text().indexOf(word);
        if (at < 0)
            continue;
        for (const auto &format : block.layout()->formats()) {
            if (format.start <= at && at < format.start + format.length)
                return format.format.foreground().color() == colour;
        }
    }
    return false;
}

}  // namespace

class TstEvidenceViewer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPictureIsCoveredUntilEnterAndRecordedOnce()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, pictureBytes({90, 60}), u"page.png"_s);
        {
            const EvidenceWindow win(desk, seq);
            QVERIFY(win.coverSays().contains(u"PNG picture"_s));
            QVERIFY(win.coverSays().contains(u"90 × 60 pixels"_s));
            QVERIFY(win.coverSays().contains(u"page.png"_s));
            QVERIFY(win.coverSays().contains(u"recorded in its custody"_s));
            QVERIFY(!win.viewer().isOpen() && win.viewer().picture().isEmpty());
            win.press(Qt::Key_Return);
            QTRY_VERIFY(win.viewer().isOpen());
            QVERIFY(win.viewer().picture().isVisible() && !win.viewer().picture().isEmpty());
            win.press(Qt::Key_Escape);
            QVERIFY(!win.viewer().isOpen() && win.viewer().picture().isEmpty());
            QVERIFY(win.page().list().hasFocus());
            QVERIFY(win.coverSays().contains(u"recorded already"_s));
            win.press(Qt::Key_Return);
            QTRY_VERIFY(win.viewer().isOpen());
        }
        desk.letGo();
        QCOMPARE(timesViewed(rereadItem(desk, seq)), 1);
    }

    void aPeekIsSmallGreyHeldAndNotRecorded()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, pictureBytes({900, 600}), u"page.png"_s);
        {
            const EvidenceWindow win(desk, seq);
            QTest::keyPress(&win.page().list(), Qt::Key_Space);
            QTRY_VERIFY(win.viewer().coverWidget().isPeeking());
            QVERIFY(win.viewer().picture().isEmpty());
            QTest::keyRelease(&win.page().list(), Qt::Key_Space);
            QVERIFY(!win.viewer().coverWidget().isPeeking());
            QTest::keyPress(&win.page().list(), Qt::Key_Space);
            QTRY_VERIFY(win.viewer().coverWidget().isPeeking());
            win.page().list().clearFocus();
            QVERIFY(!win.viewer().coverWidget().isPeeking());
        }
        const QImage small = peekOf(QImage(900, 600, QImage::Format_RGB32));
        QVERIFY(small.width() <= 300 && small.isGrayscale());
        desk.letGo();
        QCOMPARE(timesViewed(rereadItem(desk, seq)), 0);
    }

    void whateverTakesTheEyeAwayCoversAPicture_data()
    {
        QTest::addColumn<int>("how");
        for (const char *name : {"another window", "another mode", "F9", "another item"})
            QTest::newRow(name) << int(QByteArray(name) == "another window"     ? 0
                                           : QByteArray(name) == "another mode" ? 1
                                           : QByteArray(name) == "F9"           ? 2
                                                                                : 3);
    }

    void whateverTakesTheEyeAwayCoversAPicture()
    {
        QFETCH(int, how);
        GuiDesk desk;
        const auto other = addEvidence(desk, "plain", u"a.txt"_s);
        const auto seq = addEvidence(desk, pictureBytes({90, 60}), u"page.png"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QWidget elsewhere;
        if (how == 0) {
            elsewhere.show();
            elsewhere.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
        } else if (how == 1) {
            win.gui().trigger(CommandId::LiveMode);
        } else if (how == 2) {
            win.press(Qt::Key_F9);
        } else {
            QVERIFY(win.page().list().choose(other));
        }
        QTRY_VERIFY(!win.viewer().isOpen());
        QVERIFY(win.viewer().picture().isEmpty());
    }

    void whatCannotBeShownSaysWhyAndIsNotRecordedAsViewed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        const QByteArray whole = pictureBytes({300, 200}, "JPG");
        QTest::newRow("cut off") << pictureHeader(600, 400) << u"cut.png"_s
                                 << u"damaged or cut off"_s;
        QTest::newRow("huge") << pictureHeader(20000, 20000) << u"huge.png"_s
                              << u"larger than this window opens: 20,000 × 20,000"_s;
        QTest::newRow("broken pdf")
            << documentBytes().left(300) << u"broken.pdf"_s << u"damaged or cut off"_s;
    }

    void whatCannotBeShownSaysWhyAndIsNotRecordedAsViewed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, says);
        GuiDesk desk;
        const auto seq = addEvidence(desk, bytes, name);
        {
            const EvidenceWindow win(desk, seq);
            win.press(Qt::Key_Return);
            QTRY_VERIFY2(win.coverSays().contains(says), qPrintable(win.coverSays()));
            QVERIFY(!win.viewer().isOpen());
            win.press(Qt::Key_Return);
        }
        desk.letGo();
        QCOMPARE(timesViewed(rereadItem(desk, seq)), 0);
    }

    void aMovingPictureShowsItsFirstAndSaysSo()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, movingPicture(), u"moving.gif"_s);
        const EvidenceWindow win(desk, seq);
        QVERIFY2(win.coverSays().contains(u"moving"_s), qPrintable(win.coverSays()));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QCOMPARE(win.viewer().notice(), u"Only the first picture is shown."_s);
    }

    void aDocumentOpensAndALockedOneSaysSo()
    {
        GuiDesk desk;
        QTemporaryDir folder;
        QFile plain(folder.filePath(u"a.pdf"_s));
        QVERIFY(plain.open(QIODevice::WriteOnly));
        plain.write(documentBytes());
        plain.close();
        const QString lockedPath = folder.filePath(u"b.pdf"_s);
        QCOMPARE(QProcess::execute(u"qpdf"_s,
                                   {u"--encrypt"_s, u"user"_s, u"owner"_s, u"256"_s, u"--"_s,
                                    plain.fileName(), lockedPath}),
                 0);
        QFile lockedFile(lockedPath);
        QVERIFY(lockedFile.open(QIODevice::ReadOnly));
        const auto locked = addEvidence(desk, lockedFile.readAll(), u"locked.pdf"_s);
        const auto seq = addEvidence(desk, documentBytes(), u"letter.pdf"_s);
        const EvidenceWindow win(desk, seq);
        QVERIFY(win.coverSays().contains(u"PDF document"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QCOMPARE(win.viewer().document().pageCount(), 1);
        win.show(locked);
        QCOMPARE(win.viewer().document().pageCount(), 0);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.coverSays().contains(u"locked with a password"_s));
    }

    void hiddenCharactersAreMarksAlsoWhenCopied()
    {
        GuiDesk desk;
        const QString text = u"send \u202egnp.exe pa\u200dypal\u0007 and می\u200cخواهم\n"_s;
        const auto seq = addEvidence(desk, text.toUtf8(), u"chat.txt"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        const QString shown = win.viewer().text().toPlainText();
        QVERIFY(shown.contains(u"send ⟨U+202E⟩gnp.exe pa⟨U+200D⟩ypal⟨U+0007⟩"_s));
        QVERIFY(shown.contains(u"می\u200cخواهم"_s));
        win.press(Qt::Key_A, Qt::ControlModifier);
        win.press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(u'\u202e'));
    }

    void theLanguageIsDetectedColouredAndChangeable()
    {
        GuiDesk desk;
        const auto seq = addEvidence(
            desk, "POST /a?b=c HTTP/1.1\nHost: pay.example\nCookie: sid=1\n\n{\"u\": 1}\n",
            u"pasted.txt"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        EvidenceText &text = win.viewer().text();
        QComboBox &box = win.viewer().languageBox();
        QCOMPARE(box.currentText(), u"HTTP"_s);
        QTRY_VERIFY(hasColour(text, u"POST"_s, tokens().syntax.keyword));
        QTRY_VERIFY(hasColour(text, u"Host"_s, tokens().syntax.name));
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        Q_EMIT box.activated(box.currentIndex());
        QCOMPARE(text.language(), QString());
        QTRY_VERIFY(!hasColour(text, u"POST"_s, tokens().syntax.keyword));
    }

    void aLineOfAMegabyteIsShownInPartsAndCopiedAsOne()
    {
        GuiDesk desk;
        const QByteArray line = "{\"k\":[" + QByteArray("1234567,").repeated(130'000) + "0]}";
        const auto seq = addEvidence(desk, line, u"one.json"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(win.viewer().isOpen() && win.viewer().text().isWhole(), 30'000);
        EvidenceText &text = win.viewer().text();
        QVERIFY(text.blockCount() > 250);
        QVERIFY(win.viewer().notice().contains(u"4,000"_s));
        text.selectAll();
        text.copy();
        QCOMPARE(QApplication::clipboard()->text().size(), line.size());
    }

    void aHundredThousandLinesKeepTheWindowAlive()
    {
        GuiDesk desk;
        QByteArray log;
        for (int i = 0; i < 100'000; ++i)
            log += "2026-05-04 10:00:00 INFO line " + QByteArray::number(i) + "\n";
        const auto seq = addEvidence(desk, log, u"access.log"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(win.viewer().isOpen(), 30'000);
        // Keys are answered while the rest comes.
        win.gui().trigger(CommandId::WriteNote);
        QTest::keyClicks(QApplication::focusWidget(), u"still typing"_s);
        QTRY_VERIFY_WITH_TIMEOUT(win.viewer().text().isWhole(), 60'000);
        QVERIFY(win.viewer().text().blockCount() > 100'000);
        win.viewer().text().moveCursor(QTextCursor::End);
        QTRY_VERIFY(win.viewer().text().verticalScrollBar()->value() > 90'000);
    }

    void moreThanIsShownIsSaid()
    {
        GuiDesk desk;
        const auto seq =
            addEvidence(desk, QByteArray("some words\n").repeated(1'700'000), u"big.txt"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(win.viewer().isOpen(), 60'000);
        QVERIFY(win.viewer().notice().contains(u"Shown: the first"_s));
        QVERIFY(win.viewer().notice().contains(u"not coloured"_s));
        QVERIFY(win.viewer().languageBox().isHidden());
    }

    void bytesThatAreNoTextShowTheirHead()
    {
        GuiDesk desk;
        QByteArray bytes("\x7f"
                         "ELF\0\1\2\3",
                         8);
        bytes += QByteArray(100, '\xfe');
        const auto seq = addEvidence(desk, bytes, u"tool"_s);
        const EvidenceWindow win(desk, seq);
        QVERIFY(win.coverSays().contains(u"Program for Linux"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QVERIFY(win.viewer().text().toPlainText().startsWith(u"00000000  7f 45 4c 46 00 01"_s));
    }

    void oldEncodingsAreReadAndSaid()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, QByteArray("caf\xe9\n"), u"old.txt"_s);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QVERIFY(win.viewer().text().toPlainText().startsWith(u"café"_s));
        QVERIFY(win.viewer().notice().contains(u"not UTF-8"_s));
    }

    void aHostileNameIsMarkedAndNothingOfTheContentIsSpoken()
    {
        GuiDesk desk;
        const QString name = u"../../etc/\u202egnp.\u0007"_s + QString(300, u'x') + u".txt"_s;
        const auto seq = addEvidence(desk, "the secret words\n", name);
        const EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        for (const QString &words : spokenAndWritten(win.gui().window())) {
            QVERIFY2(!words.contains(u'\u202e'), qPrintable(words));
            QVERIFY2(!words.contains(u"secret"_s), qPrintable(words));
        }
        const QString row =
            win.page().list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(row.contains(u"⟨U+202E⟩"_s) && row.size() < 300);
    }

    void aTextThatWasOpenedOpensAgainByItself()
    {
        GuiDesk desk;
        const auto first = addEvidence(desk, "first words\n", u"a.txt"_s);
        const auto second = addEvidence(desk, "second words\n", u"b.txt"_s);
        {
            const EvidenceWindow win(desk, first);
            win.press(Qt::Key_Return);
            QTRY_VERIFY(win.viewer().isOpen());
            win.show(second);
            QVERIFY(!win.viewer().isOpen());
            win.show(first);
            QTRY_VERIFY(win.viewer().isOpen());
            QVERIFY(win.page().list().hasFocus());
        }
        desk.letGo();
        QCOMPARE(timesViewed(rereadItem(desk, first)), 1);
        QCOMPARE(timesViewed(rereadItem(desk, second)), 0);
    }

    void anEmptyFileAndAPointerSayWhatTheyAre()
    {
        GuiDesk desk;
        const auto empty = addEvidence(desk, {}, u"empty.txt"_s);
        const EvidenceWindow win(desk, empty);
        QVERIFY(win.coverSays().contains(u"0 bytes"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
    }

    void anEmptyCaseSaysHowEvidenceComes()
    {
        GuiDesk desk;
        const GuiWindow gui(desk);
        gui.trigger(CommandId::EvidenceMode);
        QTRY_VERIFY(gui.desk().evidencePage().emptyState().sentence().contains(u"Drop a file"_s));
        QCOMPARE(gui.desk().mode(), Mode::Evidence);
    }
};

CASEMENT_TEST(TstEvidenceViewer, tst_evidence_viewer)
#include "tst_evidence_viewer.moc"
