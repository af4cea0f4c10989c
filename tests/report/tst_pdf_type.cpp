// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_type.h"
#include "support/test_main.h"

#include <QImage>
#include <QPainter>

using namespace casement;
using namespace casement::report;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTop = 600;
constexpr int kWidth = 2400;  // a column of 240 points
constexpr int kDotsPerMeter = 28346;  // 720 dots per inch

QImage sheet()
{
    QImage image(kWidth, 2 * kTop, QImage::Format_RGB32);
    image.setDotsPerMeterX(kDotsPerMeter);
    image.setDotsPerMeterY(kDotsPerMeter);
    image.fill(Qt::white);
    return image;
}

bool hasInk(const QImage &image, int y)
{
    const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
    return std::any_of(line, line + image.width(), [](QRgb dot) { return qGray(dot) < 128; });
}

// The first and the last row with ink.
std::pair<int, int> inkRows(const QImage &image)
{
    int first = 0;
    while (first < image.height() && !hasInk(image, first))
        ++first;
    int last = image.height() - 1;
    while (last > first && !hasInk(image, last))
        --last;
    return {first, last};
}

Prose ofText(const QString &text)
{
    return {{text, Tone::Plain, true, WithheldUnit::None, {}, 0}};
}

}  // namespace

class TstPdfType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Whatever is piled up in a line stays in it.
    void inkStaysInItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Latin") << u"Ågjpqy Ńß “quoted” (10:12Z)"_s;
        QTest::newRow("accents above") << u"e"_s + QString(6, QChar(0x0301)) + u" one more"_s;
        QTest::newRow("accents below") << u"e"_s + QString(6, QChar(0x0316)) + u" one more"_s;
        QTest::newRow("Arabic with points") << u"بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ"_s;
        QTest::newRow("Urdu") << u"اردو میں رپورٹ"_s;
        QTest::newRow("Hebrew with accents") << u"בְּרֵאשִׁ֖ית בָּרָ֣א"_s;
        QTest::newRow("Thai") << u"ปี่ผู้ที่ ก็\u0E47\u0E47\u0E47"_s;
        QTest::newRow("Tibetan") << u"བསྒྲུབས་ རྒྱུ"_s;
        QTest::newRow("Devanagari") << u"हिन्दी में र्त्क्ष्ट्रौं"_s;
        QTest::newRow("Japanese") << u"詐欺の報告「」"_s;
        QTest::newRow("emoji") << u"👍🏽 👩\u200D🚒 text"_s;
        QTest::newRow("mixed") << u"abc مرحبا 詐欺 👍🏽 e\u0301\u0301\u0301\u0301"_s;
    }
    void inkStaysInItsLine()
    {
        QFETCH(QString, text);
        QImage image = sheet();
        const TypeFace face(image);
        Transcript transcript;
        for (const TypeSize size : {TypeSize::Body, TypeSize::Title}) {
            const LaidProse laid(ofText(text), face, size, Tone::Plain, kWidth, ColumnAlign::Start,
                                 transcript);
            for (int line = 0; line < laid.lineCount(); ++line) {
                image.fill(Qt::white);
                QPainter painter(&image);
                Tallies none;
                laid.drawLine(painter, line, {0, kTop}, none);
                painter.end();
                const auto [first, last] = inkRows(image);
                QVERIFY(first < last);
                QVERIFY2(first >= kTop, qPrintable(QString::number(first)));
                QVERIFY2(last <= kTop + laid.lineHeight(line),
                         qPrintable(u"%1 of %2"_s.arg(last - kTop).arg(laid.lineHeight(line))));
            }
        }
    }

    // Only what needs more room gets it.
    void ordinaryLinesAreAlike()
    {
        QImage image = sheet();
        const TypeFace face(image);
        Transcript transcript;
        for (const QString &text :
             {u"words"_s, u"naïve – “now”"_s, u"詐欺"_s, u"👍🏽"_s, u"Ελλάς"_s}) {
            const LaidProse laid(ofText(text), face, TypeSize::Body, Tone::Plain, kWidth,
                                 ColumnAlign::Start, transcript);
            QCOMPARE(laid.lineHeight(0), TypeFace::lineHeight(TypeSize::Body));
        }
    }

    void placeholdersAreCountedOnce()
    {
        QImage image = sheet();
        const TypeFace face(image);
        Transcript transcript;
        const QString basis = u"R7-A-BASIS-OF-SOME-LENGTH"_s;
        const LaidProse laid({{basis, Tone::Plain, false, WithheldUnit::Field, basis, 3}}, face,
                             TypeSize::Body, Tone::Plain, kWidth / 5, ColumnAlign::Start,
                             transcript);
        QVERIFY(laid.lineCount() > 1);
        QPainter painter(&image);
        Tallies tallies;
        for (int line = 0; line < laid.lineCount(); ++line)
            laid.drawLine(painter, line, {0, 0}, tallies);
        QCOMPARE(tallies.size(), 1U);
        QCOMPARE(tallies[basis].parts, 3U);
    }
};

CASEMENT_TEST(TstPdfType, tst_pdf_type)
#include "tst_pdf_type.moc"
