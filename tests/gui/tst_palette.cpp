// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "gui/palette.h"

#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QAccessible>
#include <QLineEdit>

using namespace casement;
using namespace casement::test;
using namespace Qt::StringLiterals;
using gui::CommandId;

namespace {

// Two cases; the second is open.
struct Desk {
    GuiDesk desk{u"Stolen charity page"_s};
    QString first = desk.caseId();
    ledger::Seq kestrel = desk.log(u"The kestrel account asks for gift cards"_s);
    ledger::Seq later = desk.log(u"Payouts suspended"_s);
    QString second = desk.addCase(u"Forum raid"_s);
    GuiWindow window{desk};

    Desk()
    {
        QVERIFY(QTest::qWaitForWindowActive(&window.window()));
        window.desk().openCase(second);
        QTRY_COMPARE(window.page().caseId(), second);
        QTRY_VERIFY(window.page().showsRows());
    }

    [[nodiscard]] gui::Palette &palette() const
    {
        return *window.window().findChild<gui::Palette *>();
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList words;
        for (int row = 0; row < palette().model().rowCount(); ++row)
            words << palette().model().index(row).data(Qt::AccessibleTextRole).toString();
        return words;
    }
    // Ctrl+K by key, wherever the keyboard is.
    void open() const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette().isVisible());
    }
    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
};

}  // namespace

class TstPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("commands");
        QTest::addColumn<int>("what");
        using desk::SearchFor;
        const auto row = [](const char *typed, const char *words, bool commands, SearchFor what) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(words) << commands
                                 << int(what);
        };
        row("kestrel", "kestrel", false, SearchFor::Everything);
        row(">seal", "seal", true, SearchFor::Everything);
        row("> seal", "seal", true, SearchFor::Everything);
        row("@ray", "ray", false, SearchFor::People);
        row("#phi", "phi", false, SearchFor::Tags);
        row("d raid", "raid", false, SearchFor::Decisions);
        row("e shot", "shot", false, SearchFor::Evidence);
        row("d", "d", false, SearchFor::Everything);
        row("email", "email", false, SearchFor::Everything);
    }
    void prefixes()
    {
        QFETCH(QString, typed);
        const gui::PaletteWanted wanted = gui::wantedFrom(typed);
        QTEST(wanted.words, "words");
        QTEST(wanted.commands, "commands");
        QTEST(int(wanted.what), "what");
    }

    // The line stands in another case: by keys alone, from the composer.
    void toAnEntryOfAnotherCase()
    {
        Desk d;
        d.window.page().composer().focusText();
        d.open();
        Desk::type(u"estre"_s);  // part of a word
        QTRY_COMPARE(d.palette().model().rowCount(), 1);
        const QString row = d.rows().constFirst();
        QVERIFY2(row.contains(u"kestrel account"_s), qPrintable(row));
        QVERIFY2(row.contains(u"Stolen charity page"_s), qPrintable(row));
        QVERIFY(!d.palette().model().rowAt(0)->words.marks.empty());
        Desk::press(Qt::Key_Return);
        QTRY_COMPARE(d.window.page().caseId(), d.first);
        QTRY_COMPARE(d.window.page().view().currentSeq(), d.kestrel);
        QVERIFY(!d.palette().isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), &d.window.page().view());
    }

    // What hides the row is cleared, and that is said.
    void aFilterGivesWay()
    {
        Desk d;
        d.window.desk().openCase(d.first);
        QTRY_VERIFY(d.window.page().showsRows());
        d.window.trigger(CommandId::FilterWords);
        Desk::type(u"payouts"_s);
        Desk::press(Qt::Key_Return);
        QTRY_COMPARE(d.window.rows(), QStringList{u"Payouts suspended"_s});
        d.open();
        Desk::type(u"kestrel"_s);
        Desk::press(Qt::Key_Return);  // before the answer is there
        QTRY_COMPARE(d.window.page().view().currentSeq(), d.kestrel);
        QCOMPARE(d.window.page().filters().filterCount(), 0);
        QVERIFY(d.window.desk().status().message().contains(u"everything is shown"_s));
    }

    void aCaseByItsTitle()
    {
        Desk d;
        d.open();
        Desk::type(u"charity"_s);
        QTRY_VERIFY(!d.rows().isEmpty() && d.rows().constFirst().startsWith(u"Case, "_s));
        Desk::press(Qt::Key_Return);
        QTRY_COMPARE(d.window.page().caseId(), d.first);
    }

    void nothingTypedListsCasesAndCommands()
    {
        Desk d;
        d.open();
        const QStringList rows = d.rows();
        QVERIFY(rows.constFirst().contains(u"Stolen charity page"_s));
        QVERIFY(rows.filter(u"Log an entry"_s).constFirst().contains(u"Ctrl+L"_s));
        // The command that opened this list is not in it.
        QCOMPARE(rows.size(), 1 + int(gui::commandTable().size()) - 1);
        QVERIFY(rows.filter(u"Go to anything"_s).isEmpty());
    }

    void commandsByTheirSign()
    {
        Desk d;
        d.window.page().composer().focusText();
        d.open();
        Desk::type(u">compact"_s);
        QTRY_COMPARE(d.rows().size(), 1);
        QVERIFY(!d.window.page().view().isCompact());
        Desk::press(Qt::Key_Return);
        QVERIFY(d.window.page().view().isCompact());

        d.open();
        Desk::type(u">back to now"_s);  // nobody is in the past
        QTRY_COMPARE(d.rows().size(), 1);
        QVERIFY(!(d.palette().model().flags(d.palette().model().index(0)) & Qt::ItemIsEnabled));
        Desk::press(Qt::Key_Return);
        QVERIFY(d.palette().isVisible());
    }

    void escGivesTheKeyboardBack()
    {
        Desk d;
        d.window.page().composer().focusText();
        QWidget *before = QApplication::focusWidget();
        Desk::type(u"half a line"_s);
        const int caret = d.window.page().composer().caretPosition();
        d.open();
        QVERIFY(QApplication::focusWidget() != before);
        Desk::type(u"kest"_s);
        Desk::press(Qt::Key_Escape);
        QVERIFY(!d.palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
        QCOMPARE(d.window.page().composer().caretPosition(), caret);
        Desk::type(u"!"_s);
        QCOMPARE(d.window.page().composer().caretPosition(), caret + 1);
    }

    void somebodysLines()
    {
        Desk d;
        d.window.desk().openCase(d.first);
        QTRY_VERIFY(d.window.page().showsRows());
        d.open();
        Desk::type(u"@ray"_s);
        QTRY_COMPARE(d.rows().size(), 1);
        Desk::press(Qt::Key_Return);
        QVERIFY(d.window.page().filters().filter().author.has_value());
        QTRY_VERIFY(d.window.desk().status().shownText().contains(u"by "_s));
        QVERIFY(d.window.desk().status().shownText().contains(u"A. Ray"_s));
        Desk::press(Qt::Key_Escape);
        QTRY_VERIFY(!d.window.page().filters().filter().author);
    }

    void strangeQueries()
    {
        Desk d;
        d.open();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        for (const QString &text : {u"\"*( -"_s, QString(10'000, u'x'), u"'; DROP TABLE"_s}) {
            field->setText(text);
            QTRY_COMPARE(d.rows().size(), 0);
        }
        field->setText(u"kestrel"_s);
        QTRY_COMPARE(d.rows().size(), 1);
    }

    void lockingTakesItAway()
    {
        Desk d;
        d.open();
        Desk::type(u"kestrel"_s);
        QTRY_COMPARE(d.rows().size(), 1);
        d.window.trigger(CommandId::Lock);
        QTRY_VERIFY(!d.window.window().findChild<gui::Palette *>());
        QVERIFY(!d.window.window().commands().action(CommandId::GoToAnything)->isEnabled());
    }

    // F3 goes from hit to hit, round the ends, and says where it is.
    void fromHitToHit()
    {
        Desk d;
        const ledger::Seq third = d.desk.log(u"Kestrel again"_s);
        d.window.desk().openCase(d.first);
        QTRY_VERIFY(d.window.page().showsRows());
        d.window.page().view().setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        Desk::type(u"estrel"_s);
        Desk::press(Qt::Key_F3);
        QTRY_COMPARE(d.window.rows().size(), 2);
        QTRY_VERIFY(d.window.desk().status().message().startsWith(u"Hit "_s));
        const auto firstHit = d.window.page().view().currentSeq();
        const QString said = d.window.desk().status().message();
        Desk::press(Qt::Key_F3);
        QVERIFY(d.window.page().view().currentSeq() != firstHit);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(d.window.page().view().currentSeq(), firstHit);
        QCOMPARE(d.window.desk().status().message(), said);
        QVERIFY(firstHit == d.kestrel || firstHit == third);
        Desk::press(Qt::Key_Escape);
        QTRY_COMPARE(d.window.page().filters().filterCount(), 0);
    }
};

CASEMENT_TEST(TstPalette, tst_palette)
#include "tst_palette.moc"
