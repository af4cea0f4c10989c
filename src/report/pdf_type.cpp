// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_type.h"

#include "report/text_marks.h"

#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <set>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kIsolate = 0x2068;
constexpr char16_t kEndIsolate = 0x2069;
constexpr char16_t kNoBreakSpace = 0x00A0;
constexpr char16_t kLineSeparator = 0x2028;

bool needsIsolate(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x0590; });
}

// Named, so that the choice is the same on every machine that has them. Pictures come before the
// other scripts: symbol fonts have some of them, but not the sequences they are part of.
QStringList fallbacks()
{
    return {u"Noto Sans Arabic"_s, u"Noto Sans Hebrew"_s,     u"Noto Color Emoji"_s,
            u"Noto Sans CJK JP"_s, u"Noto Sans Devanagari"_s, u"Noto Sans Thai"_s};
}

// A font of coloured pictures, which has no outlines that a PDF could show.
bool isPictureFont(const QRawFont &font)
{
    return !font.fontTable("CBDT").isEmpty() || !font.fontTable("COLR").isEmpty()
        || !font.fontTable("sbix").isEmpty();
}

// Draws a run's glyphs as one picture on white: a PDF with transparency is refused by some courts'
// filing systems.
void drawPictures(QPainter &painter, const QGlyphRun &run, QPointF origin)
{
    constexpr qreal pixels = 109;  // the size at which such fonts keep their bitmaps
    QRawFont font = run.rawFont();
    const qreal scale = pixels / font.pixelSize();
    font.setPixelSize(pixels);
    const QList<quint32> glyphs = run.glyphIndexes();
    const QList<QPointF> positions = run.positions();
    for (qsizetype i = 0; i < glyphs.size() && i < positions.size(); ++i) {
        const QRectF bounds = font.boundingRect(glyphs.at(i));
        if (bounds.isEmpty())
            continue;
        QImage picture(bounds.size().toSize() + QSize(2, 2), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter inner(&picture);
        QGlyphRun one;
        one.setRawFont(font);
        one.setGlyphIndexes({glyphs.at(i)});
        one.setPositions({QPointF(1, 1) - bounds.topLeft()});
        inner.drawGlyphRun({0, 0}, one);
        inner.end();
        const QPointF corner = bounds.topLeft() - QPointF(1, 1);
        painter.drawImage(
            QRectF(origin + positions.at(i) + corner / scale, QSizeF(picture.size()) / scale),
            picture);
    }
}

}  // namespace

qreal TypeFace::points(TypeSize size)
{
    switch (size) {
    case TypeSize::Small:
        return 8.0;
    case TypeSize::Body:
        return 9.5;
    case TypeSize::Subsection:
        return 10.5;
    case TypeSize::Section:
        return 14.0;
    case TypeSize::Title:
        return 21.0;
    }
    return 9.5;
}

QFont TypeFace::font(TypeSize size, Tone tone) const
{
    const bool code = tone == Tone::Code;
    QFont font((code ? QStringList{u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s}
                     : QStringList{u"Noto Sans"_s, u"DejaVu Sans"_s})
               + fallbacks());
    font.setStyleHint(code ? QFont::Monospace : QFont::SansSerif);
    qreal height = points(size);
    if (code)
        height *= 0.9;
    else if (tone == Tone::Alert)
        height = std::min(height, 8.0);
    font.setPointSizeF(height);
    const bool heading = size != TypeSize::Small && size != TypeSize::Body;
    font.setWeight(heading || tone == Tone::Strong ? QFont::Bold : QFont::Normal);
    font.setStrikeOut(tone == Tone::Struck);
    font.setKerning(true);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A ligature is one glyph, and comes back from the file as one odd character.
    for (const char *feature : {"liga", "clig", "dlig"})
        font.setFeature(*QFont::Tag::fromString(QLatin1StringView(feature)), 0);
    return QFont(font, &m_device);
}

QFont TypeFace::placeholderFont(TypeSize size) const
{
    QFont font = this->font(size, Tone::Code);
    font.setPointSizeF(points(size) * 0.82);
    font.setWeight(QFont::Bold);
    return QFont(font, &m_device);
}

QColor inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Strong:
    case Tone::Code:
        return QColor(0x15, 0x18, 0x1C);
    case Tone::Quiet:
    case Tone::Struck:
        return QColor(0x59, 0x63, 0x6E);
    case Tone::Alert:
        return QColor(0xB3, 0x26, 0x1E);
    }
    return Qt::black;
}

LaidProse::LaidProse(const Prose &prose, const TypeFace &face, TypeSize size, Tone base,
                     qreal width, ColumnAlign align, Transcript &transcript)
    : m_lineHeight(face.lineHeight(size)), m_align(align)
{
    Prose printed = prose;
    compose(printed, face, size, base);
    breakLines(width);
    if (markMissingGlyphs(printed)) {
        compose(printed, face, size, base);
        breakLines(width);
    }
    transcript.beginParagraph();
    for (const Run &run : printed)
        transcript.add(run.text, run.fromCase);
}

