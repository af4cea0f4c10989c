// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A report issued from the window, by keys: its folder and the ledger afterwards; cancelled, in the
// way of something, and while the window is locked.

#include "gui/issue_fixture.h"
#include "support/test_main.h"

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

class TstIssue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReportIsIssuedByKeys()
    {
        GuiDesk desk;
        addSubject(desk);
        desk.log(u"Spoke to Marta Ilves"_s);
        const QTemporaryDir place;
        const QString path = place.filePath(u"for policy"_s);
        {
            GuiWindow gui(desk);
            openWithPages(gui);
            IssueDialog *dialog = dialogOf(gui);
            QCOMPARE(dialog->audience(), desk::Audience::Policy);
            QVERIFY(rowsOf(*dialog).contains(u"contains the name of a subject"_s));
            QVERIFY(rowsOf(*dialog).contains(u"Printed as a gap: "_s));
            QVERIFY(!rowsOf(*dialog).contains(u"Marta"_s));
            keyboard::press("Alt+N");
            keyboard::type(u"Ben Ode, Policy desk"_s);
            QCOMPARE(dialog->recipients(), (QStringList{u"Ben Ode"_s, u"Policy desk"_s}));
            QTRY_VERIFY(!dialog->folder().isEmpty());
            QVERIFY(dialog->folder().endsWith(u"issue 1 for Policy"_s));
            typeFolder(gui, path);
            QTRY_COMPARE(dialog->obstacle(), QString());
            keyboard::press("Ctrl+Return");
            QTRY_VERIFY(dialog->receipt().isVisible());
            QVERIFY(dialog->receipt().text().startsWith(u"Issue 1 for Policy is written."_s));
            QVERIFY(dialog->receipt().text().contains(path));
            QVERIFY(dialog->receipt().text().contains(u"casementctl verify"_s));
            QCOMPARE(dialog->pages().pageCount(), 0);
            keyboard::press("Alt+P");
            QTRY_COMPARE(QApplication::clipboard()->text(), path);
            QTRY_VERIFY(gui.rows().join(u'\n').contains(u"Issue"_s));
            keyboard::press("Esc");
            QTRY_VERIFY(!dialogOf(gui));
        }
        QCOMPARE(verdictOf(desk, path), ledger::Verdict::Pass);
        desk.letGo();
        QCOMPARE(
            lastKinds(desk, 4),
            (QList{EntryKind::IssuePlan, EntryKind::Seal, EntryKind::IssueDone, EntryKind::Seal}));
    }

    // Nothing is spent while the plan does not stand in the ledger.
    void cancelledBeforeThePlanNothingIsSpent()
    {
        GuiDesk desk;
        const QTemporaryDir place;
        const QString path = place.filePath(u"out"_s);
        GuiWindow gui(desk);
        openWithPages(gui);
        typeFolder(gui, path);
        QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
        HeldWorker held(*desk.session());
        keyboard::press("Ctrl+Return");
        QVERIFY(dialogOf(gui)->isIssuing());
        QVERIFY(labelsOf(*dialogOf(gui)).contains(stepWords(desk::IssueStep::Plan)));
        QTRY_COMPARE(QApplication::focusWidget(), buttonOf(*dialogOf(gui), u"Cancel"_s));
        keyboard::press("Esc");
        QVERIFY(dialogOf(gui)->isVisible());
        held.release();
        QTRY_VERIFY(!dialogOf(gui)->isIssuing());
        QVERIFY(labelsOf(*dialogOf(gui)).contains(u"cancelled before its number was spent"_s));
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(desk.rereadCase().issues.empty());
        // And it can be asked for again.
        QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
        keyboard::press("Ctrl+Return");
        QTRY_VERIFY(dialogOf(gui)->receipt().isVisible());
        QVERIFY(QFileInfo::exists(path));
    }

    void whatIsInTheWayIsSaidBesideTheField()
    {
        GuiDesk desk;
        const QTemporaryDir place;
        GuiWindow gui(desk);
        openWithPages(gui);
        typeFolder(gui, place.path());
        QTRY_VERIFY(labelsOf(*dialogOf(gui)).contains(u"exists already"_s));
        QPushButton *issue = buttonOf(*dialogOf(gui), u"Issue to Policy"_s);
        QVERIFY(issue && !issue->isEnabled());
        QVERIFY(issue->accessibleDescription().contains(u"exists already"_s));
        keyboard::press("Ctrl+Return");
        QVERIFY(!dialogOf(gui)->isIssuing());
        typeFolder(gui, u"relative"_s);
        QTRY_VERIFY(labelsOf(*dialogOf(gui)).contains(u"whole path"_s));
        typeFolder(gui, place.filePath(u"no/such"_s));
        QTRY_VERIFY(labelsOf(*dialogOf(gui)).contains(u"There is no folder"_s));
        QVERIFY(desk.rereadCase().issues.empty());
    }

    // The window is the last that holds the session, and its worker is not done.
    void theLockNeitherWaitsForAnIssueNorStopsIt()
    {
        GuiDesk desk;
        const QTemporaryDir place;
        const QString path = place.filePath(u"out"_s);
        auto session = desk.otherSession();
        GuiWindow gui(desk, {1440, 900}, session);
        openWithPages(gui);
        typeFolder(gui, path);
        QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
        HeldWorker held(*session);
        session.reset();
        keyboard::press("Ctrl+Return");
        const QPointer<IssueDialog> dialog = dialogOf(gui);
        QVERIFY(dialog->isIssuing());
        keyboard::press("Ctrl+Alt+L");
        QTRY_VERIFY(!gui.window().deskView());
        QTRY_VERIFY(!dialog);
        QVERIFY(!QFileInfo::exists(path));
        held.release();
        QTRY_VERIFY(QFileInfo::exists(path));
        QCOMPARE(verdictOf(desk, path), ledger::Verdict::Pass);
    }
};

CASEMENT_TEST(TstIssue, tst_issue)
#include "tst_issue.moc"
