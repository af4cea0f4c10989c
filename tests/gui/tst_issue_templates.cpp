// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// A report issued from the window with templates of one's own: shown, edited, mistaken, issued.

#include "gui/issue_fixture.h"
#include "support/test_main.h"

#include <QPdfDocument>
#include <QPdfView>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using namespace casement::test;

namespace {

void writeSummary(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(u"summary.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QString wordsOfThePages(const GuiWindow &gui)
{
    QString words;
    QPdfDocument *document = dialogOf(gui)->pages().view().document();
    for (int page = 0; page < document->pageCount(); ++page)
        words += document->getAllText(page).text();
    return words;
}

// By keys: Alt+T, everything away, the path.
void typeTemplates(const GuiWindow &gui, const QString &path)
{
    keyboard::press("Alt+T");
    QTRY_COMPARE(QApplication::focusWidget(), dialogOf(gui)->templatesEdit());
    keyboard::press("Ctrl+A");
    keyboard::press(Qt::Key_Delete);
    keyboard::type(path);
    QCOMPARE(dialogOf(gui)->templateFolder(), path);
}

}  // namespace

class TstIssueTemplates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QSettings().remove(u"issue/templates"_s); }

    void pagesAndIssueReadAsTheyAreWritten()
    {
        GuiDesk desk;
        const QTemporaryDir folder;
        const QTemporaryDir place;
        writeSummary(folder, "# In short\n\nA case on {{ case.numbr }}.\n");
        {
            GuiWindow gui(desk);
            openWithPages(gui);
            QVERIFY(!wordsOfThePages(gui).contains(u"In short"_s));
            typeTemplates(gui, folder.path());
            QTRY_VERIFY(wordsOfThePages(gui).contains(u"In short"_s));
            QVERIFY(rowsOf(*dialogOf(gui)).contains(u"is “case.number” meant?"_s));
            typeFolder(gui, place.filePath(u"out"_s));
            QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
            keyboard::press("Ctrl+Return");
            QTRY_VERIFY(dialogOf(gui)->receipt().isVisible());
        }
        QFile html(place.filePath(u"out/report.html"_s));
        QVERIFY(html.open(QIODevice::ReadOnly));
        QVERIFY(html.readAll().contains(">In short</h2>"));
        desk.letGo();
        QVERIFY(!desk.rereadCase().issues.empty());
    }

    // Whoever comes back from the editor sees what was written there.
    void anEditedTemplateIsAnotherPreview()
    {
        GuiDesk desk;
        const QTemporaryDir folder;
        writeSummary(folder, "# In short\n\nA\n");
        GuiWindow gui(desk);
        openWithPages(gui);
        typeTemplates(gui, folder.path());
        QTRY_VERIFY(wordsOfThePages(gui).contains(u"In short"_s));
        gui.window().activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &gui.window());
        writeSummary(folder, "# Otherwise\n\nA\n");
        dialogOf(gui)->activateWindow();
        QTRY_VERIFY(wordsOfThePages(gui).contains(u"Otherwise"_s));
    }

    void aFolderWithoutTemplatesStopsItAndSaysWhy()
    {
        GuiDesk desk;
        const QTemporaryDir empty;
        GuiWindow gui(desk);
        openWithPages(gui);
        typeTemplates(gui, empty.filePath(u"gone"_s));
        QTRY_VERIFY(rowsOf(*dialogOf(gui)).contains(u"there is no such folder"_s));
        QVERIFY(!buttonOf(*dialogOf(gui), u"Issue to Policy"_s)->isEnabled());
        typeTemplates(gui, empty.path());
        QTRY_VERIFY(rowsOf(*dialogOf(gui)).contains(u"such as summary.txt"_s));
        typeTemplates(gui, {});
        QTRY_COMPARE(dialogOf(gui)->obstacle(), QString());
    }

    void theyAreAsTheyWereLast()
    {
        GuiDesk desk;
        const QTemporaryDir folder;
        writeSummary(folder, "# In short\n\nA\n");
        GuiWindow gui(desk);
        openWithPages(gui);
        typeTemplates(gui, folder.path());
        keyboard::press("Esc");
        QTRY_VERIFY(!dialogOf(gui));
        openWithPages(gui);
        QCOMPARE(dialogOf(gui)->templateFolder(), folder.path());
        QTRY_VERIFY(wordsOfThePages(gui).contains(u"In short"_s));
    }
};

CASEMENT_TEST(TstIssueTemplates, tst_issue_templates)
#include "tst_issue_templates.moc"
