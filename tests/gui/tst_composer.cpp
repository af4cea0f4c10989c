// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// What the composer makes of a line, as it is seen and as it stands in the ledger afterwards.

#include "gui/composer_edit.h"
#include "gui/composer_field.h"
#include "gui/window_fixture.h"
#include "support/test_main.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace casement;
using namespace casement::gui;
using casefile::EntryKind;
using test::GuiDesk;
using test::GuiWindow;

namespace {

struct Parts {
    explicit Parts(const GuiWindow &gui)
        : edit(*gui.page().composer().findChild<ComposerEdit *>())
        , field(*gui.page().composer().findChild<ComposerField *>())
    {
    }
    void type(const QString &words) const { QTest::keyClicks(&edit, words); }
    void enter() const { QTest::keyClick(&edit, Qt::Key_Return); }
    ComposerEdit &edit;
    ComposerField &field;
};

const desk::TimelineLine *lineWith(const std::vector<desk::TimelineLine> &lines,
                                   const QString &text)
{
    const auto found = std::ranges::find(lines, text, &desk::TimelineLine::text);
    return found == lines.end() ? nullptr : &*found;
}

}  // namespace

class TstComposer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kindOfALine_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("because");
        QTest::addColumn<QString>("late");
        QTest::addColumn<EntryKind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("tags");
        const QString why = u"it reaches the thief"_s;
        QTest::addRow("event") << u"Payouts run at noon #pay"_s << QString() << QString()
                               << EntryKind::Event << u"Payouts run at noon"_s
                               << QStringList{u"pay"_s};
        QTest::addRow("decision") << u"! Suspend payouts #pay"_s << why << QString()
                                  << EntryKind::Decision << u"Suspend payouts"_s
                                  << QStringList{u"pay"_s};
        QTest::addRow("late event") << u"First login ^-38m"_s << QString() << u"found in the log"_s
                                    << EntryKind::Event << u"First login"_s << QStringList{};
        QTest::addRow("late decision")
            << u"! Keep the page up ^-38m"_s << why << u"on the phone"_s << EntryKind::Decision
            << u"Keep the page up"_s << QStringList{};
        QTest::addRow("a plus stays")
            << u"+ call the vendor"_s << QString() << QString() << EntryKind::Event
            << u"+ call the vendor"_s << QStringList{};
    }
    void kindOfALine()
    {
        QFETCH(QString, typed);
        QFETCH(QString, because);
        QFETCH(QString, late);
        QFETCH(EntryKind, kind);
        QFETCH(QString, text);
        QFETCH(QStringList, tags);
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            const Parts composer(gui);
            composer.type(typed);
            composer.enter();
            for (const auto &[question, answer] : {std::pair(composer.field.because(), because),
                                                   std::pair(composer.field.late(), late)}) {
                QCOMPARE(question->isVisible(), !answer.isEmpty());
                if (answer.isEmpty())
                    continue;
                QTRY_VERIFY(question->edit()->hasFocus());
                QTest::keyClicks(question->edit(), answer);
                QTest::keyClick(question->edit(), Qt::Key_Return);
            }
            QTRY_VERIFY(gui.rows().contains(text));
            QTRY_COMPARE(gui.page().composer().text(), QString());
            QVERIFY(!composer.field.because()->isVisible());
            QVERIFY(!composer.field.late()->isVisible());
        }
        const auto lines = desk.reread();
        const desk::TimelineLine *line = lineWith(lines, text);
        QVERIFY(line);
        QCOMPARE(line->row.kind, kind);
        QCOMPARE(line->tags, tags);
        QCOMPARE(line->lateReason, late);
    }

    void aReasonIsNotLostWithTheMark()
    {
        GuiDesk desk;
        const GuiWindow gui(desk);
        QTRY_VERIFY(gui.page().showsRows());
        const Parts composer(gui);
        composer.type(u"! Suspend payouts"_s);
        composer.enter();
        QTest::keyClicks(composer.field.because()->edit(), u"it reaches the thief"_s);
        composer.edit.setPlainText(u"Suspend payouts"_s);
        composer.enter();
        QCOMPARE(composer.edit.typedText(), u"Suspend payouts"_s);
        QCOMPARE(composer.field.because()->answer(), u"it reaches the thief"_s);
        QVERIFY(
            !std::ranges::contains(desk.reread(), u"Suspend payouts"_s, &desk::TimelineLine::text));
    }

    void whatWasAnsweredIsADraftToo()
    {
        GuiDesk desk;
        {
            GuiWindow gui(desk);
            QTRY_VERIFY(gui.page().showsRows());
            const Parts composer(gui);
            composer.type(u"! Suspend payouts"_s);
            composer.enter();
            QTRY_VERIFY(composer.field.because()->edit()->hasFocus());
            QTest::keyClicks(composer.field.because()->edit(), u"it reaches"_s);
            gui.desk().flushDrafts();
        }
        GuiWindow gui(desk);
        const Parts composer(gui);
        QTRY_COMPARE(composer.edit.typedText(), u"! Suspend payouts"_s);
        QTRY_COMPARE(composer.field.because()->answer(), u"it reaches"_s);
        QVERIFY(composer.field.because()->isVisible());
    }
};

CASEMENT_TEST(TstComposer, tst_composer)
#include "tst_composer.moc"
