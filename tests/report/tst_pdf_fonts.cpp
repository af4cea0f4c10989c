// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_fonts.h"
#include "support/test_main.h"

#include <QPdfWriter>
#include <QTemporaryFile>

using namespace casement;
using namespace casement::report;
using namespace Qt::StringLiterals;

class TstPdfFonts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFontsOfTheListAreUsable() { QVERIFY(fontsAreUsable().has_value()); }

    void whatHasNoForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("missing");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("Latin") << u"Crème brûlée — “50 €”"_s << u""_s;
        QTest::newRow("scripts") << u"مرحبا שלום 詐欺 हिन्दी ภาษา བོད"_s << u""_s;
        QTest::newRow("emoji") << u"👩\u200D🚒👍🏽1️⃣🇯🇵"_s << u""_s;
        QTest::newRow("one") << u"a\U0001E4D0b"_s << u"1e4d0"_s;
        QTest::newRow("twice, and in order")
            << u"\U0001E4D1 \U0001E4D0\U0001E4D1"_s << u"1e4d0 1e4d1"_s;
    }
    void whatHasNoForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, missing);
        QStringList found;
        for (const char32_t c : charactersWithoutForm(text))
            found += QString::number(c, 16);
        QCOMPARE(found.join(u' '), missing);
    }

    void plainText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("plain");
        QTest::newRow("words") << u"Suspend payouts — “now”, 10:12Z; naïve…"_s << true;
        QTest::newRow("isolates and breaks") << u"\u2068a\u2028b\nc\u2069"_s << true;
        QTest::newRow("accent of its own") << u"e\u0301"_s << false;
        QTest::newRow("Greek") << u"ευ"_s << false;
        QTest::newRow("Arabic") << u"مرحبا"_s << false;
        QTest::newRow("keycap") << u"1\uFE0F\u20E3"_s << false;
        QTest::newRow("soft hyphen") << u"a\u00ADb"_s << false;
    }
    void plainText()
    {
        QFETCH(QString, text);
        QFETCH(bool, plain);
        QTemporaryFile file;
        QVERIFY(file.open());
        QPdfWriter writer(&file);
        QCOMPARE(TypeFace(writer).isPlain(text), plain);
    }
};

CASEMENT_TEST(TstPdfFonts, tst_pdf_fonts)
#include "tst_pdf_fonts.moc"
