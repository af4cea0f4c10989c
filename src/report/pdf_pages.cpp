// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

#include "report/pdf_pages.h"

#include "report/prose.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace casement::report {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kHeaderTop = 34 * kUnit;
// A row taller than this part of the page is broken rather than moved whole: that much of a page
// may stay empty at its foot.
constexpr qreal kTallestKept = 0.2;
constexpr int kLinesBeforeBreak = 3;
// A page that is filled less is not left: what would start a page goes on below.
constexpr qreal kLeastFilled = 0.3;
constexpr qreal kParagraphGap = 1.5 * kUnit;
// Between the text and the page's lower edge there is room for so many.
constexpr int kFooterLines = 3;

qreal heightOf(const LaidCell &cell, int lines)
{
    qreal height = 0;
    for (size_t i = 0; i < cell.paragraphs.size() && lines > 0; ++i) {
        height += i > 0 ? kParagraphGap : 0;
        for (int line = 0; line < cell.paragraphs[i].lineCount() && lines > 0; ++line, --lines)
            height += cell.paragraphs[i].lineHeight(line);
    }
    return height;
}

}  // namespace

qreal LaidRow::heightOfFirst(int lines) const
{
    qreal tallest = 0;
    for (const LaidCell &cell : cells)
        tallest = std::max(tallest, heightOf(cell, lines));
    return paddingAbove + tallest;
}

qreal LaidRow::height() const
{
    return heightOfFirst(std::numeric_limits<int>::max()) + paddingBelow;
}

PageFlow::PageFlow(QPdfWriter &writer, const Document &document, Transcript &transcript,
                   const Progress &progress)
    : m_progress(progress)
    , m_writer(writer)
    , m_document(document)
    , m_transcript(transcript)
    , m_frame{static_cast<qreal>(writer.width()), static_cast<qreal>(writer.height())}
    , m_face(writer)
    , m_painter(&writer)
{
    header();
}

void PageFlow::startPage()
{
    flush();
    m_space = 0;
    if (m_y > m_contentTop)
        nextPage();
}

void PageFlow::leavePage()
{
    flush();
    if (m_y - m_contentTop > kLeastFilled * (m_frame.textBottom() - m_contentTop))
        startPage();
}

void PageFlow::row(LaidRow row, Keep keep)
{
    if (m_stopped)
        return;
    m_held.push_back({std::move(row), std::exchange(m_space, 0), std::exchange(m_marks, {})});
    if (keep == Keep::Free)
        flush();
}

// All that waited stands on one page with the beginning of the row that came last.
void PageFlow::flush()
{
    if (m_held.empty())
        return;
    const std::vector<HeldRow> held = std::exchange(m_held, {});
    qreal needed = leastHeight(held.back().row) - held.back().row.height();
    for (const HeldRow &each : held)
        needed += each.space + each.row.height();
    if (m_y + needed > m_frame.textBottom() && m_y > m_contentTop) {
        const bool headComes =
            std::ranges::any_of(held, [](const HeldRow &each) { return each.row.heads; });
        const auto repeat = headComes ? std::exchange(m_repeat, nullptr) : nullptr;
        nextPage();
        if (headComes)
            m_repeat = repeat;
    }
    for (const HeldRow &each : held)
        draw(each);
}

bool PageFlow::isKeptWhole(const LaidRow &row) const
{
    return row.height() <= kTallestKept * (m_frame.textBottom() - kTextTop);
}

qreal PageFlow::leastHeight(const LaidRow &row) const
{
    const qreal height = row.height();
    return isKeptWhole(row) ? height : std::min(height, row.heightOfFirst(kLinesBeforeBreak));
}

void PageFlow::draw(const HeldRow &held)
{
    // No page begins with empty space.
    if (m_y > m_contentTop)
        m_y += held.space;
    if (m_y + leastHeight(held.row) > m_frame.textBottom() && m_y > m_contentTop)
        nextPage();
    for (const OutlineEntry &mark : held.marks)
        m_outline.push_back({mark.title, mark.level, m_page, (m_frame.height - m_y) / kUnit});
    draw(held.row);
}

