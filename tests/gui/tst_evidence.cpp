// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Evidence by keys and by drag: what is seen, and what is held after the desk is opened again.

#include "desk/evidence_reader.h"
#include "gui/evidence_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

bool contains(const QStringList &rows, const QString &words)
{
    return std::ranges::any_of(rows, [&](const QString &row) { return row.contains(words); });
}

// Whole items, read by a session of its own.
std::vector<casefile::Evidence> heldIn(const GuiDesk &desk)
{
    auto session = desk::DeskSession::open({desk.path(), GuiDesk::passphrase(), {}, {}}).result();
    if (!session)
        qFatal("%s", qPrintable(desk::sentenceFor(session.error())));
    auto checks = (*session)
                      ->read([id = desk.caseId()](desk::Desk &open) {
                          return desk::verifyEvidence(open, id);
                      })
                      .result();
    std::vector<casefile::Evidence> items;
    for (const auto &check : *checks) {
        if (check.state == desk::EvidenceState::Whole)
            items.push_back(check.item);
    }
    return items;
}

// As a drag from another program ends, over `target`.
void drop(QWidget *target, const QMimeData &data)
{
    const Qt::DropActions offered = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(QPoint(5, 5), offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QCOMPARE(enter.dropAction(), Qt::CopyAction);
    QDropEvent end(QPointF(5, 5), offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &end);
    QCOMPARE(end.dropAction(), Qt::CopyAction);
}

EvidenceDialog *dialogOf(const GuiWindow &gui)
{
    return gui.window().findChild<EvidenceDialog *>();
}

}  // namespace

class TstEvidence : public QObject {
    Q_OBJECT

    static void ready(const GuiWindow &gui)
    {
        QVERIFY(QTest::qWaitForWindowActive(&gui.window()));
        QTRY_VERIFY(gui.page().showsRows());
    }

    static void pasteByKey(const GuiWindow &gui, const QString &words)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V,
                        Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(dialogOf(gui));
        QTRY_VERIFY(dialogOf(gui)->edit()->hasFocus());
        QTest::keyClicks(dialogOf(gui)->edit(), words);
        QTest::keyClick(dialogOf(gui)->edit(), Qt::Key_Return);
        QTRY_VERIFY(!dialogOf(gui));
    }

