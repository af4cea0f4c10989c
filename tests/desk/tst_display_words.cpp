// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "desk/display_words.h"
#include "support/test_main.h"

#include <QSet>

using namespace casement;
using namespace casement::casefile;
using namespace Qt::StringLiterals;

namespace {

template <typename Code> void everyValueHasItsOwnWords(Code last)
{
    QSet<QString> seen;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const QString word = desk::wordOf(static_cast<Code>(i));
        QVERIFY2(!word.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!seen.contains(word), qPrintable(word));
        seen.insert(word);
    }
}

}  // namespace

class TstDisplayWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vocabulariesAreComplete()
    {
        everyValueHasItsOwnWords(EntryKind::Erase);
        everyValueHasItsOwnWords(Function::Vendor);
        everyValueHasItsOwnWords(Lane::Privileged);
        everyValueHasItsOwnWords(Severity::Info);
        everyValueHasItsOwnWords(CaseState::Closed);
        everyValueHasItsOwnWords(Precision::Unknown);
    }

    void kindsAreInTheOrderOfTheEnum()
    {
        QCOMPARE(desk::wordOf(EntryKind::Genesis), u"Ledger begun"_s);
        QCOMPARE(desk::wordOf(EntryKind::Event), u"Event"_s);
        QCOMPARE(desk::wordOf(EntryKind::Decision), u"Decision"_s);
        QCOMPARE(desk::wordOf(EntryKind::Seal), u"Seal"_s);
        QCOMPARE(desk::wordOf(EntryKind::Erase), u"Erasure"_s);
    }

    void severityHasShapeAndWord()
    {
        QCOMPARE(desk::badgeOf(Severity::Critical), u"◆ Critical"_s);
        QCOMPARE(desk::badgeOf(Severity::High), u"▲ High"_s);
        QCOMPARE(desk::badgeOf(Severity::Moderate), u"■ Moderate"_s);
        QCOMPARE(desk::badgeOf(Severity::Low), u"● Low"_s);
        QCOMPARE(desk::badgeOf(Severity::Info), u"○ Info"_s);
    }

    void unknownFieldsKeepTheirName()
    {
        QCOMPARE(desk::fieldWord(u"occurred_at"), u"occurred"_s);
        QCOMPARE(desk::fieldWord(u"of_a_newer_version"), u"of_a_newer_version"_s);
    }

    void hiddenCharactersAreMarked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("asText");
        QTest::addColumn<QString>("asLine");
        const auto row = [](const char *name, const QString &text, const QString &asText,
                            const QString &asLine) {
            QTest::newRow(name) << text << asText << asLine;
        };
        row("plain", u"Zoë 雪 👩‍🚀"_s, u"Zoë 雪 👩‍🚀"_s,
            u"Zoë 雪 👩‍🚀"_s);
        row("line feed and tab", u"a\tb\nc"_s, u"a\tb\nc"_s, u"a b⏎c"_s);
        row("carriage return", u"a\rb"_s, u"a⟨U+000D⟩b"_s, u"a⟨U+000D⟩b"_s);
        row("NUL", QString(QChar(0)), u"⟨U+0000⟩"_s, u"⟨U+0000⟩"_s);
        row("escape", u"\u001b[31m"_s, u"⟨U+001B⟩[31m"_s, u"⟨U+001B⟩[31m"_s);
        row("C1", QString(QChar(0x9b)), u"⟨U+009B⟩"_s, u"⟨U+009B⟩"_s);
        row("RTL override", u"a\u202Eb"_s, u"a⟨U+202E⟩b"_s, u"a⟨U+202E⟩b"_s);
        row("isolate", u"\u2066x\u2069"_s, u"⟨U+2066⟩x⟨U+2069⟩"_s, u"⟨U+2066⟩x⟨U+2069⟩"_s);
        row("zero width space", u"a\u200Bb"_s, u"a⟨U+200B⟩b"_s, u"a⟨U+200B⟩b"_s);
        row("byte order mark", u"\uFEFFa"_s, u"⟨U+FEFF⟩a"_s, u"⟨U+FEFF⟩a"_s);
        row("tag character", QString::fromUcs4(U"\U000E0041", 1), u"⟨U+E0041⟩"_s, u"⟨U+E0041⟩"_s);
        row("line separator", u"a\u2028b"_s, u"a⟨U+2028⟩b"_s, u"a⟨U+2028⟩b"_s);
        row("lone surrogate", QString(QChar(0xD83D)), u"⟨U+D83D⟩"_s, u"⟨U+D83D⟩"_s);
        row("joiner of Persian", u"می‌خواهم"_s, u"می‌خواهم"_s,
            u"می‌خواهم"_s);
        row("Hangul filler", u"\u3164"_s, u"⟨U+3164⟩"_s, u"⟨U+3164⟩"_s);
    }
    void hiddenCharactersAreMarked()
    {
        QFETCH(QString, text);
        QFETCH(QString, asText);
        QFETCH(QString, asLine);
        QCOMPARE(desk::visibleText(text), asText);
        QCOMPARE(desk::visibleLine(text), asLine);
    }
};

CASEMENT_TEST(TstDisplayWords, tst_display_words)
#include "tst_display_words.moc"