void LaidProse::compose(const Prose &prose, const TypeFace &face, TypeSize size, Tone base)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    m_boxes.clear();
    m_runStarts.clear();
    for (size_t i = 0; i < prose.size(); ++i) {
        const Run &run = prose[i];
        const auto start = static_cast<int>(text.size());
        const Tone tone = run.tone == Tone::Plain ? base : run.tone;
        QTextCharFormat format;
        format.setFont(run.isPlaceholder() ? face.placeholderFont(size) : face.font(size, tone));
        format.setForeground(run.isPlaceholder() ? QColor(Qt::white) : inkOf(tone));
        QString words = run.text;
        words.replace(u'\n', QChar(kLineSeparator));
        if (run.isPlaceholder()) {
            words.replace(u' ', QChar(kNoBreakSpace));
            text += QChar(kNoBreakSpace) + words + QChar(kNoBreakSpace);
            m_boxes.push_back(
                {start, static_cast<int>(words.size()) + 2, run.unit, run.basis, run.count});
            m_runStarts.emplace_back(start + 1, static_cast<int>(i));
        } else if (run.fromCase && needsIsolate(words)) {
            text += QChar(kIsolate) + words + QChar(kEndIsolate);
            m_runStarts.emplace_back(start + 1, static_cast<int>(i));
        } else {
            text += words;
            m_runStarts.emplace_back(start, static_cast<int>(i));
        }
        formats.push_back({start, static_cast<int>(text.size()) - start, format});
    }
    m_layout = std::make_unique<QTextLayout>(text, face.font(size, base));
    m_layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setAlignment(m_align == ColumnAlign::End ? Qt::AlignRight : Qt::AlignLeft);
    option.setUseDesignMetrics(true);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
}

void LaidProse::breakLines(qreal width)
{
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        shortenBeforeBox(line);
        line.setPosition({0, 0});
    }
    m_layout->endLayout();
}

// A basis code has hyphens, where a line may break; a box may not.
void LaidProse::shortenBeforeBox(QTextLine &line) const
{
    const int end = line.textStart() + line.textLength();
    for (const Box &box : m_boxes) {
        if (box.start > line.textStart() && box.start < end && end < box.start + box.length) {
            const qreal width = line.width();
            line.setNumColumns(box.start - line.textStart(), width);
            return;
        }
    }
}

bool LaidProse::markMissingGlyphs(Prose &prose) const
{
    std::set<int> missing;
    const auto wanted = QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveStringIndexes;
    for (const QGlyphRun &run : m_layout->glyphRuns(-1, -1, wanted)) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<qsizetype> positions = run.stringIndexes();
        for (qsizetype i = 0; i < glyphs.size() && i < positions.size(); ++i) {
            if (glyphs.at(i) == 0)
                missing.insert(static_cast<int>(positions.at(i)));
        }
    }
    bool marked = false;
    // From the end, so that earlier positions stay what they are.
    for (auto position = missing.rbegin(); position != missing.rend(); ++position) {
        const auto after = std::ranges::upper_bound(m_runStarts, *position, {},
                                                    [](const auto &start) { return start.first; });
        if (after == m_runStarts.begin())
            continue;
        Run &run = prose[static_cast<size_t>(std::prev(after)->second)];
        const int at = *position - std::prev(after)->first;
        if (at < 0 || at >= run.text.size() || run.text.at(at) == u'\n')
            continue;
        const bool pair = run.text.at(at).isHighSurrogate() && at + 1 < run.text.size();
        const char32_t c = pair ? QChar::surrogateToUcs4(run.text.at(at), run.text.at(at + 1))
                                : run.text.at(at).unicode();
        run.text.replace(at, pair ? 2 : 1, markOf(c));
        marked = true;
    }
    return marked;
}

qreal LaidProse::lineHeight(int line) const
{
    // Scripts that need more room than Latin get it.
    return std::max(m_lineHeight, m_layout->lineAt(line).height());
}

void LaidProse::drawLine(QPainter &painter, int line, QPointF at, Tallies &tallies) const
{
    const QTextLine laid = m_layout->lineAt(line);
    const qreal lead = (lineHeight(line) - laid.height()) / 2;
    const QPointF origin = at + QPointF(0, lead);
    for (const Box &box : m_boxes) {
        if (box.start < laid.textStart() || box.start >= laid.textStart() + laid.textLength())
            continue;
        QRectF area;
        for (const QGlyphRun &run : laid.glyphRuns(box.start, box.length))
            area |= run.boundingRect();
        const qreal left = laid.cursorToX(box.start);
        const qreal right = laid.cursorToX(box.start + box.length);
        area.setLeft(std::min(left, right));
        area.setRight(std::max(left, right));
        area.adjust(0, -1.6 * kUnit, 0, 1.6 * kUnit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkOf(Tone::Plain));
        painter.drawRoundedRect(area.translated(origin), 2 * kUnit, 2 * kUnit);
        Tally &tally = tallies[box.basis];
        (box.unit == WithheldUnit::Entry ? tally.entries : tally.parts) += box.count;
    }
    // Pictures are opaque, so they come before the words beside them.
    for (const QGlyphRun &run : laid.glyphRuns()) {
        if (isPictureFont(run.rawFont()))
            drawPictures(painter, run, origin);
    }
    laid.draw(&painter, origin);
}

}  // namespace casement::report
