// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "base/visible.h"
#include "support/test_main.h"

using namespace casement;
using namespace Qt::StringLiterals;

class TstVisible : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"Legal agrees"_s << u"Legal agrees"_s;
        QTest::newRow("arabic") << u"مصر"_s << u"مصر"_s;
        QTest::newRow("override") << u"a\u202Eb"_s << u"a⟨U+202E⟩b"_s;
        QTest::newRow("isolate") << u"\u2068x\u2069"_s << u"⟨U+2068⟩x⟨U+2069⟩"_s;
        QTest::newRow("nul") << u"a"_s + QChar(0) + u"b"_s << u"a⟨U+0000⟩b"_s;
        QTest::newRow("escape") << u"\x1B[31m"_s << u"⟨U+001B⟩[31m"_s;
        QTest::newRow("zero width space") << u"pay\u200Bpal"_s << u"pay⟨U+200B⟩pal"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD83D) << u"a⟨U+D83D⟩"_s;
        QTest::newRow("emoji family") << u"👩\u200D👧"_s << u"👩\u200D👧"_s;
        QTest::newRow("persian joiner") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("joiner at the end") << u"a\u200D"_s << u"a⟨U+200D⟩"_s;
        QTest::newRow("heart with selector") << u"❤\uFE0F"_s << u"❤\uFE0F"_s;
        QTest::newRow("flag of Scotland")
            << u"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s
            << u"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s;
        QTest::newRow("tag characters") << u"x\U000E0041"_s << u"x⟨U+E0041⟩"_s;
        QTest::newRow("breaks") << u"a\r\nb\tc"_s << u"a  b c"_s;
    }
    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(visible(text, Breaks::AsSpaces), shown);
    }
    void breaksAreKept()
    {
        QCOMPARE(visible(u"a\r\nb\rc\nd\te", Breaks::Keep), u"a\nb\nc\nd\te"_s);
    }
};

CASEMENT_TEST(TstVisible, tst_visible)
#include "tst_visible.moc"
