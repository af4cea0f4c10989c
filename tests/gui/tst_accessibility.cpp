// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/evidence_fixture.h"
#include "gui/evidence_notes.h"
#include "gui/first_run.h"
#include "gui/import_actions.h"
#include "gui/import_dialog.h"
#include "gui/issue_actions.h"
#include "gui/issue_dialog.h"
#include "gui/issue_pages.h"
#include "gui/note_card.h"
#include "gui/text_dialog.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QAccessible>
#include <QMenuBar>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using test::GuiDesk;
using test::GuiWindow;

namespace {

// Roles that a person can act on and must therefore be able to hear.
bool mustHaveName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
        return true;
    default:
        return false;
    }
}

void walk(QAccessibleInterface *at, const QString &path, QStringList &silent, int &named)
{
    if (!at || !at->isValid())
        return;
    const QAccessible::Role role = at->role();
    const QObject *object = at->object();
    const auto *widget = qobject_cast<const QWidget *>(object);
    // What is not on screen is not spoken either.
    if (widget && !widget->isVisible())
        return;
    const QString here = path + u'/'
        + (object ? QString::fromLatin1(object->metaObject()->className())
                  : u"role %1"_s.arg(int(role)));
    const bool focusable = widget && widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
    if (mustHaveName(role) || focusable) {
        const bool separator = role == QAccessible::Separator;
        if (at->text(QAccessible::Name).isEmpty() && !separator)
            silent << here;
        else
            ++named;
    }
    // Rows are spoken when they are in view; their number is the model's business.
    if (role == QAccessible::Table || role == QAccessible::List)
        return;
    for (int i = 0; i < at->childCount(); ++i)
        walk(at->child(i), here, silent, named);
}

}  // namespace

class TstAccessibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyControlOfTheWindowHasAName()
    {
        GuiDesk desk;
        desk.log(u"one"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.page().filters().focusText();
        QStringList silent;
        int named = 0;
        walk(QAccessible::queryAccessibleInterface(&gui.window()), {}, silent, named);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        QVERIFY(named > 20);
    }

    void everyControlOfTheEvidenceModeHasAName()
    {
        GuiDesk desk;
        const auto seq = test::addEvidence(desk, "{\"a\": 1}\n", u"a.json"_s);
        const test::EvidenceWindow win(desk, seq);
        win.press(Qt::Key_Return);
        QTRY_VERIFY(win.viewer().isOpen());
        win.gui().trigger(CommandId::WriteNote);
        QTest::keyClicks(QApplication::focusWidget(), u"read"_s);
        win.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!win.page().notes().cards().empty());
        QStringList silent;
        int named = 0;
        walk(QAccessible::queryAccessibleInterface(&win.gui().window()), {}, silent, named);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        QVERIFY(named > 15);
    }

    void dialogsHaveNames()
    {
        TextDialog dialog({u"Explain a silence"_s, u"47 min without an entry"_s,
                           u"&What happened?"_s, u"&Record"_s});
        dialog.show();
        QStringList silent;
        int named = 0;
        walk(QAccessible::queryAccessibleInterface(&dialog), {}, silent, named);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
    }

    void everyControlOfIssuingHasAName()
    {
        GuiDesk desk;
        desk.log(u"one"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.trigger(CommandId::IssueReport);
        QTRY_VERIFY(gui.desk().issues().dialog());
        const IssueDialog *dialog = gui.desk().issues().dialog();
        QTRY_VERIFY(dialog->pages().pageCount() > 0);
        QStringList silent;
        int named = 0;
        walk(QAccessible::queryAccessibleInterface(gui.desk().issues().dialog()), {}, silent,
             named);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        QVERIFY(named > 8);
    }

    void everyControlOfImportingHasAName()
    {
        GuiDesk desk;
        const QTemporaryDir place;
        QStringList paths;
        for (const QString &name : {u"a.csv"_s, u"b.csv"_s}) {
            QFile file(place.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("when,what\n03/04/2026,x\n") > 0);
            paths << file.fileName();
        }
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        gui.desk().imports().open(paths, {});
        ImportDialog *dialog = gui.desk().imports().dialog();
        QTRY_COMPARE(dialog->obstacle(), QString());
        QStringList silent;
        int named = 0;
        for (int tab = 0; tab < 3; ++tab) {
            walk(QAccessible::queryAccessibleInterface(dialog), {}, silent, named);
            QTest::keyClick(dialog, Qt::Key_PageDown, Qt::ControlModifier);
        }
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
        QVERIFY(named > 24);
    }

    void rowsSpeakOneSentence()
    {
        GuiDesk desk;
        desk.log(u"Account suspended"_s);
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.model().rowCount() > 0);
        const int last = gui.model().rowCount() - 1;
        const auto sentence = [&] {
            return gui.model().index(last, 0).data(Qt::AccessibleTextRole).toString();
        };
        QTRY_VERIFY(sentence().contains(u"Account suspended"_s));
        QVERIFY(sentence().contains(u"UTC"_s));
        QVERIFY(sentence().contains(u"Legal"_s));
        QVERIFY(sentence().contains(u"A. Ray"_s));
    }

    void theHeaderIsSpoken()
    {
        GuiDesk desk;
        GuiWindow gui(desk);
        QTRY_VERIFY(gui.desk().header().accessibleName().contains(u"Stolen charity page"_s));
        QVERIFY(gui.desk().header().accessibleName().contains(u"High"_s));
    }
};

CASEMENT_TEST(TstAccessibility, tst_accessibility)
#include "tst_accessibility.moc"
