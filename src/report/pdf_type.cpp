// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_type.h"

#include "report/text_marks.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <utility>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kIsolate = 0x2068;
constexpr char16_t kEndIsolate = 0x2069;
constexpr char16_t kNoBreakSpace = 0x00A0;
constexpr char16_t kLineSeparator = 0x2028;
constexpr char16_t kZeroWidthSpace = 0x200B;
// About an em in width. Unlike an em space they do not hang over the end of a line, and the
// zero-width spaces round them are where a line may break.
constexpr int kPictureSpaces = 4;

bool needsIsolate(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x0590; });
}

// A letter under an accent that no font has stays what it is.
QString marksOf(const QString &character)
{
    QString marks;
    for (const uint c : character.toUcs4())
        marks += needsNoMark(c) ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1)
                                : markOf(c);
    return marks;
}

// How far the glyphs of a line reach above and below its baseline.
std::pair<qreal, qreal> reachOf(const QTextLine &line)
{
    qreal above = 0;
    qreal below = 0;
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const qreal baseline = positions.at(i).y() - line.ascent();
            const QRectF ink = font.boundingRect(glyphs.at(i)).translated(0, baseline);
            above = std::max(above, -ink.top());
            below = std::max(below, ink.bottom());
        }
    }
    return {above, below};
}

QTextOption optionFor(ColumnAlign align)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setAlignment(align == ColumnAlign::End ? Qt::AlignRight : Qt::AlignLeft);
    option.setUseDesignMetrics(true);
    return option;
}

}  // namespace

LaidProse::LaidProse(const Prose &prose, const TypeFace &face, TypeSize size, Tone base,
                     qreal width, ColumnAlign align, Transcript &transcript)
    : m_lineHeight(face.lineHeight(size)), m_align(align)
{
    Prose printed = prose;
    const bool plain =
        std::ranges::all_of(prose, [&face](const Run &run) { return face.isPlain(run.text); });
    m_script = plain ? Script::Plain : Script::Any;
    compose(printed, face, size, base, {});
    breakLines(width);
    if (!plain && markMissingGlyphs(printed)) {
        compose(printed, face, size, base, {});
        breakLines(width);
    }
    const auto spots = plain ? std::vector<PictureSpot>{} : pictureSpots(*m_layout);
    if (!spots.empty()) {
        compose(printed, face, size, base, spots);
        breakLines(width);
    }
    measureLines(face.font(size, base, m_script), plain);
    transcript.beginParagraph();
    for (const Run &run : printed)
        transcript.add(run.text, run.fromCase);
}

void LaidProse::compose(const Prose &prose, const TypeFace &face, TypeSize size, Tone base,
                        const std::vector<PictureSpot> &spots)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    m_boxes.clear();
    m_pictures.clear();
    const auto runStarts = std::exchange(m_runStarts, {});
    // One tone is said to the layout as a whole, which then looks for its font once.
    const bool alike = prose.size() == 1 && !prose.front().isPlaceholder();
    for (size_t i = 0; i < prose.size(); ++i) {
        const Run &run = prose[i];
        const auto start = static_cast<int>(text.size());
        const Tone tone = run.tone == Tone::Plain ? base : run.tone;
        if (run.isPlaceholder()) {
            appendBox(text, run);
        } else {
            const bool isolate = run.fromCase && needsIsolate(run.text);
            if (isolate)
                text += QChar(kIsolate);
            m_runStarts.push_back(static_cast<int>(text.size()));
            appendWords(text, run.text, spots, i < runStarts.size() ? runStarts[i] : 0, face);
            if (isolate)
                text += QChar(kEndIsolate);
        }
        if (alike)
            break;
        formats.push_back({start, static_cast<int>(text.size()) - start,
                           run.isPlaceholder() ? face.placeholderFormat(size)
                                               : face.format(size, tone, m_script)});
    }
    const Tone whole = alike && prose.front().tone != Tone::Plain ? prose.front().tone : base;
    m_layout = std::make_unique<QTextLayout>(text, face.font(size, whole, m_script));
    m_ink = inkOf(whole);
    if (!alike)
        m_layout->setFormats(formats);
    m_layout->setTextOption(optionFor(m_align));
    m_layout->setCacheEnabled(true);
}

void LaidProse::appendBox(QString &text, const Run &run)
{
    QString words = run.text;
    words.replace(u' ', QChar(kNoBreakSpace));
    m_boxes.push_back({static_cast<int>(text.size()), static_cast<int>(words.size()) + 2, run.unit,
                       run.basis, run.count});
    m_runStarts.push_back(static_cast<int>(text.size()) + 1);
    text += QChar(kNoBreakSpace) + words + QChar(kNoBreakSpace);
}

