// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_type.h"

#include "report/text_marks.h"

#include <QGlyphRun>
#include <QPainter>
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

// Named, so that the choice is the same on every machine that has them. Pictures come before the
// other scripts: symbol fonts have some of them, but not the sequences they are part of.
QStringList fallbacks()
{
    return {u"Noto Sans Arabic"_s, u"Noto Sans Hebrew"_s,     u"Noto Color Emoji"_s,
            u"Noto Sans CJK JP"_s, u"Noto Sans Devanagari"_s, u"Noto Sans Thai"_s};
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

QImage TypeFace::picture(const QString &character) const
{
    const auto found = m_pictures.constFind(character);
    return found != m_pictures.cend() ? *found
                                      : *m_pictures.insert(character, pictureOf(character));
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
    compose(printed, face, size, base, {});
    breakLines(width);
    if (markMissingGlyphs(printed)) {
        compose(printed, face, size, base, {});
        breakLines(width);
    }
    if (const std::vector<PictureSpot> spots = pictureSpots(*m_layout); !spots.empty()) {
        compose(printed, face, size, base, spots);
        breakLines(width);
    }
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
    for (size_t i = 0; i < prose.size(); ++i) {
        const Run &run = prose[i];
        const auto start = static_cast<int>(text.size());
        const Tone tone = run.tone == Tone::Plain ? base : run.tone;
        QTextCharFormat format;
        format.setFont(run.isPlaceholder() ? face.placeholderFont(size) : face.font(size, tone));
        format.setForeground(run.isPlaceholder() ? QColor(Qt::white) : inkOf(tone));
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
        text += words.sliced(done, at - done) + QChar(kZeroWidthSpace);
        m_pictures.push_back(
            {static_cast<int>(text.size()), face.picture(words.sliced(at, spot.length))});
        text += QString(kPictureSpaces, QChar(kNoBreakSpace)) + QChar(kZeroWidthSpace);
        done = at + spot.length;
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
        QString marks;
        for (const uint c : text.sliced(at, spot->length).toUcs4())
            marks += markOf(c);
        text.replace(at, spot->length, marks);
        marked = true;
    }
    return marked;
}

qreal LaidProse::lineHeight(int line) const
{
    // Scripts that need more room than Latin get it.
    return std::max(m_lineHeight, m_layout->lineAt(line).height());
}

void LaidProse::drawPicture(QPainter &painter, const QTextLine &line, const Picture &picture,
                            QPointF origin)
{
    const qreal left = line.cursorToX(picture.start);
    const qreal right = line.cursorToX(picture.start + kPictureSpaces);
    const qreal side = std::abs(right - left);
    const QSizeF size = QSizeF(picture.image.size()).scaled(side, side, Qt::KeepAspectRatio);
    QRectF area({0, 0}, size);
    area.moveCenter({(left + right) / 2, line.ascent() - side * 0.36});
    painter.drawImage(area.translated(origin), picture.image);
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
    for (const Picture &picture : m_pictures) {
        if (picture.start >= laid.textStart()
            && picture.start < laid.textStart() + laid.textLength())
            drawPicture(painter, laid, picture, origin);
    }
    laid.draw(&painter, origin);
}

}  // namespace casement::report
