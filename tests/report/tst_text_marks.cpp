// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/text_marks.h"
#include "support/test_main.h"

using namespace casement::report;
using namespace Qt::StringLiterals;

class TstTextMarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("printed");
        QTest::newRow("plain") << u"A. Ray"_s << u"A. Ray"_s;
        QTest::newRow("nul") << u"a\0b"_s << u"a⟨U+0000⟩b"_s;
        QTest::newRow("escape") << u"\u001B[31m"_s << u"⟨U+001B⟩[31m"_s;
        QTest::newRow("override") << u"gpj.\u202Eexe"_s << u"gpj.⟨U+202E⟩exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"⟨U+2066⟩a⟨U+2069⟩"_s;
        QTest::newRow("zero width space") << u"a\u200Bb"_s << u"a⟨U+200B⟩b"_s;
        QTest::newRow("byte order mark") << u"\uFEFFa"_s << u"⟨U+FEFF⟩a"_s;
        QTest::newRow("lone high surrogate") << QString(QChar(0xD83D)) << u"⟨U+D83D⟩"_s;
        QTest::newRow("lone low surrogate") << QString(QChar(0xDC4D)) << u"⟨U+DC4D⟩"_s;
        QTest::newRow("private use") << u"\uE000"_s << u"⟨U+E000⟩"_s;
        QTest::newRow("noncharacter") << QString(QChar(0xFFFF)) << u"⟨U+FFFF⟩"_s;
        QTest::newRow("hangul filler") << u"\u3164"_s << u"⟨U+3164⟩"_s;
        QTest::newRow("soft hyphen") << u"red\u00ADfox"_s << u"red⟨U+00AD⟩fox"_s;
        QTest::newRow("line breaks") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
        QTest::newRow("joiner of emoji") << u"👩\u200D🚒"_s << u"👩\u200D🚒"_s;
        QTest::newRow("non-joiner of Persian") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("skin tone") << u"👍🏽"_s << u"👍🏽"_s;
        QTest::newRow("flag of Scotland")
            << u"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s
            << u"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"_s;
        const QString accents(6, QChar(0x0301));
        QTest::newRow("six accents") << u"e"_s + accents + u"e"_s << u"e"_s + accents + u"e"_s;
        QTest::newRow("more accents") << u"e"_s + accents + u"\u0308\u20DDe\u0301"_s
                                      << u"e"_s + accents + u"⟨U+0308⟩⟨U+20DD⟩e\u0301"_s;
        QTest::newRow("Hebrew with points and accents") << u"בְּרֵאשִׁ֖ית"_s << u"בְּרֵאשִׁ֖ית"_s;
        QTest::newRow("tag outside a flag") << u"a\U000E0067"_s << u"a⟨U+E0067⟩"_s;
    }
    void marks()
    {
        QFETCH(QString, typed);
        QFETCH(QString, printed);
        QCOMPARE(withVisibleMarks(typed), printed);
    }
};

CASEMENT_TEST(TstTextMarks, tst_text_marks)
#include "tst_text_marks.moc"
