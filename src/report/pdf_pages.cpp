// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_pages.h"

#include "report/prose.h"

#include <algorithm>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kHeaderTop = 34 * kUnit;
constexpr qreal kFooterTop = kPageHeight - 44 * kUnit;
// A row taller than this part of the page is broken rather than moved whole.
constexpr qreal kTallestKept = (kTextBottom - kTextTop) * 0.4;
constexpr qreal kParagraphGap = 1.5 * kUnit;

}  // namespace

qreal LaidRow::height() const
{
    qreal tallest = 0;
    for (const LaidCell &cell : cells) {
        qreal height = 0;
        for (size_t i = 0; i < cell.paragraphs.size(); ++i) {
            if (i > 0)
                height += kParagraphGap;
            for (int line = 0; line < cell.paragraphs[i].lineCount(); ++line)
                height += cell.paragraphs[i].lineHeight(line);
        }
        tallest = std::max(tallest, height);
    }
    return paddingAbove + tallest + paddingBelow;
}

PageFlow::PageFlow(QPdfWriter &writer, const Document &document, Transcript &transcript)
    : m_writer(writer)
    , m_document(document)
    , m_transcript(transcript)
    , m_face(writer)
    , m_painter(&writer)
{
    header();
}

void PageFlow::startPage()
{
    if (m_y > m_contentTop)
        nextPage();
}

void PageFlow::space(qreal height)
{
    // No page begins with empty space.
    if (m_y > m_contentTop)
        m_y += height;
}

void PageFlow::need(qreal height)
{
    if (m_y + height > kTextBottom && m_y > m_contentTop)
        nextPage();
}

void PageFlow::markOutline(const QString &title, int level)
{
    m_outline.push_back({title, level, m_page, (kPageHeight - m_y) / kUnit});
}

void PageFlow::row(const LaidRow &row)
{
    const qreal height = row.height();
    if (height <= kTallestKept
        || m_y + row.paddingAbove + m_face.lineHeight(TypeSize::Body) * 2 > kTextBottom)
        need(height);
    std::vector<Progress> progress(row.cells.size());
    m_y += row.paddingAbove;
    for (;;) {
        qreal used = 0;
        bool more = false;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            used = std::max(used, drawCell(row.cells[i], progress[i], kTextBottom));
            more = more || progress[i].paragraph < row.cells[i].paragraphs.size();
        }
        m_y += used;
        if (!more)
            break;
        nextPage();
    }
    m_y += row.paddingBelow;
    if (row.ruleBelow > 0) {
        m_painter.setPen(QPen(row.ruleInk, row.ruleBelow));
        m_painter.drawLine(QPointF(kSideMargin, m_y), QPointF(kPageWidth - kSideMargin, m_y));
    }
}

qreal PageFlow::drawCell(const LaidCell &cell, Progress &progress, qreal bottom)
{
    qreal y = m_y;
    while (progress.paragraph < cell.paragraphs.size()) {
        const LaidProse &paragraph = cell.paragraphs[progress.paragraph];
        for (; progress.line < paragraph.lineCount(); ++progress.line) {
            const qreal height = paragraph.lineHeight(progress.line);
            // The first line of a page is always drawn, or a giant one would never be.
            if (y + height > bottom && y > m_contentTop)
                return y - m_y;
            paragraph.drawLine(m_painter, progress.line, {cell.x, y}, m_tallies);
            y += height;
        }
        progress.line = 0;
        if (++progress.paragraph < cell.paragraphs.size())
            y += kParagraphGap;
    }
    return y - m_y;
}

void PageFlow::nextPage()
{
    footer();
    m_writer.newPage();
    ++m_page;
    m_tallies.clear();
    m_y = kTextTop;
    m_contentTop = kTextTop;
    header();
    if (m_repeat) {
        // Drawing the repeated rows must not ask for them again.
        const auto repeat = std::exchange(m_repeat, nullptr);
        repeat();
        m_repeat = repeat;
        m_contentTop = m_y;
    }
}

void PageFlow::finish()
{
    footer();
    m_painter.end();
}

void PageFlow::drawAt(const Prose &prose, QPointF at, qreal width, ColumnAlign align)
{
    const LaidProse laid(prose, m_face, TypeSize::Small, Tone::Quiet, width, align, m_transcript);
    Tallies none;
    for (int line = 0; line < laid.lineCount(); ++line) {
        laid.drawLine(m_painter, line, at, none);
        at.ry() += laid.lineHeight(line);
    }
}

void PageFlow::header()
{
    const QString page =
        m_document.stampPrefix + QString::number(m_page + 1).rightJustified(3, u'0');
    const qreal half = kTextWidth / 2;
    drawAt({own(m_document.pageHeader)}, {kSideMargin, kHeaderTop}, half, ColumnAlign::Start);
    drawAt({own(page)}, {kSideMargin + half, kHeaderTop}, half, ColumnAlign::End);
}

void PageFlow::footer()
{
    const qreal left = kTextWidth * 0.66;
    drawAt({own(withheldHere())}, {kSideMargin, kFooterTop}, left, ColumnAlign::Start);
    drawAt({own(m_document.sealShort)}, {kSideMargin + left, kFooterTop}, kTextWidth - left,
           ColumnAlign::End);
}

QString PageFlow::withheldHere() const
{
    QStringList parts;
    for (const auto &[basis, tally] : m_tallies) {
        if (tally.entries > 0)
            parts += counted(tally.entries, u"entry"_s, u"entries"_s) + u' ' + basis;
        if (tally.parts > 0)
            parts += counted(tally.parts, u"part"_s, u"parts"_s) + u' ' + basis;
    }
    return parts.isEmpty() ? u"Nothing is withheld on this page"_s
                           : u"Withheld on this page: "_s + parts.join(u", "_s);
}

}  // namespace casement::report
