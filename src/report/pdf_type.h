// SPDX-FileCopyrightText: 2026 The Casement authors
// SPDX-License-Identifier: Apache-2.0

// Type on paper: inks and laid-out paragraphs.
//
// What it is: LaidProse, one paragraph broken into lines of a width, which can be drawn line by
//   line, so a row may continue on the next page.
// Promises: words of the case stand in bidi isolates, so an Arabic name cannot reorder the time
//   beside it. A placeholder is not broken over two lines where its column has room for it. A
//   character for which no font has a glyph is printed as ⟨U+XXXX⟩. A line that draws above or
//   below its own height (stacked accents) gets the room it takes. Every string goes into the
//   transcript.
// Does not do: pages.
// Neighbours: pdf_fonts.h has the fonts, pdf_pages.h draws the lines. Lengths are tenths of a
// point. Cost: one QTextLayout a paragraph; two or three where a glyph is missing or a picture.
#pragma once

#include "report/document.h"
#include "report/leak_check.h"
#include "report/pdf_fonts.h"
#include "report/pdf_pictures.h"

#include <QPointF>
#include <QTextLayout>

#include <map>
#include <memory>

class QPainter;

namespace casement::report {

// Placeholders on a page, by basis: whole entries and parts of entries.
struct Tally {
    quint64 entries = 0;
    quint64 parts = 0;
};
using Tallies = std::map<QString, Tally>;

class LaidProse {
public:
    LaidProse(const Prose &prose, const TypeFace &face, TypeSize size, Tone base, qreal width,
              ColumnAlign align, Transcript &transcript);

    [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
    [[nodiscard]] qreal lineHeight(int line) const
    {
        return m_lines[static_cast<size_t>(line)].height;
    }
    // Draws one line with its upper left corner at `at`, and counts its placeholders.
    void drawLine(QPainter &painter, int line, QPointF at, Tallies &tallies) const;

private:
    struct Box {
        int start = 0;
        int length = 0;
        WithheldUnit unit = WithheldUnit::None;
        QString basis;
        quint64 count = 0;
    };

    struct Picture {
        int start = 0;
        QImage image;
    };

    struct Line {
        qreal height = 0;
        qreal lead = 0;  // from its upper edge to that of the text line; may be negative
    };

    void compose(const Prose &prose, const TypeFace &face, TypeSize size, Tone base,
                 const std::vector<PictureSpot> &spots);
    void appendBox(QString &text, const Run &run);
    void appendWords(QString &text, QString words, const std::vector<PictureSpot> &spots,
                     int before, const TypeFace &face);
    void drawBoxes(QPainter &painter, const QTextLine &line, QPointF origin,
                   Tallies &tallies) const;
    void drawPictures(QPainter &painter, const QTextLine &line, QPointF origin) const;
    [[nodiscard]] bool markMissingGlyphs(Prose &prose) const;
    void breakLines(qreal width);
    void measureLines(const QFont &font, bool plain);
    void shortenBeforeBox(QTextLine &line) const;

    std::unique_ptr<QTextLayout> m_layout;
    std::vector<Box> m_boxes;
    std::vector<Picture> m_pictures;
    std::vector<int> m_runStarts;  // where the words of each run begin in the layout's text
    std::vector<Line> m_lines;
    qreal m_lineHeight = 0;
    Script m_script = Script::Any;
    QColor m_ink;  // of what has no format of its own
    ColumnAlign m_align = ColumnAlign::Start;
};

}  // namespace casement::report
