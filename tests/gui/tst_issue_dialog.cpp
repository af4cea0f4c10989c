// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What is shown of a report before it is issued: its pages and checks, when they come and go.

#include "gui/issue_fixture.h"
#include "support/test_main.h"

#include <QPdfDocument>
#include <QPdfView>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

class TstIssueDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAKeyItSaysWhy()
    {
        const QTemporaryDir place;
        desk::CreateDeskRequest request;
        request.desk.path = place.filePath(u"theirs.casement"_s);
        request.desk.passphrase = GuiDesk::passphrase();
        request.desk.encrypt = true;
        request.owner.name = u"A. Ray"_s;
        {
            auto made = desk::DeskSession::create(request).result();
            QVERIFY(made);
            const auto opened = (*made)
                                    ->write([](desk::Desk &desk) {
                                        return desk.createCase({.title = u"Theirs"_s});
                                    })
                                    .result();
            QVERIFY(opened);
        }
        auto reader =
            desk::DeskSession::open({request.desk.path, GuiDesk::passphrase(), {}, {}}).result();
        QVERIFY(reader && (*reader)->info().readOnly);
        GuiDesk desk;
        GuiWindow gui(desk, {1440, 900}, *reader);
        openWithPages(gui);
        QVERIFY(rowsOf(*dialogOf(gui)).contains(u"Stops the issue: "_s));
        QVERIFY(dialogOf(gui)->obstacle().contains(u"no key here to sign entries with"_s));
        QVERIFY(!buttonOf(*dialogOf(gui), u"Issue to Policy"_s)->isEnabled());
    }

    void anotherAudienceIsAnotherPreview()
    {
        GuiDesk desk;
        addSubject(desk);
        logPrivileged(desk);
        GuiWindow gui(desk);
        openWithPages(gui);
        IssueDialog *dialog = dialogOf(gui);
        QVERIFY(!labelsOf(*dialog).contains(u"privileged. It is for Legal alone"_s));
        keyboard::press("Alt+A");
        keyboard::press(Qt::Key_Down);
        QCOMPARE(dialog->audience(), desk::Audience::Legal);
        // What Policy may see is off the screen before what Legal may see is on it.
        QCOMPARE(dialog->pages().pageCount(), 0);
        QVERIFY(!dialog->obstacle().isEmpty());
        QTRY_VERIFY(dialog->pages().pageCount() > 0);
        QVERIFY(labelsOf(*dialog).contains(u"privileged. It is for Legal alone"_s));
        QVERIFY(buttonOf(*dialog, u"Issue to Legal"_s));
        QTRY_VERIFY(dialog->folder().endsWith(u"for Legal"_s));
        QVERIFY(!rowsOf(*dialog).contains(u"contains the name"_s));
    }

    void pagesAreOfThePaperThatIsChosen()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        openWithPages(gui);
        const QPdfDocument *document = dialogOf(gui)->pages().view().document();
        const auto tall = [document] { return qRound(document->pagePointSize(0).height()); };
        const bool letter = dialogOf(gui)->paper() == report::Paper::Letter;
        QCOMPARE(tall(), letter ? 792 : 842);
        keyboard::press("Alt+R");
        keyboard::press(letter ? Qt::Key_Up : Qt::Key_Down);
        QTRY_COMPARE(tall(), letter ? 842 : 792);
    }

    void pagesAreTurnedByKeys()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        openWithPages(gui);
        IssuePages &pages = dialogOf(gui)->pages();
        QVERIFY(pages.pageCount() > 1);
        keyboard::press("Ctrl+PgDown");
        QTRY_COMPARE(pages.page(), 1);
        keyboard::press("Ctrl+PgUp");
        QTRY_COMPARE(pages.page(), 0);
        QVERIFY(labelsOf(*dialogOf(gui)).contains(u"Page 1 of"_s));
        // Enter on a gap goes to the page it is printed on.
        IssueCheckList &checks = dialogOf(gui)->checks();
        checks.setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), &checks);
        QVERIFY(checks.currentIndex().isValid());
        keyboard::press(Qt::Key_Return);
        QTRY_VERIFY(pages.page() > 0);
    }

    // The scroll bar that comes with the rows takes width from their words: they are laid anew.
    void noCheckIsCutOff()
    {
        GuiDesk desk;
        for (int words = 1; words <= 24; ++words)
            addRequiredItem(desk, QString(u"word "_s).repeated(words).trimmed());
        GuiWindow gui(desk);
        openWithPages(gui);
        IssueCheckList &checks = dialogOf(gui)->checks();
        QTRY_VERIFY(checks.verticalScrollBar()->maximum() > 0);
        const IssueCheckModel &rows = checks.checks();
        for (int row = 1; row < rows.rowCount(); ++row)
            QTRY_COMPARE(checks.visualRect(rows.index(row)).top(),
                         checks.visualRect(rows.index(row - 1)).bottom() + 1);
    }

    void theLedgerGrowsUnderThePreview()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        openWithPages(gui);
        const QString before = labelsOf(*dialogOf(gui));
        desk.log(u"Recorded meanwhile"_s);
        QTRY_VERIFY(labelsOf(*dialogOf(gui)) != before);
        QVERIFY(dialogOf(gui)->pages().pageCount() > 0);
    }

    // The cover takes the pages out of memory; uncovered, they are made again.
    void theCoverTakesThePages()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        openWithPages(gui);
        const QPointer<IssueDialog> dialog = dialogOf(gui);
        keyboard::press(Qt::Key_F9);
        QTRY_VERIFY(!dialog->isVisible());
        QCOMPARE(dialog->pages().pageCount(), 0);
        QCOMPARE(dialog->checks().checks().rowCount(), 0);
        keyboard::press(Qt::Key_F9);
        QTRY_VERIFY(dialog->isVisible());
        QTRY_VERIFY(dialog->pages().pageCount() > 0);
    }

    void whatIsTypedIsADraft()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        openWithPages(gui);
        keyboard::press("Alt+N");
        keyboard::type(u"Ben Ode"_s);
        keyboard::press("Alt+A");
        keyboard::press(Qt::Key_Down);
        keyboard::press("Esc");
        QTRY_VERIFY(!dialogOf(gui));
        openWithPages(gui);
        QTRY_COMPARE(dialogOf(gui)->recipients(), QStringList{u"Ben Ode"_s});
        QCOMPARE(dialogOf(gui)->audience(), desk::Audience::Legal);
    }

    void slowPagesAreAnnouncedAndTheLockDoesNotWaitForThem()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        HeldWorker held(*desk.session());
        open(gui);
        QTRY_VERIFY(labelsOf(*dialogOf(gui)).contains(u"Preparing the pages"_s));
        const QPointer<IssueDialog> dialog = dialogOf(gui);
        keyboard::press("Ctrl+Alt+L");
        QTRY_VERIFY(!gui.window().deskView());
        QTRY_VERIFY(!dialog);
        held.release();
    }

    void anIssueThatWasNeverHandedOverIsTold()
    {
        GuiDesk desk;
        const QTemporaryDir place;
        const QString path = place.filePath(u"out"_s);
        const auto stopped =
            desk.session()
                ->write([id = desk.caseId(), path](desk::Desk &open) -> Result<> {
                    const auto done = desk::issueReport(open, {id, desk::Audience::Legal, path});
                    if (!done)
                        return failure(done.error());
                    QDir(path).removeRecursively();
                    return open.saveDraft(id, desk::kIssueSlot, desk::issueNote(1, path));
                })
                .result();
        QVERIFY(stopped);
        GuiWindow gui(desk);
        openWithPages(gui);
        QTRY_VERIFY(labelsOf(*dialogOf(gui)).contains(u"Issue 1 was begun and never"_s));
    }
};

CASEMENT_TEST(TstIssueDialog, tst_issue_dialog)
#include "tst_issue_dialog.moc"