// `before` is where these words began in the layout that `spots` were found in.
void LaidProse::appendWords(QString &text, QString words, const std::vector<PictureSpot> &spots,
                            int before, const TypeFace &face)
{
    words.replace(u'\n', QChar(kLineSeparator));
    qsizetype done = 0;
    for (const PictureSpot &spot : spots) {
        const qsizetype at = spot.start - before;
        if (at < done || at + spot.length > words.size())
            continue;
        text += words.sliced(done, at - done);
        done = at + spot.length;
        const QString character = words.sliced(at, spot.length);
        const QImage image = face.picture(character);
        if (image.isNull()) {
            text += marksOf(character);
            continue;
        }
        text += QChar(kZeroWidthSpace);
        m_pictures.push_back({static_cast<int>(text.size()), image});
        text += QString(kPictureSpaces, QChar(kNoBreakSpace)) + QChar(kZeroWidthSpace);
    }
    text += words.sliced(done);
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
    const std::vector<PictureSpot> missing = missingSpots(*m_layout);
    bool marked = false;
    // From the end, so that earlier positions stay what they are.
    for (auto spot = missing.rbegin(); spot != missing.rend(); ++spot) {
        const auto after = std::ranges::upper_bound(m_runStarts, spot->start);
        if (after == m_runStarts.begin())
            continue;
        QString &text = prose[static_cast<size_t>(std::prev(after) - m_runStarts.begin())].text;
        const qsizetype at = spot->start - *std::prev(after);
        if (at + spot->length > text.size())
            continue;
        text.replace(at, spot->length, marksOf(text.sliced(at, spot->length)));
        marked = true;
    }
    return marked;
}

// The baseline stands where it does in a line of Latin, whatever other fonts say of their height;
// what the glyphs reach beyond that is added.
void LaidProse::measureLines(const QFont &font, bool plain)
{
    constexpr qreal clear = 0.8 * kUnit;
    const QFontMetricsF metrics(font);
    const qreal above = (m_lineHeight - metrics.height()) / 2 + metrics.ascent();
    m_lines.clear();
    m_lines.reserve(static_cast<size_t>(m_layout->lineCount()));
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const auto [up, down] = plain ? std::pair<qreal, qreal>(0, 0) : reachOf(line);
        const qreal ascent = std::max(above, up + clear);
        const qreal descent = std::max(m_lineHeight - above, down + clear);
        m_lines.push_back({ascent + descent, ascent - line.ascent()});
    }
}

void LaidProse::drawPictures(QPainter &painter, const QTextLine &line, QPointF origin) const
{
    const int end = line.textStart() + line.textLength();
    for (auto picture = std::ranges::lower_bound(m_pictures, line.textStart(), {}, &Picture::start);
         picture != m_pictures.end() && picture->start < end; ++picture) {
        const qreal left = line.cursorToX(picture->start);
        const qreal right = line.cursorToX(picture->start + kPictureSpaces);
        const qreal side = std::abs(right - left);
        const QSizeF size = QSizeF(picture->image.size()).scaled(side, side, Qt::KeepAspectRatio);
        QRectF area({0, 0}, size);
        area.moveCenter({(left + right) / 2, line.ascent() - side * 0.36});
        painter.drawImage(area.translated(origin), picture->image);
    }
}

// One that is wider than its column continues on the next line, still as a box.
void LaidProse::drawBoxes(QPainter &painter, const QTextLine &line, QPointF origin,
                          Tallies &tallies) const
{
    for (const Box &box : m_boxes) {
        const int from = std::max(box.start, line.textStart());
        const int to = std::min(box.start + box.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        QRectF area;
        for (const QGlyphRun &run : line.glyphRuns(from, to - from))
            area |= run.boundingRect();
        const qreal left = line.cursorToX(from);
        const qreal right = line.cursorToX(to);
        area.setLeft(std::min(left, right));
        area.setRight(std::max(left, right));
        area.adjust(0, -1.6 * kUnit, 0, 1.6 * kUnit);
        painter.setPen(Qt::NoPen);
        painter.setBrush(inkOf(Tone::Plain));
        painter.drawRoundedRect(area.translated(origin), 2 * kUnit, 2 * kUnit);
        if (from == box.start) {
            Tally &tally = tallies[box.basis];
            (box.unit == WithheldUnit::Entry ? tally.entries : tally.parts) += box.count;
        }
    }
}

void LaidProse::drawLine(QPainter &painter, int line, QPointF at, Tallies &tallies) const
{
    const QTextLine laid = m_layout->lineAt(line);
    const QPointF origin = at + QPointF(0, m_lines[static_cast<size_t>(line)].lead);
    drawBoxes(painter, laid, origin, tallies);
    drawPictures(painter, laid, origin);
    painter.setPen(m_ink);
    laid.draw(&painter, origin);
}

}  // namespace casement::report