private Q_SLOTS:
    void textIsPastedByKey()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            ready(gui);
            QApplication::clipboard()->setText(u"10:31 send the cards\u202e\n"_s);
            pasteByKey(gui, u"Chat with the donor"_s);
            QTRY_VERIFY(contains(gui.rows(), u"Chat with the donor"_s));
            QVERIFY(!contains(gui.rows(), u"send the cards"_s));
        }
        desk.letGo();
        const auto items = heldIn(desk);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].title, u"Chat with the donor"_s);
        QCOMPARE(items[0].fileName, u"pasted.txt"_s);
        QCOMPARE(items[0].blob->size, u"10:31 send the cards\u202e\n"_s.toUtf8().size());
    }

    void pictureIsPastedByKey()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            ready(gui);
            QImage image(40, 30, QImage::Format_RGB32);
            image.fill(Qt::darkCyan);
            QApplication::clipboard()->setImage(image);
            pasteByKey(gui, u"Profile picture"_s);
            QTRY_VERIFY(contains(gui.rows(), u"Profile picture"_s));
        }
        desk.letGo();
        const auto items = heldIn(desk);
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items[0].mediaType(), u"image/png"_s);
        QVERIFY(items[0].blob->size > 0);
    }

    // The bytes of whoever copied it, not ours.
    void offeredBytesAreKeptAsTheyAre()
    {
        QMimeData data;
        data.setData(u"image/png"_s, "not even a picture");
        data.setText(u"alternative"_s);
        const auto arrivals = arrivalsOf(data);
        QCOMPARE(arrivals.size(), size_t(1));
        QCOMPARE(arrivals[0].name, u"pasted.png"_s);
        QCOMPARE(arrivals[0].takeBytes(), QByteArray("not even a picture"));
        QVERIFY(arrivalsOf(QMimeData()).empty());
    }

    void filesAreDroppedEvenOnTheComposer()
    {
        GuiDesk desk;
        QTemporaryDir folder;
        {
            GuiWindow gui(desk);
            ready(gui);
            QMimeData data;
            QList<QUrl> urls;
            for (const QString &name : {u"a.log"_s, u"b.log"_s}) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(name.toUtf8());
                urls.append(QUrl::fromLocalFile(file.fileName()));
            }
            data.setUrls(urls);
            auto *target = gui.page().composer().findChild<QPlainTextEdit *>();
            QVERIFY(target);
            drop(target->viewport(), data);
            QTRY_VERIFY(dialogOf(gui));
            QTest::keyClick(dialogOf(gui)->edit(), Qt::Key_Return);
            QTRY_VERIFY(!dialogOf(gui));
            QTRY_VERIFY(contains(gui.rows(), u"a.log"_s) && contains(gui.rows(), u"b.log"_s));
            QCOMPARE(gui.page().composer().text(), QString());
        }
        desk.letGo();
        const auto items = heldIn(desk);
        QCOMPARE(items.size(), size_t(2));
        QCOMPARE(items[1].fileName, u"b.log"_s);
        QVERIFY(QFile::exists(folder.filePath(u"a.log"_s)));
    }

    void aRefusedFolderIsSaidAndTheLineIsKept()
    {
        GuiDesk desk;
        QTemporaryDir folder;
        GuiWindow gui(desk);
        ready(gui);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(folder.path())});
        drop(&gui.page().view(), data);
        QTRY_VERIFY(dialogOf(gui));
        QTRY_VERIFY(dialogOf(gui)->edit()->hasFocus());
        QTest::keyClicks(dialogOf(gui)->edit(), u"All of it"_s);
        QTest::keyClick(dialogOf(gui)->edit(), Qt::Key_Return);
        const auto said = [&] {
            const auto labels = dialogOf(gui)->findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [](const QLabel *label) { return label->text().contains(u"is a folder"); });
        };
        QTRY_VERIFY(said());
        QCOMPARE(dialogOf(gui)->words(), u"All of it"_s);
        QTRY_VERIFY(dialogOf(gui)->edit()->hasFocus());
        QTest::keyClick(dialogOf(gui)->edit(), Qt::Key_Escape);
        QTRY_VERIFY(!dialogOf(gui));
        drop(&gui.page().view(), data);
        QTRY_VERIFY(dialogOf(gui));
        QTRY_COMPARE(dialogOf(gui)->words(), u"All of it"_s);
        QVERIFY(heldIn(desk).empty());
    }

    void aLineIsLoggedWhileMuchIsStoredAndCancelLeavesNothing()
    {
        GuiDesk desk;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"disk.img"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(8) << 30));
        {
            GuiWindow gui(desk);
            ready(gui);
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file.fileName())});
            drop(&gui.page().view(), data);
            QTRY_VERIFY(dialogOf(gui));
            QTest::keyClick(dialogOf(gui)->edit(), Qt::Key_Return);
            QTRY_VERIFY(!dialogOf(gui)->isModal());
            gui.page().composer().insertText(u"Meanwhile something happened"_s);
            gui.page().composer().submit();
            QTRY_VERIFY(contains(gui.rows(), u"Meanwhile"_s));
            QVERIFY(dialogOf(gui) && dialogOf(gui)->isStoring());
            QTest::keyClick(dialogOf(gui), Qt::Key_Escape);
            QTRY_VERIFY(!dialogOf(gui));
        }
        desk.letGo();
        QVERIFY(heldIn(desk).empty());
        const auto lines = desk.reread();
        QVERIFY(!std::ranges::contains(lines, casefile::EntryKind::Evidence,
                                       [](const auto &line) { return line.row.kind; }));
    }

    void nothingOnTheClipboardIsSaid()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        ready(gui);
        QApplication::clipboard()->clear();
        gui.trigger(CommandId::PasteEvidence);
        QVERIFY(!dialogOf(gui));
    }
};

CASEMENT_TEST(TstEvidence, tst_evidence)
#include "tst_evidence.moc"
