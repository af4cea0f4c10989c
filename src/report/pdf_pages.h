// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Pages: where the next line stands, and what is printed round it.
//
// What it is: PageFrame, the measures of a sheet; PageFlow, a cursor that goes down its pages, with
//   the page's header and footer; and LaidRow, cells side by side that are drawn from it.
// Promises: a row that fits on a fifth of a page is not broken; one that does not continues on the
//   next. A row that is to be kept with the next one never ends a page, so no heading stands alone
//   at its foot. What is to be repeated at the head of each page (a table's header) is. The footer
//   says what is withheld on its own page. Nothing is drawn outside the text area.
// Does not do: know what is printed (pdf_writer.cpp walks the tree).
// Neighbours: pdf_type.h lays out the cells. Lengths are tenths of a point.
// Cost: one pass; nothing is laid out twice but repeated headers.
#pragma once

#include "base/progress.h"
#include "report/document.h"
#include "report/pdf_type.h"

#include <QPainter>
#include <QPdfWriter>

#include <functional>

namespace casement::report {

inline constexpr qreal kSideMargin = 56.7 * kUnit;
inline constexpr qreal kTextTop = 74 * kUnit;

struct PageFrame {
    qreal width = 0;
    qreal height = 0;
    [[nodiscard]] qreal textWidth() const { return width - 2 * kSideMargin; }
    [[nodiscard]] qreal textBottom() const { return height - 68 * kUnit; }
    [[nodiscard]] qreal footerBottom() const { return height - 30 * kUnit; }
};

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
    bool heads = false;  // a table's header: where it is still to come, it is not repeated before
    [[nodiscard]] qreal height() const;
    // What stands above the break where only `lines` of it come before it.
    [[nodiscard]] qreal heightOfFirst(int lines) const;
};

struct OutlineEntry {
    QString title;
    int level = 1;
    int page = 0;  // from 0
    qreal yPoints = 0;  // from the page's lower edge
};

enum class Keep { Free, WithNext };

class PageFlow {
public:
    // `progress` outlives it; once it has said no, nothing more is drawn.
    PageFlow(QPdfWriter &writer, const Document &document, Transcript &transcript,
             const Progress &progress);

    [[nodiscard]] const TypeFace &face() const { return m_face; }
    [[nodiscard]] const PageFrame &frame() const { return m_frame; }
    [[nodiscard]] int pages() const { return m_page + 1; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    [[nodiscard]] const std::vector<OutlineEntry> &outline() const { return m_outline; }

    // Begins a new page unless this one is still empty.
    void startPage();
    // The same, unless hardly anything stands on this one.
    void leavePage();
    // Not broken unless it is longer than a page is from there.
    [[nodiscard]] bool isKeptWhole(const LaidRow &row) const;
    // Above the next row, except at the head of a page.
    void space(qreal height) { m_space += height; }
    // Names the place of the next row.
    void markOutline(const QString &title, int level) { m_marks.push_back({title, level}); }
    void row(LaidRow row, Keep keep = Keep::Free);
    // `repeat` makes what each further page begins with; empty: nothing.
    void setRepeated(std::function<LaidRow()> repeat) { m_repeat = std::move(repeat); }
    // Footer of the last page. To be called once, at the end.
    void finish();

private:
    struct Reached {
        size_t paragraph = 0;
        int line = 0;
    };
    // A row that waits for the one it is to stand with.
    struct HeldRow {
        LaidRow row;
        qreal space = 0;
        std::vector<OutlineEntry> marks;
    };

    void flush();
    void draw(const HeldRow &held);
    void draw(const LaidRow &row);
    [[nodiscard]] qreal leastHeight(const LaidRow &row) const;
    void header();
    void footer();
    void nextPage();
    [[nodiscard]] LaidProse margin(const QString &words, qreal width, ColumnAlign align,
                                   Transcript &transcript) const;
    void drawMargin(const LaidProse &laid, QPointF at);
    // Draws what fits above `bottom` and returns the height used.
    qreal drawCell(const LaidCell &cell, Reached &reached, qreal bottom);
    [[nodiscard]] QString withheldHere() const;
    [[nodiscard]] QString withheldInShort() const;

    const Progress &m_progress;
    bool m_stopped = false;
    QPdfWriter &m_writer;
    const Document &m_document;
    Transcript &m_transcript;
    PageFrame m_frame;
    TypeFace m_face;
    QPainter m_painter;
    std::function<LaidRow()> m_repeat;
    std::vector<HeldRow> m_held;
    std::vector<OutlineEntry> m_marks;
    Tallies m_tallies;
    std::vector<OutlineEntry> m_outline;
    int m_page = 0;
    qreal m_y = kTextTop;
    qreal m_contentTop = kTextTop;
    qreal m_space = 0;
};

}  // namespace casement::report
