// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_pictures.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <functional>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

bool isPictureFont(const QRawFont &font)
{
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("COLR").isEmpty()
        || !font.fontTable("sbix").isEmpty();
}

// The string indexes of a glyph run count from a place that is not documented, so each character is
// asked for by itself; but only in lines that have such a run at all.
std::vector<PictureSpot> spotsWhere(const QTextLayout &layout,
                                    const std::function<bool(const QGlyphRun &)> &holds)
{
    std::vector<PictureSpot> spots;
    const QString text = layout.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (std::ranges::none_of(line.glyphRuns(), holds))
            continue;
        const qsizetype lineEnd = line.textStart() + line.textLength();
        for (qsizetype start = line.textStart(); start < lineEnd;) {
            finder.setPosition(start);
            const qsizetype end = finder.toNextBoundary();
            const auto runs =
                line.glyphRuns(static_cast<int>(start), static_cast<int>(end - start));
            if (text.at(start) != u'\u2028' && std::ranges::any_of(runs, holds))
                spots.push_back({start, end - start});
            start = end;
        }
    }
    return spots;
}

bool hasInk(const QImage &image, int y, int from, int to)
{
    const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
    for (int x = from; x < to; ++x) {
        if ((line[x] & 0xFFFFFF) != 0xFFFFFF)
            return true;
    }
    return false;
}

QRect inkOf(const QImage &image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        if (!hasInk(image, y, 0, image.width()))
            continue;
        int left = 0;
        while (!hasInk(image, y, left, left + 1))
            ++left;
        int right = image.width() - 1;
        while (!hasInk(image, y, right, right + 1))
            --right;
        ink |= QRect(QPoint(left, y), QPoint(right, y));
    }
    return ink;
}

}  // namespace

std::vector<PictureSpot> pictureSpots(const QTextLayout &layout)
{
    return spotsWhere(layout, [](const QGlyphRun &run) { return isPictureFont(run.rawFont()); });
}

std::vector<PictureSpot> missingSpots(const QTextLayout &layout)
{
    return spotsWhere(layout, [](const QGlyphRun &run) { return run.glyphIndexes().contains(0); });
}

QImage pictureOf(const QString &character)
{
    // 109 pixels is the size at which Noto Color Emoji keeps its bitmaps: nothing is scaled.
    constexpr int pixels = 109;
    QImage canvas(400, 200, QImage::Format_RGB32);
    canvas.fill(Qt::white);
    QFont font(QStringList{u"Noto Color Emoji"_s});
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    QPainter painter(&canvas);
    painter.setFont(font);
    painter.drawText(QPointF(30, 150), character);
    painter.end();
    const QRect ink = inkOf(canvas);
    return ink.isEmpty() ? QImage() : canvas.copy(ink);
}

}  // namespace casement::report
