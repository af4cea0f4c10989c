// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A case that is too long to be read before it is painted: it opens with its key moments, and
// everything that counts its rows comes behind.

#include "desk/importer.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QLineEdit>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

constexpr int kLines = 5'100;

// One event a minute, from a file, as somebody would bring them.
void fill(const GuiDesk &desk, const QTemporaryDir &dir)
{
    const QString path = dir.filePath(u"log.md"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write("# Long\n\n## Timeline\n\n");
    QDateTime at(QDate(2026, 3, 2), QTime(0, 0), QTimeZone::UTC);
    for (int i = 0; i < kLines; ++i, at = at.addSecs(60))
        file.write(
            u"- %1 line %2\n"_s.arg(at.toString(u"yyyy-MM-dd hh:mm 'UTC'"_s)).arg(i).toUtf8());
    file.close();
    const auto added = desk.session()
                           ->write([path, id = desk.caseId()](desk::Desk &open) {
                               return desk::importFile(open, {id, path, QTimeZone::utc()});
                           })
                           .result();
    if (!added || added->added < quint64(kLines))
        qFatal("the long case was not imported");
}

}  // namespace

class TstLongCase : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_desk = std::make_unique<GuiDesk>();
        fill(*m_desk, m_dir);
    }

    void opensWithItsKeyMomentsAndShowsEverything()
    {
        const GuiWindow gui(*m_desk);
        QTRY_VERIFY(gui.page().showsRows());
        QCOMPARE_LT(gui.model().rowCount(), 10);
        QTRY_VERIFY(gui.desk().status().shownText().contains(u"of 5,102 shown"_s));
        gui.page().filters().toggleMoments();
        QTRY_VERIFY(gui.model().rowCount() > kLines);
        QTRY_COMPARE(gui.desk().status().shownText(), u"5,102 shown, none hidden"_s);
    }

    // The reader is busy with something else: who asks for rows is told that they are coming.
    void slowReadingIsSaid()
    {
        const GuiWindow gui(*m_desk);
        QTRY_VERIFY(gui.page().showsRows());
        QTRY_VERIFY(gui.desk().status().shownText().contains(u"of 5,102 shown"_s));
        QSemaphore busy;
        auto other = m_desk->session()->read([&busy](desk::Desk &) -> Result<void> {
            busy.acquire();
            return {};
        });
        gui.page().filters().toggleMoments();
        QTRY_COMPARE(gui.desk().status().shownText(), u"Reading the timeline …"_s);
        QVERIFY(gui.page().showsRows());
        busy.release();
        QTRY_COMPARE(gui.desk().status().shownText(), u"5,102 shown, none hidden"_s);
    }

    void whatNothingMatchesIsSaid()
    {
        const GuiWindow gui(*m_desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.page().filters().focusText();
        gui.page().filters().findChild<QLineEdit *>()->setText(u"xylophone"_s);
        QTRY_VERIFY(!gui.page().showsRows());
        QTRY_COMPARE(gui.page().emptyState().why(), EmptyState::Why::FilteredAway);
        // Somebody logs on meanwhile: the page is read again with nothing to join it to.
        m_desk->log(u"written elsewhere"_s);
        QTRY_VERIFY(gui.page().emptyState().sentence().contains(u"5,103"_s));
        gui.page().clearOneLevel();
        QTRY_VERIFY(gui.model().rowCount() > kLines);
        QTRY_VERIFY(gui.rows().contains(u"written elsewhere"_s));
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<GuiDesk> m_desk;
};

CASEMENT_TEST(TstLongCase, tst_long_case)
#include "tst_long_case.moc"
