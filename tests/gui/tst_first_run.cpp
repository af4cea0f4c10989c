// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// The first minutes of a desk by keys: three steps, the first case, and the way back with the
// recovery file once the passphrase is forgotten.

#include "gui/main_window.h"
#include "gui/recent_desks.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;

namespace {

const QString kPassphrase = u"four unrelated words here"_s;

// A window as it opens on a machine that has never seen a desk.
class FreshWindow {
public:
    explicit FreshWindow(const QTemporaryDir &home) : m_theme(*qApp, ThemeChoice::Light)
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
        QCoreApplication::setOrganizationName(u"casement-test"_s);
        m_window = std::make_unique<MainWindow>(m_theme, StartOptions{});
        m_window->resize(1280, 720);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), 60'000))
            qFatal("the window does not become active");
    }

    template <typename Widget> Widget &part(const QString &name) const
    {
        auto *found = m_window->findChild<Widget *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return *found;
    }
    void type(const QString &field, const QString &words) const
    {
        auto &edit = part<QLineEdit>(field);
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, words);
    }
    void enter(const QString &field) const
    {
        QTest::keyClick(&part<QLineEdit>(field), Qt::Key_Return);
    }
    [[nodiscard]] bool shows(const QString &name) const
    {
        const auto *found = m_window->findChild<QWidget *>(name);
        return found && found->isVisible();
    }
    [[nodiscard]] MainWindow &window() const { return *m_window; }

private:
    Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace

class TstFirstRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeStepsAndTheWayBack()
    {
        QTemporaryDir home;
        const QString desk = home.filePath(u"mine.casement"_s);
        makeDesk(home);
        QVERIFY(QFile::exists(desk));
        const QString recovery = home.filePath(u"mine-recovery.txt"_s);
        QVERIFY(QFile::exists(recovery));
        recover(home, recovery);
        // The old passphrase opens nothing any more, the new one all of it.
        QVERIFY(!desk::DeskSession::open({desk, kPassphrase, {}, {}}).result());
        const auto opened =
            desk::DeskSession::open({desk, u"another four words"_s, {}, {}}).result();
        QVERIFY(opened);
        const auto cases = (*opened)->read([](desk::Desk &read) { return read.cases(); }).result();
        QVERIFY(cases && cases->size() == 1);
        QCOMPARE(cases->front().title, u"Stolen charity page"_s);
        QCOMPARE((*opened)->person().name, u"نور حداد"_s);
    }

    void whatIsMissingIsSaidBesideItsField_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addRow("no name") << u""_s;
        QTest::addRow("no folder") << u"/nonexistent/mine.casement"_s;
        QTest::addRow("up and nowhere") << u"../nonexistent/mine"_s;
        QTest::addRow("a folder") << u"/"_s;
    }
    void whatIsMissingIsSaidBesideItsField()
    {
        QFETCH(QString, path);
        QTemporaryDir home;
        const FreshWindow gui(home);
        gui.part<QLineEdit>(u"path"_s).setText(path);
        gui.enter(u"path"_s);
        QVERIFY(!gui.shows(u"passphrasePage"_s));
        QVERIFY(!gui.part<QLabel>(u"pathProblem"_s).text().isEmpty());
        QTRY_VERIFY(gui.part<QLineEdit>(u"path"_s).hasFocus());
    }

private:
    static void makeDesk(const QTemporaryDir &home)
    {
        const FreshWindow gui(home);
        gui.type(u"path"_s, home.filePath(u"mine"_s));
        gui.enter(u"path"_s);
        // A bare name gets its ending, and the field shows where the file goes.
        QCOMPARE(gui.part<QLineEdit>(u"path"_s).text(), home.filePath(u"mine.casement"_s));
        gui.type(u"passphrase"_s, u"short"_s);
        gui.enter(u"passphrase"_s);
        QVERIFY(gui.shows(u"passphraseProblem"_s));
        gui.type(u"passphrase"_s, kPassphrase);
        gui.type(u"again"_s, kPassphrase);
        gui.enter(u"again"_s);
        QVERIFY(gui.shows(u"personPage"_s));
        gui.part<QLineEdit>(u"name"_s).setText(u"نور حداد"_s);
        gui.enter(u"name"_s);
        QTRY_VERIFY(gui.shows(u"casePage"_s));
        gui.type(u"caseTitle"_s, u"Stolen charity page"_s);
        gui.enter(u"caseTitle"_s);
        QTRY_VERIFY(gui.window().deskView());
        QTRY_VERIFY(!gui.window().deskView()->page().caseId().isEmpty());
    }

    static void recover(const QTemporaryDir &home, const QString &recovery)
    {
        const FreshWindow gui(home);
        gui.type(u"passphrase"_s, u"not the passphrase"_s);
        gui.enter(u"passphrase"_s);
        QTRY_VERIFY(!gui.part<QLabel>(u"problem"_s).text().isEmpty());
        QTest::keyClick(&gui.part<QPushButton>(u"otherWay"_s), Qt::Key_Space);
        gui.type(u"recovery"_s, recovery);
        gui.type(u"newPassphrase"_s, u"another four words"_s);
        gui.type(u"again"_s, u"another four words"_s);
        gui.type(u"newRecovery"_s, home.filePath(u"second-recovery.txt"_s));
        gui.enter(u"newRecovery"_s);
        QTRY_VERIFY(gui.window().deskView());
        QTRY_VERIFY(!gui.window().deskView()->page().caseId().isEmpty());
        QVERIFY(QFile::exists(home.filePath(u"second-recovery.txt"_s)));
    }
};

CASEMENT_TEST(TstFirstRun, tst_first_run)
#include "tst_first_run.moc"
