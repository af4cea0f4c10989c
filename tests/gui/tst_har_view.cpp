// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A HAR is a list of requests with its secrets covered, driven by keys, and its text one key away.

#include "gui/evidence_fixture.h"
#include "gui/evidence_text.h"
#include "gui/har_model.h"
#include "gui/har_view.h"
#include "support/test_main.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

namespace {

QByteArray harBytes()
{
    QFile file(sourceDir() + u"/tests/gui/data/page.har"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll();
}

QString cell(const HarView &view, int row, int column)
{
    return view.list().model()->index(row, column).data().toString();
}

bool tells(const HarView &view, const QString &words)
{
    return QTest::qWaitFor([&] { return view.details().toPlainText().contains(words); }, 10'000);
}

}  // namespace

class TstHarView : public QObject {
    Q_OBJECT
    const QByteArray m_har = harBytes();

private Q_SLOTS:
    void keysWalkThroughTheRequests()
    {
        GuiDesk desk;
        const auto seq = addEvidence(desk, m_har, u"page.har"_s);
        {
            const EvidenceWindow win(desk, seq);
            const HarView &view = win.viewer().har();
            QVERIFY2(win.coverSays().contains(u"HAR: requests of a browser"_s),
                     qPrintable(win.coverSays()));
            win.press(Qt::Key_Return);
            QTRY_VERIFY(win.viewer().isOpen());
            QTRY_VERIFY(view.list().hasFocus());
            QCOMPARE(view.list().model()->rowCount(), 3);
            QCOMPARE(cell(view, 0, HarModel::Started), u"10:32:01.250 +01:00"_s);
            QCOMPARE(cell(view, 0, HarModel::Status), u"200"_s);
            QCOMPARE(cell(view, 0, HarModel::Type), u"json"_s);
            QCOMPARE(cell(view, 0, HarModel::Taken), u"42 ms"_s);
            QCOMPARE(cell(view, 2, HarModel::Status), u"none"_s);
            QVERIFY(tells(view, u"Accept: */*"_s));
            // What would turn the line round stands as a mark.
            QVERIFY(!view.details().toPlainText().contains(QChar(0x202e)));
            win.press(Qt::Key_Down);
            QVERIFY(tells(view, u"404 Not Found · text/plain"_s));
            QVERIFY(view.details().toPlainText().contains(u"user: ana"_s));
            QVERIFY(view.details().toPlainText().endsWith(u"gone\n"_s));
            win.press(Qt::Key_Return);
            QVERIFY(view.details().hasFocus());
            win.press(Qt::Key_Escape);
            QVERIFY(view.list().hasFocus() && win.viewer().isOpen());
            win.press(Qt::Key_End);
            QVERIFY(tells(view, u"No answer · net::ERR_ABORTED"_s));
            win.press(Qt::Key_Escape);
            QVERIFY(!win.viewer().isOpen() && view.list().model()->rowCount() == 0);
            QVERIFY(win.page().list().hasFocus());
        }
        desk.letGo();
        QCOMPARE(timesViewed(rereadItem(desk, seq)), 1);
    }

    void secretsAreCoveredUntilAskedFor()
    {
        GuiDesk desk;
        const EvidenceWindow win(desk, addEvidence(desk, m_har, u"page.har"_s));
        const HarView &view = win.viewer().har();
        win.press(Qt::Key_Return);
        QTRY_VERIFY(view.list().hasFocus());
        QVERIFY(tells(view, u"Authorization: ••• covered, 12 characters"_s));
        const QString row = u"•••@example.org/a?q=cats&token=•••#code=•••"_s;
        QCOMPARE(cell(view, 0, HarModel::Address), row);
        QString all = view.details().toPlainText()
            + view.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        win.press(Qt::Key_Down);
        QVERIFY(tells(view, u"passwd: ••• covered"_s));
        all += view.details().toPlainText();
        QVERIFY2(!all.contains(u"hush"_s), qPrintable(all));
        win.press(Qt::Key_U);
        QVERIFY(tells(view, u"passwd: hush9"_s) && tells(view, u"\"password\": \"hush8\""_s));
        QVERIFY(cell(view, 0, HarModel::Address).contains(u"token=hush2"_s));
        win.press(Qt::Key_U);
        QVERIFY(tells(view, u"passwd: ••• covered"_s));
        view.secretsButton().click();
        QVERIFY(tells(view, u"hush9"_s));
        // Another window, another mode, F9: covered again.
        win.gui().trigger(CommandId::LiveMode);
        QCOMPARE(view.secrets(), Secrets::Covered);
        QVERIFY(tells(view, u"passwd: ••• covered"_s));
    }

    void theFileIsOneKeyAway()
    {
        GuiDesk desk;
        const EvidenceWindow win(desk, addEvidence(desk, m_har, u"page.har"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().har().list().hasFocus());
        for (const Qt::Key back : {Qt::Key_J, Qt::Key_Escape}) {
            win.press(Qt::Key_J);
            QVERIFY(win.viewer().text().isVisible() && win.viewer().text().hasFocus());
            QTRY_VERIFY(win.viewer().text().toPlainText().contains(u"Bearer hush5"_s));
            QVERIFY(win.viewer().notice().contains(u"nothing is covered"_s));
            win.press(back);
            QVERIFY(win.viewer().har().list().hasFocus() && win.viewer().isOpen());
            QVERIFY(win.viewer().notice().isEmpty() && win.viewer().text().toPlainText().isEmpty());
        }
    }

    void whatCannotBeListedIsText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut off") << m_har.first(m_har.size() / 2) << u"requests cannot be listed"_s;
        QTest::newRow("no requests")
            << QByteArray("{\"log\": {\"creator\": {}, \"entries\": []}}") << u"holds no request"_s;
        QTest::newRow("entries that are none")
            << QByteArray("{\"log\": {\"creator\": {}, \"entries\": 7}}")
            << u"requests cannot be listed"_s;
        QTest::newRow("deep") << "{\"log\": {\"creator\": {}, \"entries\": ["
                + QByteArray("[").repeated(5000)
                              << u"requests cannot be listed"_s;
    }
    void whatCannotBeListedIsText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        GuiDesk desk;
        const EvidenceWindow win(desk, addEvidence(desk, bytes, u"page.har"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        QVERIFY2(win.viewer().notice().contains(says), qPrintable(win.viewer().notice()));
        QTRY_VERIFY(win.viewer().text().toPlainText().startsWith(u"{\"log\""_s));
        win.press(Qt::Key_Escape);
        QVERIFY(!win.viewer().isOpen());
    }

    void thousandsOfRequestsAreListed()
    {
        GuiDesk desk;
        const qsizetype from = m_har.indexOf("{\"startedDateTime\": \"soon\"");
        const QByteArray one = m_har.sliced(from, m_har.lastIndexOf(']') - from);
        const QByteArray many =
            m_har.first(from) + QByteArray(one + ',').repeated(20'000) + one + "]}}";
        const EvidenceWindow win(desk, addEvidence(desk, many, u"page.har"_s));
        win.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(win.viewer().har().list().hasFocus(), 30'000);
        QCOMPARE(win.viewer().har().list().model()->rowCount(), 20'003);
        win.press(Qt::Key_End);
        QVERIFY(tells(win.viewer().har(), u"net::ERR_ABORTED"_s));
    }

    void everyControlHasAName()
    {
        const HarView view;
        QCOMPARE(view.list().accessibleName(), u"Requests"_s);
        QCOMPARE(view.details().accessibleName(), u"The chosen request"_s);
        QVERIFY(!view.secretsButton().text().isEmpty() && !view.fileButton().text().isEmpty());
    }
};

CASEMENT_TEST(TstHarView, tst_har_view)
#include "tst_har_view.moc"
