// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Pages: where the next line stands, and what is printed round it.
//
// What it is: PageFlow, a cursor that goes down A4 pages, with the page's header and footer; and
//   LaidRow, cells side by side that are drawn from it.
// Promises: a row that fits on a page is not broken; one that does not continues on the next. What
//   is to be repeated at the head of each page (a table's header) is. The footer says what is
//   withheld on its own page. Nothing is drawn outside the text area.
// Does not do: know what is printed (pdf_writer.cpp walks the tree).
// Neighbours: pdf_type.h lays out the cells. Lengths are tenths of a point.
// Cost: one pass; nothing is laid out twice but repeated headers.
#pragma once

#include "report/document.h"
#include "report/pdf_type.h"

#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace casement::report {

inline constexpr qreal kPageWidth = 595.2 * kUnit;
inline constexpr qreal kPageHeight = 841.8 * kUnit;
inline constexpr qreal kSideMargin = 56.7 * kUnit;
inline constexpr qreal kTextWidth = kPageWidth - 2 * kSideMargin;
inline constexpr qreal kTextTop = 74 * kUnit;
inline constexpr qreal kTextBottom = kPageHeight - 68 * kUnit;

struct LaidCell {
    qreal x = 0;
    std::vector<LaidProse> paragraphs;
};

struct LaidRow {
    std::vector<LaidCell> cells;
    qreal paddingAbove = 0;
    qreal paddingBelow = 0;
    qreal ruleBelow = 0;  // thickness; 0: none
    QColor ruleInk;
    [[nodiscard]] qreal height() const;
};

struct OutlineEntry {
    QString title;
    int level = 1;
    int page = 0;  // from 0
    qreal yPoints = 0;  // from the page's lower edge
};

class PageFlow {
public:
    PageFlow(QPdfWriter &writer, const Document &document, Transcript &transcript);

    [[nodiscard]] const TypeFace &face() const { return m_face; }
    [[nodiscard]] int pages() const { return m_page + 1; }
    [[nodiscard]] const std::vector<OutlineEntry> &outline() const { return m_outline; }

    // Begins a new page unless this one is still empty.
    void startPage();
    void space(qreal height);
    // Begins a new page where less than `height` is left.
    void need(qreal height);
    void row(const LaidRow &row);
    void markOutline(const QString &title, int level);
    // `repeat` draws what each further page begins with; empty: nothing.
    void setRepeated(std::function<void()> repeat) { m_repeat = std::move(repeat); }
    // Footer of the last page. To be called once, at the end.
    void finish();

private:
    struct Progress {
        size_t paragraph = 0;
        int line = 0;
    };

    void header();
    void footer();
    void nextPage();
    void drawAt(const Prose &prose, QPointF at, qreal width, ColumnAlign align);
    // Draws what fits above `bottom` and returns the height used.
    qreal drawCell(const LaidCell &cell, Progress &progress, qreal bottom);
    [[nodiscard]] QString withheldHere() const;

    QPdfWriter &m_writer;
    const Document &m_document;
    Transcript &m_transcript;
    TypeFace m_face;
    QPainter m_painter;
    std::function<void()> m_repeat;
    Tallies m_tallies;
    std::vector<OutlineEntry> m_outline;
    int m_page = 0;
    qreal m_y = kTextTop;
    qreal m_contentTop = kTextTop;
};

}  // namespace casement::report