void PageFlow::draw(const LaidRow &row)
{
    std::vector<Reached> reached(row.cells.size());
    m_y += row.paddingAbove;
    for (;;) {
        qreal used = 0;
        bool more = false;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            used = std::max(used, drawCell(row.cells[i], reached[i], m_frame.textBottom()));
            more = more || reached[i].paragraph < row.cells[i].paragraphs.size();
        }
        m_y += used;
        if (!more)
            break;
        nextPage();
    }
    m_y += row.paddingBelow;
    if (row.ruleBelow > 0) {
        m_painter.setPen(QPen(row.ruleInk, row.ruleBelow));
        m_painter.drawLine(QPointF(kSideMargin, m_y), QPointF(m_frame.width - kSideMargin, m_y));
    }
}

qreal PageFlow::drawCell(const LaidCell &cell, Reached &reached, qreal bottom)
{
    qreal y = m_y;
    while (reached.paragraph < cell.paragraphs.size()) {
        const LaidProse &paragraph = cell.paragraphs[reached.paragraph];
        for (; reached.line < paragraph.lineCount(); ++reached.line) {
            const qreal height = paragraph.lineHeight(reached.line);
            // The line before the last stays with it: no page begins with one line of a paragraph.
            const bool beforeLast = reached.line + 2 == paragraph.lineCount() && y > m_y;
            const qreal needed =
                beforeLast ? height + paragraph.lineHeight(reached.line + 1) : height;
            // The first line of a page is always drawn, or a giant one would never be.
            if (y + needed > bottom && y > m_contentTop)
                return y - m_y;
            paragraph.drawLine(m_painter, reached.line, {cell.x, y}, m_tallies);
            y += height;
        }
        reached.line = 0;
        if (++reached.paragraph < cell.paragraphs.size())
            y += kParagraphGap;
    }
    return y - m_y;
}

void PageFlow::nextPage()
{
    footer();
    m_writer.newPage();
    ++m_page;
    m_stopped = m_stopped || !wanted(m_progress, static_cast<quint64>(m_page), 0);
    m_tallies.clear();
    m_y = kTextTop;
    m_contentTop = kTextTop;
    header();
    if (m_repeat) {
        // Drawing the repeated row must not ask for it again.
        const auto repeat = std::exchange(m_repeat, nullptr);
        draw(repeat());
        m_repeat = repeat;
        m_contentTop = m_y;
    }
}

void PageFlow::finish()
{
    flush();
    footer();
    m_painter.end();
}

LaidProse PageFlow::margin(const QString &words, qreal width, ColumnAlign align,
                           Transcript &transcript) const
{
    return LaidProse({own(words)}, m_face, TypeSize::Small, Tone::Quiet, width, align, transcript);
}

void PageFlow::drawMargin(const LaidProse &laid, QPointF at)
{
    Tallies none;
    for (int line = 0; line < laid.lineCount(); ++line) {
        laid.drawLine(m_painter, line, at, none);
        at.ry() += laid.lineHeight(line);
    }
}

void PageFlow::header()
{
    const QString page = m_document.pageStamp(m_page + 1);
    const qreal left = m_frame.textWidth() * 0.7;
    drawMargin(margin(m_document.pageHeader, left, ColumnAlign::Start, m_transcript),
               {kSideMargin, kHeaderTop});
    drawMargin(margin(page, m_frame.textWidth() - left, ColumnAlign::End, m_transcript),
               {kSideMargin + left, kHeaderTop});
}

// Both sides stand on the same last line.
void PageFlow::footer()
{
    const qreal left = m_frame.textWidth() * 0.64;
    const auto draw = [this](const QString &words, qreal x, qreal width, ColumnAlign align) {
        const LaidProse laid = margin(words, width, align, m_transcript);
        const qreal height = laid.lineHeight(0) * laid.lineCount();
        drawMargin(laid, {x, m_frame.footerBottom() - height});
    };
    Transcript notDrawn;
    const bool fits =
        margin(withheldHere(), left, ColumnAlign::Start, notDrawn).lineCount() <= kFooterLines;
    draw(fits ? withheldHere() : withheldInShort(), kSideMargin, left, ColumnAlign::Start);
    draw(m_document.sealShort, kSideMargin + left, m_frame.textWidth() - left, ColumnAlign::End);
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

QString PageFlow::withheldInShort() const
{
    Tally all;
    for (const auto &[basis, tally] : m_tallies) {
        all.entries += tally.entries;
        all.parts += tally.parts;
    }
    return u"Withheld on this page: "_s + counted(all.entries, u"entry"_s, u"entries"_s)
        + u" and "_s + counted(all.parts, u"part"_s, u"parts"_s) + u", on "_s
        + counted(m_tallies.size(), u"basis"_s, u"bases"_s);
}

}  // namespace casement::report
